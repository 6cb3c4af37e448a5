//! V0502

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0502",
    title: "label not defined",
    explanation: "A `goto`, `break` or `continue` names a label that the function does not have. Labels belong to one function body; those of a function around do not count.",
    example: Some("package p\n\nfunc f() {\n\tgoto end\n}\n"),
};
