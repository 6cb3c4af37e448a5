//! V0407

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0407",
    title: "condition is not boolean",
    explanation: "The condition of an if or for statement must be a boolean; there is no implicit comparison with zero or nil.",
    example: Some("package p\n\nfunc f(x int) {\n\tif x {\n\t}\n}\n"),
};
