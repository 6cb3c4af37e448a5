//! V0331

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0331",
    title: "x.(type) outside a type switch",
    explanation: "`x.(type)` stands only after `switch`.",
    example: None,
};
