//! V0509

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0509",
    title: "missing return",
    explanation: "Control can reach the end of a function that has results. Go does not reason about values: a loop with a condition may end, and a switch without default may match nothing.\n\n\
                  Add a `return`, or a `panic` where the end cannot be reached.",
    example: Some("package p\n\nfunc f(x bool) int {\n\tif x {\n\t\treturn 1\n\t}\n}\n"),
};
