//! V0503

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0503",
    title: "label defined and not used",
    explanation: "No `goto`, `break` or `continue` names the label. Go takes that for a mistake. Remove the label, or name it where it is meant.",
    example: Some("package p\n\nfunc f() {\nstart:\n}\n"),
};
