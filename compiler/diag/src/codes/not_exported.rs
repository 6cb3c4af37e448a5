//! V0211

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0211",
    title: "name not exported",
    explanation: "Names that begin with a lower-case letter can be used only in the package that declares them.",
    example: None,
};
