//! V0005

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0005",
    title: "imported package not found",
    explanation: "An import names a package that is in none of these places: Vole's own packages (machine, device/..., runtime/...), the module of the program, its vendor folder or replaced modules, Go's standard library.",
    example: None,
};
