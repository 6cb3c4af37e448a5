//! V0217

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0217",
    title: "type contains itself",
    explanation: "A value of this type would contain a value of the same type, and so have no finite size.\n\n\
                  Put a pointer, slice, map, channel or function in between.",
    example: Some("package p\n\ntype T struct {\n\tt T\n}\n"),
};
