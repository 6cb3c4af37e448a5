//! V0311

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0311",
    title: "nil without a type",
    explanation: "Nothing here tells which type `nil` should have.",
    example: Some("package p\n\nvar x = nil\n"),
};
