//! V0216

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0216",
    title: "declaration needs itself",
    explanation: "To work out what this name is, what it is would have to be known already.",
    example: Some("package p\n\nvar x T\n\ntype T [len(x)]int\n"),
};
