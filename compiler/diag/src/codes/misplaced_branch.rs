//! V0501

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0501",
    title: "misplaced break or continue",
    explanation: "A `break` without a label ends the innermost loop, switch or select; a `continue` goes on with the next round of the innermost loop. Here there is none around.\n\n\
                  A function literal is a body of its own: it cannot leave a loop around it.",
    example: Some("package p\n\nfunc f() {\n\tbreak\n}\n"),
};
