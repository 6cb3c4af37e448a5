//! V0406

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0406",
    title: "result hidden at return",
    explanation: "A return without values returns the named results, and here a variable declared further in has the name of \
                  one.",
    example: Some("package p\n\nfunc f() (x int) {\n\t{\n\t\tx := 1\n\t\t_ = x\n\t\treturn\n\t}\n}\n"),
};
