//! V0504

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0504",
    title: "label already defined",
    explanation: "A function has two labels of one name, be it in different blocks. Labels have the whole function body as their scope.",
    example: Some("package p\n\nfunc f() {\nl:\n\tgoto l\nl:\n}\n"),
};
