//! V0219

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0219",
    title: "invalid array length",
    explanation: "The length of an array is a constant integer, not negative, that fits an int.",
    example: Some("package p\n\nvar a [-1]int\n"),
};
