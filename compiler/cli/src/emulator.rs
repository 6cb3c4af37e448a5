//! Running an image in the emulator, for the commands that do.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use vole_driver::{Reported, Session};
use vole_flash::{Ended, Program, Qemu, RunOptions, Way};

use crate::exit::Exit;
use crate::show;

/// What to run programs on.
#[derive(Args, Clone, Debug)]
pub struct EmulatorArgs {
    /// A target that an emulator can run
    #[arg(long, default_value = "mps2-an500", value_name = "TARGET")]
    pub target: String,
    /// Stop the program after so many seconds
    #[arg(long, value_name = "SECONDS")]
    time_limit: Option<f64>,
    /// The emulator, instead of the one in PATH
    #[arg(long, value_name = "PATH")]
    emulator: Option<PathBuf>,
}

impl EmulatorArgs {
    /// Runs a program to its end; its output is passed on.
    pub fn run(&self, session: &mut Session, name: &str, elf: &[u8], args: &[String]) -> Result<Exit, Reported> {
        let time_limit = self.time_limit.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let options =
            RunOptions { args: args.to_vec(), time_limit, tool: self.emulator.clone(), ..RunOptions::default() };
        let target = session.target.clone();
        let outcome = session.keep(Qemu.run(&Program { target: &target, name, elf }, &options))?;
        Ok(match outcome.ended {
            Ended::Exit(code) => Exit::Program(u8::try_from(code).unwrap_or(1)),
            Ended::TimeLimit => {
                show::error("the program was stopped: its time was up");
                Exit::Failed
            }
            Ended::Lockup => {
                show::error("the processor locked up: a fault while handling a fault");
                Exit::Failed
            }
        })
    }
}
