//! V0321

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0321",
    title: "cannot be indexed",
    explanation: "Only strings, arrays, pointers to arrays, slices and maps can be indexed.",
    example: Some("package p\n\nvar x int\nvar y = x[0]\n"),
};
