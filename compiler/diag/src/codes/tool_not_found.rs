//! V0900

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0900",
    title: "a tool is missing",
    explanation: "A program Vole runs is not installed or not in `PATH`: a linker (`ld.lld-19`, `ld.lld`, or the `rust-lld` of a Rust toolchain), or\n\
                  an emulator (`qemu-system-arm`). The message says which and how to install it.",
    example: None,
};
