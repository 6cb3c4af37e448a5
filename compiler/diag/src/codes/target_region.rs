//! V0708

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0708",
    title: "memory region out of bounds",
    explanation: "A region of memory must have a size above zero, lie within the 4 GiB address space, and start and end at a multiple of its alignment.",
    example: None,
};
