//! V0901

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0901",
    title: "a tool failed",
    explanation: "A program Vole runs was found but did not start, or ended in a way that says nothing about the Go program.",
    example: None,
};
