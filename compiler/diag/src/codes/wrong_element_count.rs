//! V0335

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0335",
    title: "wrong number of values in a struct literal",
    explanation: "A struct literal without field names needs a value for every field.",
    example: Some("package p\n\ntype T struct{ a, b int }\n\nvar x = T{1}\n"),
};
