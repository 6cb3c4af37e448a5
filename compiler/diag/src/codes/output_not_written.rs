//! V0806

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0806",
    title: "output file cannot be written",
    explanation: "The folder does not exist, is not writable, or the disk is full. Nothing is left behind under the output name.",
    example: None,
};
