//! V0316

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0316",
    title: "no such field or method",
    explanation: "The type has no field or method of this name.",
    example: Some("package p\n\nvar x int\nvar y = x.z\n"),
};
