//! V0408

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0408",
    title: "case occurs twice",
    explanation: "A constant, or in a type switch a type, occurs in two cases, so the second could never be taken.",
    example: Some("package p\n\nfunc f(x int) {\n\tswitch x {\n\tcase 1:\n\tcase 1:\n\t}\n}\n"),
};
