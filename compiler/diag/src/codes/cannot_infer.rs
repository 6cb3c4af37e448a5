//! V0232

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0232",
    title: "type argument cannot be inferred",
    explanation: "The arguments of the call do not tell what this type parameter stands for, or they contradict each other.\n\n\
                  Write the type arguments: `f[int](x)`.",
    example: Some("package p\n\nfunc f[T any]() {}\n\nfunc g() { f() }\n"),
};
