//! V0336

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0336",
    title: "type too large",
    explanation: "The size of the type is more than an integer can count.",
    example: Some("package p\n\nimport \"unsafe\"\n\nvar a [1 << 30][1 << 30]int64\n\nconst c = unsafe.Sizeof(a)\n"),
};
