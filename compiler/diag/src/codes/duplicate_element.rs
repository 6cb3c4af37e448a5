//! V0334

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0334",
    title: "element given twice",
    explanation: "A field, index or constant key occurs twice in a composite literal.",
    example: Some("package p\n\nvar x = map[int]int{1: 1, 1: 2}\n"),
};
