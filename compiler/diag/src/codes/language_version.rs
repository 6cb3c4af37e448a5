//! V0237

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0237",
    title: "newer Go needed",
    explanation: "The go.mod file of the module, or a build constraint of the file, asks for a version of Go that does not have this yet.\n\n\
                  Raise the version in the `go` line of go.mod.",
    example: None,
};
