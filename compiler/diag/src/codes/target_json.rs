//! V0701

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0701",
    title: "target file is not JSON",
    explanation: "A target file must be one JSON object in UTF-8: no comments, no trailing commas, no key twice, and nesting of\n\
                  no more than 32 levels. The message says what stands at the marked place instead.",
    example: None,
};
