//! The emulator's own command line, over the one family of machines the board tests use.

use std::process::ExitCode;

fn main() -> ExitCode {
    rigless::cli::main(rigless::machine::all())
}
