//! V0305

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0305",
    title: "constant too large",
    explanation: "The value of the constant does not fit its type.",
    example: Some("package p\n\nvar x int8 = 200\n"),
};
