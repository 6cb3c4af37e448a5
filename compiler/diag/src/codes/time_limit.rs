//! V0903

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0903",
    title: "time limit exceeded",
    explanation: "The program was still running when the time given to it was up, and was stopped.",
    example: None,
};
