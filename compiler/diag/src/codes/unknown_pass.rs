//! V0008

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0008",
    title: "pass not known or not optional",
    explanation: "`--dump-after` and `--disable-pass` take the name of a pass over the SSA form. Some passes cannot be left out, because \
                  what comes after relies on them.\n\nThe help line lists all passes.",
    example: None,
};
