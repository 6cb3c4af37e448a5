//! V0303

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0303",
    title: "operator not defined for this type",
    explanation: "The operator does not apply to operands of this type.",
    example: Some("package p\n\nvar x = -\"a\"\n"),
};
