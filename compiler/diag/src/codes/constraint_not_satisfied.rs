//! V0231

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0231",
    title: "type argument does not satisfy its constraint",
    explanation: "The type argument is not in the type set of the type parameter's constraint, or lacks one of its methods.",
    example: Some("package p\n\nfunc f[T interface{ ~int }]() {}\n\nvar _ = f[string]\n"),
};
