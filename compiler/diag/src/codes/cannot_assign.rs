//! V0403

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0403",
    title: "cannot be assigned to",
    explanation: "Only variables, fields and elements of variables, map elements and `_` can be assigned to. A field of a \
                  struct in a map cannot: assign the whole struct.",
    example: Some("package p\n\nfunc f() { 1 = 2 }\n"),
};
