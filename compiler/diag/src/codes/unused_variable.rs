//! V0203

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0203",
    title: "variable declared and not used",
    explanation: "A variable declared in a function must be used: its value must be read somewhere. Assigning to it is not \
                  enough.\n\n\
                  Remove it, or assign it to the blank identifier: `_ = x`.",
    example: Some("package p\n\nfunc f() {\n\tx := 1\n}\n"),
};
