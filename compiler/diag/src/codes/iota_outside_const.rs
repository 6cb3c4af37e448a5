//! V0212

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0212",
    title: "iota outside a constant declaration",
    explanation: "`iota` counts the specifications of a constant declaration; it means nothing elsewhere.",
    example: Some("package p\n\nvar x = iota\n"),
};
