//! V0325

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0325",
    title: "cannot be received from",
    explanation: "Values are received from channels that are not send-only.",
    example: Some("package p\n\nvar x int\nvar y = <-x\n"),
};
