//! V0507

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0507",
    title: "goto jumps over declaration",
    explanation: "Between a `goto` and its label a variable is declared, which would exist after the label without ever having been given a value. Declare it before the `goto`, or in a block of its own.",
    example: Some("package p\n\nfunc f() {\n\tgoto l\n\tx := 1\n\t_ = x\nl:\n}\n"),
};
