//! V0409

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0409",
    title: "several default clauses",
    explanation: "A switch or select statement has at most one default clause.",
    example: Some("package p\n\nfunc f() {\n\tswitch {\n\tdefault:\n\tdefault:\n\t}\n}\n"),
};
