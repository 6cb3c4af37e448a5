//! V0412

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0412",
    title: "select case is no communication",
    explanation: "Each case of a select statement sends to or receives from a channel.",
    example: Some("package p\n\nfunc f() {\n\tselect {\n\tcase f2():\n\t}\n}\n\nfunc f2() {}\n"),
};
