//! V0310

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0310",
    title: "malformed literal",
    explanation: "The literal has no value: its digits or escapes do not follow the rules.",
    example: None,
};
