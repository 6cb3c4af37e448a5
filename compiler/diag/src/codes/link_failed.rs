//! V0803

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0803",
    title: "linker failed",
    explanation: "The linker refused its input for a reason Vole has no words of its own for; what the linker said follows.",
    example: None,
};
