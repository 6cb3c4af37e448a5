//! V0704

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0704",
    title: "a target file lacks a key",
    explanation: "After inheritance, something a program needs is still not said: for example which CPU it is, or where the flash is.\n\n\
                  A file in `base/` may be incomplete; it is for others to inherit from and cannot be a `-target` itself.",
    example: None,
};
