//! `cargo xtask conformance`: Go's own test suite as the judge.

mod case;
mod judge;
mod module;
mod report;
mod status;

use std::path::{Path, PathBuf};

use lexopt::prelude::*;

use crate::failure::{Failure, Result};
use crate::parallel;
use crate::setup::{self, Tools};
use crate::tally::Tally;
use crate::verdict::Verdict;
use crate::vole::Vole;
use crate::workspace::{self, Profile};
use case::{Case, List};

const USAGE: &str = "\
usage: cargo xtask conformance [OPTION]... [FILTER]...

Runs cases of Go's test/ folder: those whose path contains a FILTER, or all.

  --list LIST     only run, compile or errorcheck
  --tier TIER     only this tier: A B G R of run, syntax types of errorcheck
  --no-generics   leave out cases with type parameters
  --failing       only cases that are not recorded as passing
  --update        record the verdicts in testsuite/conformance/status.tsv
  --vole PATH     use this binary instead of building one ($VOLE does the same)
  --examples N    show N cases for each cause of failure (3)
  -v              show every verdict as it comes
  -j N            so many at a time (one for each processor)
  --copy-lists    write testsuite/conformance/lists/ anew from the shared lists, and run nothing

Fails when a case that is recorded as passing fails.
";

struct Options {
    lists: Vec<List>,
    tier: Option<String>,
    no_generics: bool,
    failing: bool,
    update: bool,
    vole: Option<PathBuf>,
    examples: usize,
    verbose: bool,
    jobs: usize,
    filters: Vec<String>,
}

impl Options {
    fn all() -> Self {
        Options {
            lists: List::ALL.to_vec(),
            tier: None,
            no_generics: false,
            failing: false,
            update: false,
            vole: None,
            examples: 3,
            verbose: false,
            jobs: parallel::processors(),
            filters: Vec::new(),
        }
    }

    fn wants(&self, case: &Case, status: &status::Status) -> bool {
        self.lists.contains(&case.list)
            && self.tier.as_ref().is_none_or(|tier| *tier == case.tier)
            && !(self.no_generics && case.generics)
            && !(self.failing && status.passed(case))
            && (self.filters.is_empty() || self.filters.iter().any(|filter| case.path.contains(filter)))
    }
}

/// The command.
pub fn command(args: &[String]) -> Result<()> {
    let mut options = Options::all();
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("list") => {
                let name = parser.value()?.string()?;
                options.lists =
                    vec![List::named(&name).ok_or_else(|| Failure::usage(format!("no list `{name}`\n\n{USAGE}")))?];
            }
            Long("tier") => options.tier = Some(parser.value()?.string()?),
            Long("no-generics") => options.no_generics = true,
            Long("failing") => options.failing = true,
            Long("update") => options.update = true,
            Long("vole") => options.vole = Some(parser.value()?.into()),
            Long("examples") => options.examples = parser.value()?.parse()?,
            Short('v') => options.verbose = true,
            Short('j') => options.jobs = parser.value()?.parse()?,
            Long("copy-lists") => return case::save_copy(&case::all()?),
            Long("help") | Short('h') => {
                print!("{USAGE}");
                return Ok(());
            }
            Value(filter) => options.filters.push(filter.string()?),
            other => return Err(Failure::usage(format!("{}\n\n{USAGE}", other.unexpected()))),
        }
    }

    let tools = setup::go_files()?;
    let go_test = tools.go_test.as_ref().map_err(Failure::missing)?;
    let binary = match options.vole.take() {
        // Cases are compiled from folders of their own.
        Some(path) => std::path::absolute(&path).map_err(|error| Failure::file(&path, &error))?,
        None => workspace::vole(Profile::Dev)?,
    };
    let vole = Vole { binary, go_root: tools.go_root.clone() };

    let cases = case::all()?;
    let mut status = status::load()?;
    let chosen: Vec<&Case> = cases.iter().filter(|case| options.wants(case, &status)).collect();
    if chosen.is_empty() {
        return Err(Failure::usage("no case matches"));
    }
    let verdicts = judge_all(&chosen, go_test, &vole, &options)?;
    report::failures(&verdicts, options.examples);
    report::table(&verdicts);
    let regressed = regressions(&verdicts, &status);
    let newly = verdicts.iter().filter(|(case, verdict)| verdict.is_ok() && !status.passed(case)).count();
    if newly > 0 && !options.update {
        println!("{newly} of these are not yet recorded as passing; `--update` records them");
    }
    if options.update {
        for (case, verdict) in verdicts {
            status.record(case, verdict);
        }
        status.retain(&cases);
        status.save()?;
    }
    if regressed == 0 { Ok(()) } else { Err(Failure::new(format!("{regressed} cases passed before and fail now"))) }
}

/// The step of `cargo xtask test`: every case that passed once, again.
pub fn regression(tools: &Tools) -> Result<Tally> {
    let cases = case::all()?;
    let status = status::load()?;
    let go_test = match &tools.go_test {
        Ok(go_test) => go_test,
        Err(why) => {
            println!("SKIPPED: all {} conformance cases, for want of Go's test/ folder.\n{why}", cases.len());
            return Ok(Tally::skipped(cases.len()));
        }
    };
    let vole = Vole::built(tools)?;
    let chosen: Vec<&Case> = cases.iter().filter(|case| status.passed(case)).collect();
    let verdicts = judge_all(&chosen, go_test, &vole, &Options::all())?;
    report::failures(&verdicts, usize::MAX);
    let failed = regressions(&verdicts, &status);
    println!("{} cases have not passed yet and were not run", cases.len() - chosen.len());
    Ok(Tally { passed: verdicts.len() - failed, failed, skipped: cases.len() - chosen.len() })
}

/// Prints those that passed before and fail now; how many there are.
fn regressions(verdicts: &[(&Case, Verdict)], status: &status::Status) -> usize {
    let mut count = 0;
    for (case, verdict) in verdicts {
        if let Err(cause) = verdict
            && status.passed(case)
        {
            println!("REGRESSED  {} {}: {cause}", case.list, case.path);
            count += 1;
        }
    }
    count
}

/// Judges the cases, several at a time; the verdicts are in the order of the cases.
fn judge_all<'a>(
    cases: &[&'a Case],
    go_test: &Path,
    vole: &Vole,
    options: &Options,
) -> Result<Vec<(&'a Case, Verdict)>> {
    let verdicts = parallel::map(cases, options.jobs, |at, case| {
        let verdict = judge::judge(case, go_test, vole);
        if options.verbose {
            match &verdict {
                Ok(Ok(())) => println!("pass  {} {}", case.list, case.path),
                Ok(Err(cause)) => println!("FAIL  {} {}: {cause}", case.list, case.path),
                Err(failure) => println!("?     {} {}: {failure}", case.list, case.path),
            }
        } else if (at + 1).is_multiple_of(100) {
            eprintln!("{} of {}", at + 1, cases.len());
        }
        verdict
    });
    cases.iter().zip(verdicts).map(|(case, verdict)| Ok((*case, verdict?))).collect()
}
