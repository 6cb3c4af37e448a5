//! V0302

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0302",
    title: "operands of different types",
    explanation: "Both operands of a binary operator must have the same type, except for shifts. Convert one of them.",
    example: Some("package p\n\nvar a int\nvar b float64\nvar c = a + b\n"),
};
