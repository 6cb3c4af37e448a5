//! V0322

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0322",
    title: "cannot be sliced",
    explanation: "Only strings, arrays that are addressable, pointers to arrays and slices can be sliced.",
    example: Some("package p\n\nvar x int\nvar y = x[:]\n"),
};
