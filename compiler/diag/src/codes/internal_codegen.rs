//! V0601

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0601",
    title: "the compiler made code it should not have",
    explanation: "A mistake in Vole itself, not in the program: code generation met an instruction that does not keep its own rules, or LLVM \
refused the code made from it. No image is written. Please report it with the message and, if you can, the program.",
    example: None,
};
