//! V0100

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0100",
    title: "syntax error",
    explanation: "The text does not follow Go's grammar. The message says what was found and what was expected there.\n\n\
                  Often the mistake is on the line before: Go puts a semicolon at the end of a line that could be a whole statement.",
    example: Some("package p\n\nfunc f( {\n}\n"),
};
