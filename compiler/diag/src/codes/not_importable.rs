//! V0010

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0010",
    title: "package may not be imported here",
    explanation: "A program (package main) cannot be imported. A package whose import path has an element `internal` can be imported only by packages at or below the path above that element: example.com/a/internal/b by example.com/a and example.com/a/c, but not by example.com/d. Packages that are internal to Go's standard library cannot be imported by programs.",
    example: None,
};
