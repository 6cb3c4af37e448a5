//! `cargo xtask`: set-up, test, bench, tidy.
fn main() {}
