//! The `vole` binary.
fn main() {}
