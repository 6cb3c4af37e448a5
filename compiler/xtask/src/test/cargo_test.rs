//! `cargo test` over the whole workspace, counted.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::failure::{Failure, Result};
use crate::process;
use crate::setup::Tools;
use crate::tally::Tally;
use crate::workspace;

/// Runs every unit and integration test, shows their output, and adds up the counts cargo prints.
pub fn run(tools: &Tools) -> Result<Tally> {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]).stdout(Stdio::piped());
    tools.apply(&mut cargo);
    println!("$ {}", process::spelled(&cargo));
    let mut child = cargo.spawn().map_err(|error| Failure::missing(format!("cargo: {error}")))?;
    let mut tally = Tally::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(std::result::Result::ok) {
            println!("{line}");
            tally += Tally::of_cargo_line(&line).unwrap_or_default();
        }
    }
    let status = child.wait().map_err(|error| Failure::new(format!("cargo: {error}")))?;
    if !status.success() && tally.failed == 0 {
        // It did not compile, or a test ended its whole program.
        tally += Tally::of(false);
    }
    Ok(tally)
}
