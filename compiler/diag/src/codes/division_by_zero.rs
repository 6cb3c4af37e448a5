//! V0308

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0308",
    title: "division by zero",
    explanation: "The divisor is a constant zero, so the division would always panic or have no value.",
    example: Some("package p\n\nvar a int\nvar b = a / 0\n"),
};
