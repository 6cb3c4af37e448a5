//! V0402

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0402",
    title: "sides of an assignment differ in number",
    explanation: "An assignment needs as many values as there are variables, or a single call that gives them all.",
    example: Some("package p\n\nfunc f() {\n\tvar a, b int\n\ta, b = 1\n\t_, _ = a, b\n}\n"),
};
