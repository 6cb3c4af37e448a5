//! V0221

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0221",
    title: "invalid embedded field",
    explanation: "An embedded field is written as a type name or a pointer to one; that type must not itself be a pointer, nor \
                  a pointer to an interface or a type parameter.",
    example: Some("package p\n\ntype P *int\n\ntype T struct {\n\tP\n}\n"),
};
