//! V0405

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0405",
    title: "wrong number of results",
    explanation: "A return statement needs as many values as the function has results.",
    example: Some("package p\n\nfunc f() int { return }\n"),
};
