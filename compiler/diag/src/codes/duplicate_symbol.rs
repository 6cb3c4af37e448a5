//! V0801

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0801",
    title: "symbol defined twice",
    explanation: "Two object files define a symbol of the same name. A `//go:linkname` or `//export` that collides with a name of\n\
                  the runtime does this.",
    example: None,
};
