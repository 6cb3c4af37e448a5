//! V0401

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0401",
    title: "value not used",
    explanation: "The expression has no effect, and its value is not used. Only calls and receives can stand as statements, \
                  and of the built-in functions only some.",
    example: Some("package p\n\nfunc f(x int) { x + 1 }\n"),
};
