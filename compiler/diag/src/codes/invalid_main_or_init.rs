//! V0206

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0206",
    title: "main or init is no proper function",
    explanation: "`init`, and `main` in package main, must be functions without parameters, results and type parameters.",
    example: Some("package p\n\nvar init int\n"),
};
