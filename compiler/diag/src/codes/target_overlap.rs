//! V0709

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0709",
    title: "memory regions overlap",
    explanation: "Two regions of memory share addresses, so the linker would put two things at one place. Where one memory answers at two\n\
                  addresses, describe only the one the program should use.",
    example: None,
};
