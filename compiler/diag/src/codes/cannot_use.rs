//! V0301

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0301",
    title: "value cannot be used as that type",
    explanation: "The value cannot be assigned to what it is assigned or passed to: the types differ, or it lacks methods of \
                  the interface.\n\n\
                  Where it makes sense, convert it: `T(x)`.",
    example: Some("package p\n\nvar x int = \"a\"\n"),
};
