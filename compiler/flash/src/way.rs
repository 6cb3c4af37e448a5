//! What all ways to reach a board have in common.

use std::path::PathBuf;
use std::time::Duration;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_target::Target;

/// A way to reach a board, or an emulator that stands in for one. Each stands in a file of its own.
///
/// A way does what it can: an emulator runs but has nothing to flash, a disk drive flashes but cannot see the program run.
/// What it cannot do is a diagnostic of its own accord.
pub trait Way {
    /// What the command line calls it.
    fn name(&self) -> &'static str;

    /// Puts a program on the board, telling `progress` how far it is.
    ///
    /// # Errors
    /// This way cannot flash, a tool or the board is missing, or the board refuses.
    fn flash(&self, program: &Program<'_>, progress: &mut dyn FnMut(Progress)) -> Result<(), Diagnostic> {
        let _ = (program, progress);
        Err(self.refusal("put a program on a board"))
    }

    /// Runs a program until it ends, flashing it first where that is needed, and passes its output on as it comes.
    ///
    /// # Errors
    /// This way cannot run programs, a tool or the board is missing, or the connection breaks. A program that fails is no
    /// error: see [`Outcome`].
    fn run(&self, program: &Program<'_>, options: &RunOptions) -> Result<Outcome, Diagnostic> {
        let _ = (program, options);
        Err(self.refusal("run a program and see its output"))
    }

    /// Says that this way cannot do something.
    fn refusal(&self, what: &str) -> Diagnostic {
        Diagnostic::error(codes::RUN_UNSUPPORTED, Span::NONE, format!("`{}` cannot {what}", self.name()))
    }
}

/// What is flashed or run.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// What it was compiled for.
    pub target: &'a Target,
    /// What it is called: the first of its arguments.
    pub name: &'a str,
    /// The linked ELF file.
    pub elf: &'a [u8],
}

/// How far flashing is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Bytes done in this phase.
    pub done: u64,
    /// Bytes to do in this phase.
    pub total: u64,
}

/// The phases of flashing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Flash is being erased.
    Erase,
    /// Bytes are being written.
    Write,
    /// What was written is being read back.
    Verify,
}

/// How to run a program.
#[derive(Clone, Debug, Default)]
pub struct RunOptions {
    /// Arguments of the program, after its name.
    pub args: Vec<String>,
    /// When to stop it; never if none is given.
    pub time_limit: Option<Duration>,
    /// Where its output goes.
    pub output: Output,
    /// The tool to use, instead of the one in `PATH`.
    pub tool: Option<PathBuf>,
}

/// Where the output of a program goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Output {
    /// To the standard output and error of this process, as it comes; and the program reads this process's input.
    #[default]
    Live,
    /// Into [`Outcome`], up to this many bytes of each stream; the program has no input.
    Captured {
        /// Further bytes are dropped.
        limit: usize,
    },
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// How the program ended.
    pub ended: Ended,
    /// Captured standard output.
    pub stdout: Vec<u8>,
    /// Captured standard error.
    pub stderr: Vec<u8>,
    /// How long it ran, by this computer's clock.
    pub elapsed: Duration,
}

/// How a program ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// By itself, with this exit code.
    Exit(i32),
    /// It was stopped because its time was up.
    TimeLimit,
    /// The processor cannot go on: a fault while handling a fault.
    Lockup,
}
