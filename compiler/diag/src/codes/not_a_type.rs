//! V0218

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0218",
    title: "not a type",
    explanation: "A type is needed here, and this is something else.",
    example: Some("package p\n\nvar x int\nvar y x\n"),
};
