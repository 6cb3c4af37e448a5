//! V0702

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0702",
    title: "unknown key in a target file",
    explanation: "Target files are strict: a key that is not in the schema is an error, because a misspelt key would otherwise be\n\
                  ignored silently. `targets/schema.json` lists all keys; editors that know JSON schemas complete them.",
    example: None,
};
