//! V0236

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0236",
    title: "invalid union",
    explanation: "The terms of a union must not overlap; `~T` needs a type that is its own underlying type; interfaces with \
                  methods, and comparable, cannot be terms of a union.",
    example: Some("package p\n\ntype I interface{ int | int }\n"),
};
