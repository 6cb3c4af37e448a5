//! V0319

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0319",
    title: "invalid index",
    explanation: "An index is an integer, not negative, and there is exactly one.",
    example: Some("package p\n\nvar a []int\nvar x = a[\"0\"+\"\"]\n\nvar y = a[-1]\n"),
};
