//! V0003

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0003",
    title: "several packages in one folder",
    explanation: "All files of a folder belong to one package, so their package clauses must name the same package.\n\n\
                  Move the files of the other package into a folder of their own.",
    example: None,
};
