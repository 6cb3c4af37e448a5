//! V0328

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0328",
    title: "wrong argument of a built-in function",
    explanation: "The built-in function does not work on arguments of this type.",
    example: Some("package p\n\nvar x = len(1)\n"),
};
