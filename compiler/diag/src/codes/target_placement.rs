//! V0710

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0710",
    title: "no such memory region",
    explanation: "`placement` says which region of `memory` gets the code, the data, the stack and the heap. The name must be a key of `memory`,\n\
                  and code must be placed in a region that keeps its contents without power.",
    example: None,
};
