//! V0804

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0804",
    title: "not a usable ELF image",
    explanation: "The file is not a 32-bit little-endian ELF executable, is cut short, or has nothing to load. Nothing can be converted from it.",
    example: None,
};
