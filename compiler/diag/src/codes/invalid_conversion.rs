//! V0307

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0307",
    title: "invalid conversion",
    explanation: "There is no conversion between these types.",
    example: Some("package p\n\nvar x = int(\"a\")\n"),
};
