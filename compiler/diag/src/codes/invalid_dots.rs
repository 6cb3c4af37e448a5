//! V0227

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0227",
    title: "misplaced ...",
    explanation: "`...` stands before the type of a final parameter, after the last argument of a variadic call, and as the \
                  length of an array literal.",
    example: Some("package p\n\nfunc f(a ...int, b int) {}\n"),
};
