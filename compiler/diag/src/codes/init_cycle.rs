//! V0510

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0510",
    title: "initialization cycle",
    explanation: "The initial value of a package-level variable needs the variable itself, be it through functions it refers to: a function counts as needing every variable it mentions, whether or not it is called.\n\n\
                  Give one of them its value in an `init` function.",
    example: Some("package p\n\nvar x = f()\n\nfunc f() int { return x }\n"),
};
