//! V0226

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0226",
    title: "invalid receiver",
    explanation: "A method is declared on a type defined in the same package, or on a pointer to one. That type must not be a \
                  pointer or an interface.",
    example: Some("package p\n\nfunc (int) m() {}\n"),
};
