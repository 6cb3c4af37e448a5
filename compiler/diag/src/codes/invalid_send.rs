//! V0411

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0411",
    title: "cannot be sent to",
    explanation: "Values are sent to channels that are not receive-only.",
    example: Some("package p\n\nfunc f(c <-chan int) { c <- 1 }\n"),
};
