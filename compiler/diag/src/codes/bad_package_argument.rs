//! V0004

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0004",
    title: "package argument not understood",
    explanation: "Commands take either a list of `.go` files of one package, or one folder (`.` or `./path`), or one import path.",
    example: None,
};
