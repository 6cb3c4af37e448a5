//! V0002

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0002",
    title: "no Go files",
    explanation: "A folder that should hold a package has no file that takes part in the build: none ends in `.go`, or all of them are tests, or their names or `//go:build` lines ask for another system.\n\n\
                  Vole builds with GOOS=noos, GOARCH=arm and the tags baremetal, purego, vole and those of the target.",
    example: None,
};
