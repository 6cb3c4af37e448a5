//! V0234

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0234",
    title: "misplaced type parameter",
    explanation: "A type parameter cannot be a constraint, a term of a union, or the whole of a type declaration, and methods \
                  declare none.",
    example: Some("package p\n\ntype T[P any] P\n"),
};
