//! V0315

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0315",
    title: "built-in function used as a value",
    explanation: "Built-in functions can only be called. They are no values that could be assigned or passed on.",
    example: Some("package p\n\nvar x = len\n"),
};
