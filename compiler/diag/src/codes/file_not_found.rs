//! V0001

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0001",
    title: "file or folder not found",
    explanation: "A path given on the command line, or one an import stands for, names nothing that can be read.\n\n\
                  Check the spelling, and that you are in the folder you think you are in.",
    example: None,
};
