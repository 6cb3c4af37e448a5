//! V0324

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0324",
    title: "cannot be dereferenced",
    explanation: "Only pointers can be dereferenced with `*`; what is no pointer is used as it is.",
    example: Some("package p\n\nvar x int\nvar y = *x\n"),
};
