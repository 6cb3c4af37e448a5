//! V0222

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0222",
    title: "field declared twice",
    explanation: "The fields of a struct must have different names.",
    example: Some("package p\n\ntype T struct {\n\ta int\n\ta string\n}\n"),
};
