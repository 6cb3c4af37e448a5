//! V0007

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0007",
    title: "not a main package",
    explanation: "An image is made of a package named main with a function main. A package of another name can be checked, but not built or run.",
    example: None,
};
