//! V0207

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0207",
    title: "package main without a function main",
    explanation: "A program starts in `func main()` of package `main`. This package has none.",
    example: Some("package main\n"),
};
