//! V0508

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0508",
    title: "misplaced fallthrough",
    explanation: "`fallthrough` has to be the last statement of a clause of an expression switch, and not of the final clause. Type switches and selects have none.",
    example: Some("package p\n\nfunc f(x int) {\n\tswitch x {\n\tcase 1:\n\t\tfallthrough\n\t}\n}\n"),
};
