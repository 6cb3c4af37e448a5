//! V0213

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0213",
    title: "not a constant",
    explanation: "The value of a constant must be known at compile time: it is made of literals, constants, operators, \
                  conversions and a few built-in functions.",
    example: Some("package p\n\nfunc f() int { return 1 }\n\nconst c = f()\n"),
};
