//! Running programs, one seed after the other, and reporting those that fail.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::ProgressBar;
use serde::Serialize;

use super::contest::{Contest, Mismatch, Verdict, Witness};
use super::decl::{self, Program};
use super::minimise::Minimiser;
use super::options::{LEVELS, Options};
use super::oracle::Oracle;
use crate::failure::{Failure, Result};
use crate::parallel;
use crate::setup::{self, Tools};
use crate::tally::Tally;
use crate::vole::Vole;
use crate::workspace;

/// The programs of `cargo xtask test`: always the same.
const STEP_SEED: u64 = 1;
const STEP_PROGRAMS: usize = 18;

/// A program that failed.
#[derive(Serialize)]
struct Failed {
    seed: u64,
    #[serde(flatten)]
    mismatch: Mismatch,
    /// The whole program.
    program: PathBuf,
    /// What is left of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    minimised: Option<PathBuf>,
}

/// What a run came to.
#[derive(Default, Serialize)]
struct Sum {
    programs: usize,
    agreed: usize,
    /// Needed too much memory or time.
    too_big: usize,
    failed: usize,
    seconds: u64,
}

/// The command.
pub fn command(args: &[String]) -> Result<()> {
    let Some(options) = Options::parse(args)? else { return Ok(()) };
    if options.print {
        print!("{}", decl::program(options.seed, options.tests).tree.print());
        return Ok(());
    }
    let tools = setup::for_demo()?;
    let sum = fuzz(&options, &tools)?;
    if options.json {
        println!("{}", serde_json::to_string(&sum).map_err(Failure::new)?);
    } else {
        let Sum { programs, agreed, too_big, failed, seconds } = sum;
        println!("{programs} programs in {seconds} s: {agreed} agreed, {too_big} too big, {failed} failed");
    }
    if sum.failed == 0 { Ok(()) } else { Err(Failure::new(format!("{} programs failed", sum.failed))) }
}

/// A step of `cargo xtask test`.
pub fn step(tools: &Tools) -> Result<Tally> {
    let options =
        Options { seed: STEP_SEED, programs: STEP_PROGRAMS, seconds: u64::MAX, minimise: 0, ..Options::new() };
    let sum = fuzz(&options, tools)?;
    Ok(Tally { passed: sum.agreed, failed: sum.failed, skipped: sum.too_big })
}

fn fuzz(options: &Options, tools: &Tools) -> Result<Sum> {
    let contest = Contest { vole: Vole::built(tools)?, oracle: Oracle::find(tools)? };
    let folder = workspace::root().join("target/fuzz");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let started = Instant::now();
    let sum = Mutex::new(Sum::default());
    let next = AtomicU64::new(options.seed);
    let begun = AtomicUsize::new(0);
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(200));
    let worker = |_: usize, (): &()| -> Result<()> {
        while started.elapsed().as_secs() < options.seconds && begun.fetch_add(1, Ordering::Relaxed) < options.programs
        {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            let verdict = one(&contest, options, seed, &folder)?;
            let mut sum = sum.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            sum.programs += 1;
            match verdict {
                Ok(true) => sum.agreed += 1,
                Ok(false) => sum.too_big += 1,
                Err(failed) => {
                    sum.failed += 1;
                    bar.suspend(|| report(&failed, options.json))?;
                }
            }
            bar.set_message(format!("{} programs, {} failed, seed {seed}", sum.programs, sum.failed));
        }
        Ok(())
    };
    let workers = vec![(); options.jobs.max(1)];
    let ends = parallel::map(&workers, workers.len(), worker);
    bar.finish_and_clear();
    for end in ends {
        end?;
    }
    let mut sum = sum.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    sum.seconds = started.elapsed().as_secs();
    Ok(sum)
}

/// Whether all agreed on a program that was not too big; or how they did not.
fn one(contest: &Contest, options: &Options, seed: u64, folder: &Path) -> Result<std::result::Result<bool, Failed>> {
    let program = decl::program(seed, options.tests);
    let turn = usize::try_from(seed % LEVELS.len() as u64).unwrap_or(0);
    let level = options.level.unwrap_or(LEVELS[turn]);
    let source = program.tree.print();
    match contest.judge(&source, &[Witness::Interpreter, Witness::Core(level)])? {
        Verdict::Agreed => Ok(Ok(true)),
        Verdict::TooBig => Ok(Ok(false)),
        Verdict::Invalid(why) => {
            let path = write(folder, &format!("{seed}.invalid.go"), &source)?;
            Err(Failure::new(format!("seed {seed} makes a wrong program, {}:\n{why}", path.display())))
        }
        Verdict::Differs(mismatch) => {
            let path = write(folder, &format!("{seed}.go"), &source)?;
            let minimised = smaller(contest, options, program, &mismatch)?;
            let minimised = minimised.map(|source| write(folder, &format!("{seed}.min.go"), &source)).transpose()?;
            Ok(Err(Failed { seed, mismatch, program: path, minimised }))
        }
    }
}

fn smaller(contest: &Contest, options: &Options, program: Program, mismatch: &Mismatch) -> Result<Option<String>> {
    if options.minimise == 0 {
        return Ok(None);
    }
    let deadline = Instant::now() + Duration::from_secs(options.minimise);
    let (witness, kind) = (mismatch.witness, mismatch.kind.clone());
    let mut minimiser = Minimiser { contest, witness, kind, deadline, types: &program.types };
    Ok(Some(minimiser.run(program.tree)?.print()))
}

fn write(folder: &Path, name: &str, source: &str) -> Result<PathBuf> {
    let path = folder.join(name);
    std::fs::write(&path, source).map_err(|error| Failure::file(&path, &error))?;
    Ok(path)
}

fn report(failed: &Failed, json: bool) -> Result<()> {
    if json {
        println!("{}", serde_json::to_string(failed).map_err(Failure::new)?);
        return Ok(());
    }
    let Failed { seed, mismatch, program, minimised } = failed;
    println!("FAIL  seed {seed}, {}: {}", mismatch.witness, mismatch.cause);
    println!("      {}", minimised.as_ref().unwrap_or(program).display());
    if let Some(minimised) = minimised {
        let source = std::fs::read_to_string(minimised).map_err(|error| Failure::file(minimised, &error))?;
        println!("{source}");
    }
    Ok(())
}
