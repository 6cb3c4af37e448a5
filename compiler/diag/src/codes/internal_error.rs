//! V0600

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0600",
    title: "internal compiler error",
    explanation: "The compiler contradicts itself: what one of its stages found out about the program does not agree with what a later \
                  one needs. The mistake is the compiler's. The place in the message is the code that brought it to light; writing that \
                  differently often helps until the compiler is mended.",
    example: None,
};
