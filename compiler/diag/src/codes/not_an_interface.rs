//! V0329

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0329",
    title: "not an interface",
    explanation: "Type assertions and type switches work on values of interface type.",
    example: Some("package p\n\nvar x int\nvar y = x.(string)\n"),
};
