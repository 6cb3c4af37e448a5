//! V0700

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0700",
    title: "target not found",
    explanation: "The name given to `-target` is neither a board nor a chip Vole knows, nor the path of a `.json` file that can be read.\n\n\
                  `vole targets` lists the names.",
    example: None,
};
