//! V0326

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0326",
    title: "cannot be called",
    explanation: "Only functions can be called. Methods are called on a value, and types convert.",
    example: Some("package p\n\nvar x int\nvar y = x()\n"),
};
