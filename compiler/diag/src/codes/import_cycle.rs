//! V0006

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0006",
    title: "import cycle",
    explanation: "Packages must not import each other in a circle. The note lists the circle.\n\n\
                  Move what both need into a third package, or let one of them take an interface.",
    example: None,
};
