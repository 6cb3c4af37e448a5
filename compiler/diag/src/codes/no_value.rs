//! V0312

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0312",
    title: "call without a value used as a value",
    explanation: "The function has no results, so a call of it cannot be part of an expression.",
    example: Some("package p\n\nfunc f() {}\n\nvar x = f()\n"),
};
