//! V0317

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0317",
    title: "ambiguous field or method",
    explanation: "Several embedded fields at the same depth have this name. Say which is meant: `x.A.name`.",
    example: Some("package p\n\ntype A struct{ n int }\ntype B struct{ n int }\ntype C struct {\n\tA\n\tB\n}\n\nvar c C\nvar x = c.n\n"),
};
