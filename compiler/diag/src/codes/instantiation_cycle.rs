//! V0233

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0233",
    title: "endless instantiation",
    explanation: "This generic declaration needs itself with ever larger type arguments, so there would be no end of \
                  instances.",
    example: Some("package p\n\nfunc f[T any]() { f[*T]() }\n"),
};
