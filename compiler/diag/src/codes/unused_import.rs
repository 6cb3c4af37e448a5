//! V0204

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0204",
    title: "import not used",
    explanation: "A file must use every package it imports.\n\n\
                  Remove the import; if it is only there for its side effects, import it as `_`.",
    example: Some("package p\n\nimport \"unsafe\"\n"),
};
