//! V0703

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0703",
    title: "wrong value in a target file",
    explanation: "The value has the wrong type, or is outside of what this key allows.\n\n\
                  Addresses are numbers or strings such as `\"0x08000000\"`; sizes are numbers of bytes or strings such as `\"128K\"` and `\"2M\"`.",
    example: None,
};
