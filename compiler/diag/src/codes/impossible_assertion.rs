//! V0330

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0330",
    title: "impossible type assertion",
    explanation: "No value of this interface type can hold a value of that type, for the type lacks one of the interface's \
                  methods.",
    example: Some("package p\n\ntype I interface{ m() }\n\nvar x I\nvar y = x.(int)\n"),
};
