//! V0711

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0711",
    title: "vector table cannot be right",
    explanation: "The vector table has 16 words for the core and one for each interrupt line. The table must fit into the region that holds the\n\
                  code, and VTOR demands that it is aligned to the next power of two of its size (Armv7-M Architecture Reference Manual, B3.2.5).",
    example: None,
};
