//! V0214

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0214",
    title: "invalid constant type",
    explanation: "Constants are booleans, numbers and strings; no other type has constants.",
    example: Some("package p\n\nconst c []int = nil\n"),
};
