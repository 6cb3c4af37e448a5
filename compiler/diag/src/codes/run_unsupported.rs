//! V0902

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0902",
    title: "target cannot be run here",
    explanation: "The target file does not say how to run a program for this target without a board: it has no `qemu` entry.",
    example: None,
};
