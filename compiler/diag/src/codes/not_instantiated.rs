//! V0228

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0228",
    title: "generic without type arguments",
    explanation: "A generic type, and a generic function used as a value, needs type arguments: `List[int]`.",
    example: Some("package p\n\ntype List[T any] []T\n\nvar x List\n"),
};
