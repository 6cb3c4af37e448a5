//! V0313

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0313",
    title: "several values where one is needed",
    explanation: "The function has several results. They can be assigned to as many variables, or passed on all together.",
    example: Some("package p\n\nfunc f() (int, int) { return 1, 2 }\n\nvar x = f() + 1\n"),
};
