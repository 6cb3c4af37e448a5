//! V0223

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0223",
    title: "method declared twice",
    explanation: "A type or interface has at most one method of each name.",
    example: Some("package p\n\ntype T int\n\nfunc (T) m() {}\nfunc (T) m() {}\n"),
};
