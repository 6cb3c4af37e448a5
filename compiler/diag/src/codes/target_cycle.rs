//! V0706

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0706",
    title: "targets inherit from each other",
    explanation: "Following `inherits` from file to file comes back to a file already seen. A chain of inheritance must end at a file\n\
                  that inherits from nothing.",
    example: None,
};
