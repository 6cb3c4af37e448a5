//! V0332

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0332",
    title: "invalid composite literal",
    explanation: "A composite literal makes a struct, array, slice or map; all elements of a struct literal have field names, \
                  or none; all elements of a map literal have keys.",
    example: Some("package p\n\nvar x = int{}\n"),
};
