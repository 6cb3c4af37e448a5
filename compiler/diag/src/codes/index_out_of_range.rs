//! V0320

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0320",
    title: "index out of range",
    explanation: "The constant index is beyond the end of the array, string or composite literal.",
    example: Some("package p\n\nvar a [3]int\nvar x = a[3]\n"),
};
