//! A smoke test of debugging: GDB, QEMU's GDB server, and a program made by `vole`.

use std::path::PathBuf;
use std::process::Command;

use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{self, Limits, find_program};
use crate::setup::Tools;
use crate::tally::Tally;
use crate::verdict::accepted;
use crate::vole::{Aim, Vole};
use crate::workspace;

/// Seconds for all of it.
const SECONDS: u64 = 30;

/// Stops in `main.main`, looks around, and runs on to the program's end.
pub fn run(tools: &Tools) -> Result<Tally> {
    let Some(gdb) = ["gdb-multiarch", "arm-none-eabi-gdb"].into_iter().find(|name| find_program(name).is_some()) else {
        println!("SKIPPED: there is no GDB for Arm on this machine");
        return Ok(Tally::skipped(1));
    };
    let vole = Vole::built(tools)?;
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let elf = scratch.path().join("hello.elf");
    let folder = workspace::root().join("examples/hello");
    let aim = Aim { target: emulator::BOARD, opt: "debug" };
    if let Err(cause) = accepted(vole.build(&folder, &[PathBuf::from(".")], aim, &elf)?) {
        println!("FAIL  debugger: {cause}");
        return Ok(Tally::of(false));
    }
    let outcome = process::limited(&session(gdb, &elf), Limits::seconds(SECONDS))?;
    let text = outcome.text();
    let signs = ["Breakpoint 1, ", "main.main", "Hello from"];
    let absent: Vec<_> = signs.iter().filter(|sign| !text.contains(**sign)).collect();
    if absent.is_empty() {
        println!("pass  debugger: a breakpoint in main.main");
    } else {
        println!("FAIL  debugger: not seen: {absent:?}\n{text}");
    }
    Ok(Tally::of(absent.is_empty()))
}

/// GDB starts QEMU itself and talks to it through a pipe, so that no port has to be free.
fn session(gdb: &str, elf: &std::path::Path) -> Command {
    let qemu = process::spelled(&emulator::command(elf, &["-S", "-gdb", "stdio"]));
    let mut command = Command::new(gdb);
    command.args(["-nx", "-batch"]);
    let steps = [
        &format!("target remote | exec {qemu}"),
        "break main.main",
        "continue",
        "info symbol $pc",
        "backtrace",
        "continue",
    ];
    for step in steps {
        command.args(["-ex", step]);
    }
    command.arg(elf);
    command
}
