//! V0505

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0505",
    title: "label of the wrong statement",
    explanation: "`break` can only name the label of a loop, switch or select around it, `continue` only that of a loop around it.",
    example: Some("package p\n\nfunc f() {\nl:\n\tfor {\n\t}\n\tfor {\n\t\tbreak l\n\t}\n}\n"),
};
