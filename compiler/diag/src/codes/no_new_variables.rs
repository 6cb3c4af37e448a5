//! V0404

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0404",
    title: "no new variables on the left side of :=",
    explanation: "`:=` declares at least one new variable. Use `=` to assign to those that are there.",
    example: Some("package p\n\nfunc f() {\n\ta := 1\n\ta := 2\n\t_ = a\n}\n"),
};
