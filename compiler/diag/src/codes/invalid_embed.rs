//! V0238

use crate::CodeInfo;

pub(super) const INFO: CodeInfo = CodeInfo {
    id: "V0238",
    title: "invalid //go:embed",
    explanation: "A `//go:embed` directive stands above the declaration of one package-level variable without an initial value, of type \
                  string, []byte or embed.FS, in a file that imports package embed. Its patterns name files in the folder of the \
                  source file or below, of the same module: exactly one for a string or []byte, at least one for each pattern.",
    example: Some("package p\n\n//go:embed notes.txt\nvar notes string\n"),
};
