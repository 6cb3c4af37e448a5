//! V0602

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0602",
    title: "not supported yet",
    explanation: "The program is correct Go, but uses a part of the language that this compiler does not translate yet. The message says \
                  which; the README lists all of them.",
    example: None,
};
