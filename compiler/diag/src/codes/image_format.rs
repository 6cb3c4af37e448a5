//! V0805

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0805",
    title: "image cannot be written in this format",
    explanation: "The format is unknown, or cannot express this image: BIN has no addresses, so parts of the image that lie far apart\n\
                  would make a file mostly of padding; UF2 needs a family number and DFU a USB identity from the target file.",
    example: None,
};
