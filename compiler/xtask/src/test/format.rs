//! `cargo fmt --check`.

use crate::failure::Result;
use crate::process;
use crate::tally::Tally;
use crate::workspace;

/// Passes when every Rust file is formatted.
pub fn run() -> Result<Tally> {
    let workspace = process::status(workspace::cargo().args(["fmt", "--all", "--check"]))?;
    let board =
        process::status(workspace::cargo().args(["fmt", "--check", "--manifest-path", "testsuite/board/Cargo.toml"]))?;
    Ok(Tally::of(workspace.success() && board.success()))
}
