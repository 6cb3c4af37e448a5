//! `cargo xtask demo`: from a fresh clone to a Go program on an emulated Cortex-M7.

use std::process::Command;

use crate::failure::Result;
use crate::process;
use crate::setup;
use crate::workspace::{self, Profile};

/// Sets up, builds `vole` as its users get it, and runs the first example.
pub fn command() -> Result<()> {
    let tools = setup::for_demo()?;
    tools.describe();
    let vole = workspace::vole(Profile::Release)?;
    let mut run = Command::new(vole);
    run.current_dir(workspace::root()).args(["run", "-target=mps2-an500", "./examples/hello"]);
    tools.apply(&mut run);
    process::run(&mut run)
}
