//! V0327

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0327",
    title: "wrong number of arguments",
    explanation: "The call has more or fewer arguments than the function has parameters.",
    example: Some("package p\n\nfunc f(int) {}\n\nfunc g() { f() }\n"),
};
