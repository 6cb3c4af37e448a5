//! V0309

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0309",
    title: "invalid shift",
    explanation: "Only integers can be shifted, by a count that is an integer and not negative. The left operand of a \
                  non-constant shift takes the type it would have if the shift were not there.",
    example: Some("package p\n\nvar s uint\nvar x = 1.5 << s\n"),
};
