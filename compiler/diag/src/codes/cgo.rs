//! V0009

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0009",
    title: "cgo is not supported",
    explanation: "A file imports \"C\": it wants to call functions of C through cgo, which needs a C compiler for the target. Vole compiles Go only. Functions in assembly or from an object file can be declared without a body and called as they are.",
    example: None,
};
