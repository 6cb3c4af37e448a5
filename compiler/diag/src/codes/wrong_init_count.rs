//! V0215

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0215",
    title: "names and values differ in number",
    explanation: "A declaration needs one value for each name, or for variables a single call that gives them all.",
    example: Some("package p\n\nconst a, b = 1\n"),
};
