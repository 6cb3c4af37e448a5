//! V0101

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0101",
    title: "malformed word or character",
    explanation: "A number, a string, a rune or a comment is not written as Go wants it, or a character stands where Go knows \
                  none: a hexadecimal number without digits, an escape there is no such, a string that does not end in its line, \
                  text that is not UTF-8.\n\nThe message says which, and where.",
    example: Some("package p\n\nvar x = 0b12\n"),
};
