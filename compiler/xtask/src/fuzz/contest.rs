//! One program, several witnesses: Go's tools, the emulated core, the interpreter of the SSA form.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::oracle::Oracle;
use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{End, Limits, Outcome};
use crate::verdict::same_output;
use crate::vole::{Aim, Answer, Vole};

/// Processor seconds for a run.
const SECONDS: u64 = 60;

/// A way to run a program that is to do what Go says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Witness {
    /// On the emulated core, compiled with this value of `-opt`.
    Core(&'static str),
    Interpreter,
}

impl fmt::Display for Witness {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Witness::Core(level) => write!(out, "-opt={level}"),
            Witness::Interpreter => out.write_str("interpreter"),
        }
    }
}

/// What kind of disagreement it is: one program's failure is like another's if the kinds are equal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Go compiles it, `vole` does not.
    Rejected,
    /// `vole` itself failed, in the same place.
    Crash(String),
    /// It printed something else, or ended otherwise.
    Differs,
}

/// A disagreement.
#[derive(Clone, Debug, Serialize)]
pub struct Mismatch {
    pub witness: Witness,
    pub kind: Kind,
    /// For a reader.
    pub cause: String,
}

/// What came out.
pub enum Verdict {
    Agreed,
    Differs(Mismatch),
    /// It is no test: the generator's fault, and Go's words.
    Invalid(String),
    /// It needs more than the machine has.
    TooBig,
}

/// All that runs programs.
pub struct Contest {
    pub vole: Vole,
    pub oracle: Oracle,
}

impl Contest {
    /// Runs a program everywhere; the first witness who disagrees decides.
    pub fn judge(&self, source: &str, witnesses: &[Witness]) -> Result<Verdict> {
        let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
        let file = scratch.path().join("main.go");
        std::fs::write(&file, source).map_err(|error| Failure::file(&file, &error))?;
        let wanted = match self.oracle.run(scratch.path(), &file)? {
            Ok(wanted) => wanted,
            Err(why) => return Ok(Verdict::Invalid(why)),
        };
        if wanted.end != End::Exited(0) {
            return Ok(Verdict::TooBig);
        }
        let mut too_big = false;
        for witness in witnesses {
            match self.hear(*witness, scratch.path(), &file)? {
                Ok(outcome) if is_too_big(&outcome) => too_big = true,
                Ok(outcome) => {
                    if let Err(cause) = compare(&outcome, &wanted) {
                        return Ok(Verdict::Differs(Mismatch { witness: *witness, kind: Kind::Differs, cause }));
                    }
                }
                Err((kind, cause)) => return Ok(Verdict::Differs(Mismatch { witness: *witness, kind, cause })),
            }
        }
        Ok(if too_big { Verdict::TooBig } else { Verdict::Agreed })
    }

    /// Whether a program is one at all, which is known long before it runs.
    pub fn is_valid(&self, source: &str) -> Result<bool> {
        let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
        let file = scratch.path().join("main.go");
        std::fs::write(&file, source).map_err(|error| Failure::file(&file, &error))?;
        Ok(!matches!(self.vole.check(&file)?, Answer::Rejected(_)))
    }

    fn hear(
        &self,
        witness: Witness,
        folder: &Path,
        file: &Path,
    ) -> Result<std::result::Result<Outcome, (Kind, String)>> {
        let level = match witness {
            Witness::Core(level) => level,
            Witness::Interpreter => return self.vole.interpret(file, Limits::seconds(SECONDS)).map(Ok),
        };
        let elf = folder.join("program.elf");
        let aim = Aim { target: emulator::BOARD, opt: level };
        Ok(match self.vole.build(folder, &[PathBuf::from(file)], aim, &elf)? {
            Answer::Accepted => Ok(emulator::run(&elf, Limits::seconds(SECONDS))?),
            Answer::Rejected(errors) => {
                let first = errors.first().map(|error| format!("{}: {}", error.code, error.reported.text));
                Err((Kind::Rejected, first.unwrap_or_default()))
            }
            Answer::Broken(why) => Err((Kind::Crash(place_in(&why)), why)),
        })
    }
}

/// Where it happened, without what depends on the program.
fn place_in(why: &str) -> String {
    why.split(": ").take(2).collect::<Vec<_>>().join(": ")
}

/// Nobody frees memory on the boards, and the interpreter has limits.
fn is_too_big(outcome: &Outcome) -> bool {
    let text = outcome.text();
    let last = text.lines().next_back().unwrap_or_default();
    outcome.end != End::Exited(0) && (text.contains("fatal error: out of memory") || last.contains("the interpreter "))
}

fn compare(outcome: &Outcome, wanted: &Outcome) -> std::result::Result<(), String> {
    same_output(&outcome.output, &wanted.output)?;
    if outcome.end == wanted.end { Ok(()) } else { Err(format!("{:?}, expected {:?}", outcome.end, wanted.end)) }
}
