//! V0229

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0229",
    title: "not generic",
    explanation: "Only generic types and functions take type arguments.",
    example: Some("package p\n\ntype T int\n\nvar x T[int]\n"),
};
