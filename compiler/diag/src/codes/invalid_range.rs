//! V0410

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0410",
    title: "cannot be ranged over",
    explanation: "A range clause works on integers, strings, arrays, pointers to arrays, slices, maps, channels that can be \
                  received from, and functions `func(yield func(...) bool)`. How many iteration variables there may be depends \
                  on which.",
    example: Some("package p\n\nfunc f() {\n\tfor range 1.5 {\n\t}\n}\n"),
};
