//! V0235

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0235",
    title: "constraint used as a type",
    explanation: "An interface that contains types or `comparable` describes a set of types. It serves as a constraint, not as \
                  the type of a variable.",
    example: Some("package p\n\nvar x interface{ ~int }\n"),
};
