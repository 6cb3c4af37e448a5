//! V0802

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0802",
    title: "program does not fit",
    explanation: "What is to be placed in a region of memory is larger than the region. The message says by how much and which symbols in it are\n\
                  biggest.\n\n\
                  Build with `-opt=z`, drop what the biggest symbols belong to, or choose a target with more memory.",
    example: None,
};
