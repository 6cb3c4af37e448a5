//! V0705

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0705",
    title: "inherited target not found",
    explanation: "`inherits` names a target that does not exist. It is looked for in `boards/`, `chips/` and `base/`, in this order; a name that\n\
                  ends in `.json` is a path relative to the file it stands in.",
    example: None,
};
