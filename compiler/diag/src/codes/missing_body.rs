//! V0208

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0208",
    title: "function without a body",
    explanation: "A function without a body is implemented outside Go. That is possible only where the build provides it: in \
                  assembly, in the runtime, or through `//go:linkname`. It is an error of a program only if the program uses the \
                  function; a generic function always needs a body.",
    example: Some("package p\n\nfunc f[T any](T)\n"),
};
