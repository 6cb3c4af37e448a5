//! V0230

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0230",
    title: "wrong number of type arguments",
    explanation: "A generic type needs as many type arguments as it has type parameters; a function at most so many.",
    example: Some("package p\n\ntype Pair[K, V any] struct{}\n\nvar x Pair[int]\n"),
};
