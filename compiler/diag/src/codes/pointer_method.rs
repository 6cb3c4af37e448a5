//! V0318

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0318",
    title: "method needs a pointer",
    explanation: "The method has a pointer receiver, and the operand is neither a pointer nor addressable.",
    example: Some("package p\n\ntype T int\n\nfunc (*T) m() {}\n\nfunc f() { T(0).m() }\n"),
};
