//! V0224

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0224",
    title: "field and method of one name",
    explanation: "A struct type cannot have a field and a method with the same name, for `x.name` would mean both.",
    example: Some("package p\n\ntype T struct{ m int }\n\nfunc (T) m() {}\n"),
};
