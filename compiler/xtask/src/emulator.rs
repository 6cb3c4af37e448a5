//! A program on an emulated board, under limits: QEMU started by us, so that we know how it ended.

use std::path::Path;
use std::process::Command;

use crate::failure::Result;
use crate::process::{self, Limits, Outcome};

/// The board all of these tests run on: a Cortex-M7 with a double-precision FPU and 16 MiB of RAM.
pub const BOARD: &str = "mps2-an500";

/// QEMU for that board, its console and exit code by semihosting, with `extra` arguments of QEMU's.
pub fn command(elf: &Path, extra: &[&str]) -> Command {
    let mut qemu = Command::new("qemu-system-arm");
    qemu.args(["-machine", BOARD, "-display", "none", "-monitor", "none", "-serial", "null"]);
    qemu.args(["-semihosting-config", "enable=on,target=native"]);
    qemu.args(extra).arg("-kernel").arg(elf);
    qemu
}

/// Runs it to its end.
pub fn run(elf: &Path, limits: Limits) -> Result<Outcome> {
    process::limited(&command(elf, &[]), limits)
}
