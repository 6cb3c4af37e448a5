//! V0225

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0225",
    title: "interface method without a name",
    explanation: "A method of an interface must have a name other than `_`.",
    example: Some("package p\n\ntype I interface{ _() }\n"),
};
