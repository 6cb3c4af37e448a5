//! V0306

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0306",
    title: "constant would lose its fraction",
    explanation: "A constant with a fraction cannot become an integer.",
    example: Some("package p\n\nvar x int = 1.5\n"),
};
