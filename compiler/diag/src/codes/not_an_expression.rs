//! V0314

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0314",
    title: "type used as an expression",
    explanation: "A value is needed here, and this is a type. To convert, write `T(x)`; for a zero value, `*new(T)`.",
    example: Some("package p\n\nvar x = int\n"),
};
