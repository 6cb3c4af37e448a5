//! V0210

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0210",
    title: "package used without a selector",
    explanation: "The name of an imported package stands only before a dot: `fmt.Println`.",
    example: Some("package p\n\nimport \"unsafe\"\n\nvar x = unsafe\n"),
};
