//! V0202

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0202",
    title: "undefined name",
    explanation: "Nothing of this name has been declared where it is used, or the package named before the dot has no such \
                  member.\n\n\
                  Check the spelling, and whether an import or a declaration is missing.",
    example: Some("package p\n\nvar x = y\n"),
};
