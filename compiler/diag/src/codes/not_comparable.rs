//! V0304

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0304",
    title: "values cannot be compared",
    explanation: "Slices, maps and functions can be compared to nil only, structs and arrays only if what they contain can be \
                  compared; only numbers and strings have an order.",
    example: Some("package p\n\nvar a, b []int\nvar c = a == b\n"),
};
