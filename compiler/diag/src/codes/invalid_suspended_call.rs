//! V0413

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0413",
    title: "go or defer without a call",
    explanation: "`go` and `defer` are followed by a function call; a conversion is none.",
    example: Some("package p\n\nfunc f() { defer int(1) }\n"),
};
