//! V0506

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0506",
    title: "goto jumps into block",
    explanation: "The label of a `goto` stands in a block that the `goto` is not in. Control may leave blocks that way, but not enter them in the middle.",
    example: Some("package p\n\nfunc f() {\n\tgoto l\n\t{\n\tl:\n\t}\n}\n"),
};
