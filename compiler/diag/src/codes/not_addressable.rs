//! V0323

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0323",
    title: "not addressable",
    explanation: "Only variables, elements of slices and arrays, fields and dereferenced pointers have an address; a map \
                  element has none.",
    example: Some("package p\n\nvar x = &1\n"),
};
