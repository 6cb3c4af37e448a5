//! V0201

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0201",
    title: "name declared twice",
    explanation: "A name can be declared only once in a block. Package-level names share one block for all files of the \
                  package, and an import's name must differ from all of them.\n\n\
                  Rename one of the two.",
    example: Some("package p\n\nvar x int\nvar x string\n"),
};
