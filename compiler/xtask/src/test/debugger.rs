//! A smoke test of debugging: GDB, QEMU's GDB server, and a program made by `vole`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{self, Limits, find_program};
use crate::setup::Tools;
use crate::tally::Tally;
use crate::verdict::{accepted, compare};
use crate::vole::{Aim, Vole};
use crate::workspace;

/// What a debugger that stopped there says.
const SIGNS: &[&str] = &["Breakpoint 1, ", "main.main"];
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
    let expected = folder.join("expected.txt");
    let expected = std::fs::read(&expected).map_err(|error| Failure::file(&expected, &error))?;
    let aim = Aim { target: emulator::BOARD, opt: "debug" };
    if let Err(cause) = accepted(vole.build(&folder, &[PathBuf::from(".")], aim, &elf)?) {
        println!("FAIL  debugger: {cause}");
        return Ok(Tally::of(false));
    }
    // A socket with a name, so that no port has to be free.
    let socket = scratch.path().join("gdb");
    let chardev = format!("socket,id=gdb,path={},server=on,wait=off", socket.display());
    let qemu = emulator::command(&elf, &["-chardev", &chardev, "-gdb", "chardev:gdb", "-S"]);
    let limits = Limits::seconds(SECONDS);
    let (program, debugger) = std::thread::scope(|scope| {
        let program = scope.spawn(|| process::limited(&qemu, limits));
        let debugger = wait_for(&socket).and_then(|()| process::limited(&session(gdb, &socket, &elf), limits));
        (program.join(), debugger)
    });
    let (program, debugger) = (program.map_err(|_| Failure::new("QEMU's thread ended"))??, debugger?.text());
    let mut failures: Vec<_> =
        SIGNS.iter().filter(|sign| !debugger.contains(**sign)).map(|sign| format!("no `{sign}`")).collect();
    failures.extend(compare(&program, &expected).err());
    if failures.is_empty() {
        println!("pass  debugger: a breakpoint in main.main");
    } else {
        println!("FAIL  debugger: {}\n{debugger}", failures.join(", "));
    }
    Ok(Tally::of(failures.is_empty()))
}

/// QEMU makes the socket soon after it starts.
fn wait_for(socket: &Path) -> Result<()> {
    let end = Instant::now() + Duration::from_secs(SECONDS);
    while !socket.exists() {
        if Instant::now() > end {
            return Err(Failure::new("QEMU did not start its GDB server"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn session(gdb: &str, socket: &Path, elf: &Path) -> Command {
    let mut command = Command::new(gdb);
    command.args(["-nx", "-batch"]).arg(elf);
    let connect = format!("target remote {}", socket.display());
    for step in [connect.as_str(), "break main.main", "continue", "info symbol $pc", "backtrace", "continue"] {
        command.args(["-ex", step]);
    }
    command
}
