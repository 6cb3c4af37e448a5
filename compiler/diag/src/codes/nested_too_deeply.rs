//! V0102

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0102",
    title: "nested too deeply",
    explanation: "Brackets may nest 1,000 deep, and an expression, a type or a chain of `else if` may be made of 5,000 parts one \
                  inside the other. Nobody writes that much by hand; a program that generates Go code may.\n\nHave it generate \
                  variables for parts of the expression, or data instead of code.",
    example: None,
};
