//! The emulated board: `examples/blinky` as it is flashed onto a NUCLEO-H743ZI, its LED measured in simulated time.

mod pins;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};
use crate::process;
use crate::setup::Tools;
use crate::tally::Tally;
use crate::verdict::{Verdict, accepted};
use crate::vole::{Aim, Vole};
use crate::workspace;
use pins::{Change, Port};

/// The emulator is a package of its own: its lock file, its target folder.
const PACKAGE: &str = "testsuite/board";
/// Emulated time, in nanoseconds.
const SIMULATED: u64 = 10_000_000_000;
/// What the program sleeps between two changes.
const PERIOD: u64 = 500_000_000;
/// GPIOB of the STM32H743; pin 0 is the green LED of the board.
const GPIOB: u32 = 0x5802_0400;
const LED: u32 = 0;

/// Builds the emulator and the program, and measures.
pub fn run(tools: &Tools) -> Result<Tally> {
    let emulator = match emulator() {
        Ok(path) => path,
        Err(failure) => {
            println!(
                "SKIPPED: the board emulator could not be built on this machine, the board tests are not run.\n{failure}"
            );
            return Ok(Tally::skipped(1));
        }
    };
    let vole = Vole::built(tools)?;
    let verdict = blinky(&emulator, &vole)?;
    match &verdict {
        Ok(()) => println!("pass  blinky on an emulated nucleo-h743zi"),
        Err(cause) => println!("FAIL  blinky on an emulated nucleo-h743zi: {cause}"),
    }
    Ok(Tally::of(verdict.is_ok()))
}

/// The emulator declares a newer compiler than it needs, which cargo is told to overlook.
fn emulator() -> Result<PathBuf> {
    let folder = workspace::root().join(PACKAGE);
    let mut build = workspace::cargo();
    build.args(["build", "--locked", "--ignore-rust-version", "--manifest-path"]).arg(folder.join("Cargo.toml"));
    build.arg("--target-dir").arg(folder.join("target"));
    process::run(&mut build)?;
    Ok(folder.join("target/debug/vole-board"))
}

fn blinky(emulator: &Path, vole: &Vole) -> Result<Verdict> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let elf = scratch.path().join("blinky.elf");
    let folder = workspace::root().join("examples/blinky");
    let aim = Aim { target: "nucleo-h743zi", opt: "z" };
    if let Err(cause) = accepted(vole.build(&folder, &[PathBuf::from(".")], aim, &elf)?) {
        return Ok(Err(cause));
    }
    Ok(measure(&changes(emulator, &elf)?))
}

/// Runs an image and returns when the LED changed.
fn changes(emulator: &Path, elf: &Path) -> Result<Vec<Change>> {
    let mut command = Command::new(emulator);
    command
        .args(["run", "--machine", "stm32h743-bench", "--semihosting", "--until", &format!("{SIMULATED}ns")])
        .arg(elf);
    println!("$ {}", process::spelled(&command));
    // Every access to a peripheral is a line; they are too many to keep.
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().map_err(Failure::missing)?;
    let mut port = Port::new(GPIOB, LED);
    let mut last = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(std::result::Result::ok) {
            port.access(&line);
            last = line;
        }
    }
    let status = child.wait().map_err(Failure::new)?;
    if !status.success() {
        return Err(Failure::new(format!("the emulator ended with {status}: {last}")));
    }
    println!("{last}");
    Ok(port.changes)
}

/// High first, then a change each period, within one per cent, to the end of the run.
fn measure(changes: &[Change]) -> Verdict {
    let [first, rest @ ..] = changes else { return Err("the LED never changed".to_owned()) };
    if !first.high {
        return Err("the LED was off first".to_owned());
    }
    let mut before = first.at;
    for change in rest {
        let took = change.at - before;
        if took.abs_diff(PERIOD) > PERIOD / 100 {
            return Err(format!("at {} ns: the LED changed after {took} ns, not {PERIOD}", change.at));
        }
        before = change.at;
    }
    if SIMULATED.saturating_sub(before) > PERIOD + PERIOD / 100 {
        return Err(format!("the LED stopped changing at {before} ns"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regular(period: u64, count: u64) -> Vec<Change> {
        (0..count).map(|n| Change { at: 1000 + n * period, high: n % 2 == 0 }).collect()
    }

    #[test]
    fn a_steady_led_passes() {
        assert_eq!(measure(&regular(PERIOD, 20)), Ok(()));
        assert_eq!(measure(&regular(PERIOD + PERIOD / 200, 20)), Ok(()));
    }

    #[test]
    fn any_other_led_fails() {
        assert!(measure(&[]).is_err());
        assert!(measure(&regular(PERIOD, 10)).is_err(), "it stopped");
        assert!(measure(&regular(PERIOD / 2, 40)).is_err(), "too fast");
        let mut uneven = regular(PERIOD, 20);
        uneven[7].at += PERIOD / 50;
        assert!(measure(&uneven).is_err());
    }
}
