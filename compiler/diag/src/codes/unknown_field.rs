//! V0333

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0333",
    title: "unknown field in a struct literal",
    explanation: "The struct type has no field of this name.",
    example: Some("package p\n\ntype T struct{ a int }\n\nvar x = T{b: 1}\n"),
};
