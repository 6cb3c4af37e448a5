//! V0209

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0209",
    title: "blank identifier used as a value",
    explanation: "The blank identifier `_` can be assigned to, but has no value and is no type.",
    example: Some("package p\n\nvar x = _\n"),
};
