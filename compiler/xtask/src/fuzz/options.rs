//! The options of `cargo xtask fuzz`.

use lexopt::prelude::*;

use crate::failure::{Failure, Result};
use crate::parallel;

pub const USAGE: &str = "\
usage: cargo xtask fuzz [OPTION]...

Runs random programs, each of which must do what it does when Go's own tools have compiled it.

  --seconds N     begin no further program after so long (60)
  --programs N    no more than so many programs
  --seed S        the first program's seed, the next one has the next (one that nobody had yet)
  --tests N       tests in each program (10)
  --opt LEVEL     always compile with this value of -opt (each program has its turn of z, 2, debug)
  --print         show the program of the seed instead of running it
  --keep          do not make failing programs smaller
  --minimise N    seconds for making a failing program smaller (600)
  --json          a line of JSON for each failing program, and one at the end
  -j N            so many at a time (one for each processor)

Programs that fail, and what is left of them when made smaller, are in target/fuzz.
";

/// Levels of optimisation that programs take turns at.
pub const LEVELS: &[&str] = &["z", "2", "debug"];
/// Those that can be asked for.
const ALL_LEVELS: &[&str] = &["z", "s", "1", "2", "3", "debug"];

/// What to do.
#[derive(Clone, Debug)]
pub struct Options {
    pub seconds: u64,
    pub programs: usize,
    pub seed: u64,
    pub tests: usize,
    pub level: Option<&'static str>,
    pub print: bool,
    /// Seconds for making one smaller, or 0.
    pub minimise: u64,
    pub json: bool,
    pub jobs: usize,
}

impl Options {
    /// As if nothing were asked for; a seed nobody had yet.
    pub fn new() -> Self {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        Options {
            seconds: 60,
            programs: usize::MAX,
            seed: now.map_or(1, |now| now.as_secs() % 1_000_000_000 * 1000),
            tests: 10,
            level: None,
            print: false,
            minimise: 600,
            json: false,
            jobs: parallel::processors(),
        }
    }

    /// The options, or nothing if only help was wanted.
    pub fn parse(args: &[String]) -> Result<Option<Self>> {
        let mut options = Options::new();
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(arg) = parser.next()? {
            match arg {
                Long("seconds") => options.seconds = parser.value()?.parse()?,
                Long("programs") => options.programs = parser.value()?.parse()?,
                Long("seed") => options.seed = parser.value()?.parse()?,
                Long("tests") => options.tests = parser.value()?.parse()?,
                Long("opt") => {
                    let wanted = parser.value()?.string()?;
                    let level = ALL_LEVELS.iter().find(|level| **level == wanted);
                    options.level =
                        Some(level.ok_or_else(|| Failure::usage(format!("no level `{wanted}`\n\n{USAGE}")))?);
                }
                Long("print") => options.print = true,
                Long("keep") => options.minimise = 0,
                Long("minimise") => options.minimise = parser.value()?.parse()?,
                Long("json") => options.json = true,
                Short('j') => options.jobs = parser.value()?.parse()?,
                Long("help") | Short('h') => {
                    print!("{USAGE}");
                    return Ok(None);
                }
                other => return Err(Failure::usage(format!("{}\n\n{USAGE}", other.unexpected()))),
            }
        }
        Ok(Some(options))
    }
}
