//! V0220

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0220",
    title: "invalid map key type",
    explanation: "The keys of a map must be comparable: no slices, maps, functions, nor arrays and structs that contain them.",
    example: Some("package p\n\nvar m map[[]int]int\n"),
};
