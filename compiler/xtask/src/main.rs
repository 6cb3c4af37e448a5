//! `cargo xtask`: everything about this repository that is not the compiler itself.
//!
//! It drives the `vole` binary as its users do, as a program of its own, so that it builds on a machine that has
//! no LLVM yet: installing that is its first job.

// It is a command-line program of ours, for us: its standard output is its interface.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod check_std;
mod codegen_tests;
mod conformance;
mod demo;
mod emulator;
mod error_comments;
mod failure;
mod fuzz;
mod golden;
mod parallel;
mod pattern;
mod process;
mod setup;
mod tally;
mod test;
mod tidy;
mod verdict;
mod vole;
mod workspace;

use std::process::ExitCode;

use failure::{Failure, Result};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  setup         install what is missing: LLVM 19, lld, QEMU, Go's sources and Go's test folder
  demo          setup, then build vole, compile examples/hello for an emulated Cortex-M7 and run it
  test [STEP]   setup, then every test, or the named steps of it
                (UPDATE=1 accepts new output and sizes of programs)
  tidy          check the invariants of compiler/ARCHITECTURE.md
  check-std     check every package of Go's standard library with a release build of vole
  codegen-tests run the tests that Go's own compiler has of the code it makes
  conformance   run Go's own test suite (conformance --help)
  fuzz          run random programs against Go's own compiler (fuzz --help)
  bench         lines per second, compile time, code size, instructions executed (bench --help)

exit code: 0 everything passed, 1 something failed, 2 wrong usage, 3 a tool is missing and could not be installed
";

fn main() -> ExitCode {
    match dispatch(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.message.trim_end());
            ExitCode::from(failure.exit_code)
        }
    }
}

fn dispatch(mut args: Vec<String>) -> Result<()> {
    if args.is_empty() {
        return Err(Failure::usage(USAGE));
    }
    let command = args.remove(0);
    match command.as_str() {
        "setup" => no_more(&args).and_then(|()| setup::everything()).map(|tools| tools.describe()),
        "demo" => no_more(&args).and_then(|()| demo::command()),
        "test" => test::command(&args),
        "bench" => bench::command(&args),
        "check-std" => no_more(&args).and_then(|()| check_std::command()),
        "codegen-tests" => codegen_tests::command(&args),
        "conformance" => conformance::command(&args),
        "fuzz" => fuzz::command(&args),
        "tidy" => no_more(&args).and_then(|()| tidy::command()),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::usage(format!("unknown command `{other}`\n\n{USAGE}"))),
    }
}

fn no_more(args: &[String]) -> Result<()> {
    match args.first() {
        None => Ok(()),
        Some(arg) => Err(Failure::usage(format!("unexpected argument `{arg}`\n\n{USAGE}"))),
    }
}
