//! The sub-commands, one file each.

mod build;
mod check;
mod check_std;
mod explain;
mod run;
mod targets;
mod test;
mod version;

use clap::{Parser, Subcommand};

use crate::exit::Exit;

/// Go for bare-metal Arm Cortex-M7.
#[derive(Parser, Debug)]
#[command(name = "vole", version, propagate_version = false, disable_help_subcommand = true, max_term_width = 100)]
#[command(
    after_help = "Examples:\n  vole build -target=nucleo-h743zi -o blinky.hex ./blinky\n  vole run ./hello\n  vole explain V0100\n\n\
                        Exit codes: 0 ok, 1 the program or its source failed, 2 usage, 3 a tool or probe is missing, 4 the device refused"
)]
pub struct Vole {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Compile a package to an image: ELF, HEX or BIN
    Build(build::Build),
    /// Compile a package and run it in the emulator
    Run(run::Run),
    /// Compile a package with its tests and run them in the emulator
    Test(test::Test),
    /// Check a package and report its errors, without making code
    Check(check::Check),
    /// Check Go's standard library as it is, to test the checker
    #[command(hide = true)]
    CheckStd(check_std::CheckStd),
    /// List the boards and chips that can be compiled for
    Targets(targets::Targets),
    /// Explain a diagnostic by its code
    Explain(explain::Explain),
    /// Show the version
    Version(version::Version),
}

impl Command {
    /// Does it.
    pub fn run(self) -> Exit {
        match self {
            Self::Build(command) => command.run(),
            Self::Run(command) => command.run(),
            Self::Test(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::CheckStd(command) => command.run(),
            Self::Targets(command) => command.run(),
            Self::Explain(command) => command.run(),
            Self::Version(command) => command.run(),
        }
    }
}
