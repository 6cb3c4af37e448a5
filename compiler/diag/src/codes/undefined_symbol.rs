//! V0800

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0800",
    title: "undefined symbol",
    explanation: "The program refers to a function or variable that nothing defines: most often a function declared without a body, for\n\
                  which no assembly and no `//go:linkname` supplies one.",
    example: None,
};
