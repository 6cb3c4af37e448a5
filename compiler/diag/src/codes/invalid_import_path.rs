//! V0205

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0205",
    title: "invalid import path",
    explanation: "An import path is a non-empty string without blanks, control characters and most punctuation.",
    example: Some("package p\n\nimport \"\"\n"),
};
