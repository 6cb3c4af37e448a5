//! `cargo xtask check-std`: the type checker must accept every package of Go's standard library.

use serde::Deserialize;

use crate::failure::{Failure, Result};
use crate::process::{End, Limits};
use crate::setup::{self, Tools};
use crate::tally::Tally;
use crate::vole::Vole;
use crate::workspace::{self, Profile};

/// Seconds on one core in which a release build has to be through.
const DEMAND: f64 = 10.0;
/// Processor seconds after which a run is given up.
const LIMIT: u64 = 120;
/// How many errors are shown.
const SHOWN: usize = 30;

/// The last line of `vole check-std --json`.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
struct Summary {
    packages: usize,
    lines: usize,
    seconds: f64,
}

/// A line of it that tells an error.
#[derive(Debug, Deserialize)]
struct Error {
    file: String,
    line: usize,
    message: String,
}

/// What a run said.
#[derive(Debug, Default)]
struct Report {
    errors: Vec<Error>,
    summary: Option<Summary>,
}

/// The command: a release build, which has to be fast enough too.
pub fn command() -> Result<()> {
    let tools = setup::for_demo()?;
    let vole = Vole { binary: workspace::vole(Profile::Release)?, go_root: tools.go_root };
    let report = check(&vole)?;
    match report.summary {
        Some(Summary { seconds, .. }) if seconds > DEMAND => {
            Err(Failure::new(format!("{seconds:.1} s is more than {DEMAND:.0} s")))
        }
        Some(_) if report.errors.is_empty() => Ok(()),
        _ => Err(Failure::new(format!("{} errors in correct packages", report.errors.len()))),
    }
}

/// The step of the tests: any build, however fast.
pub fn run(tools: &Tools) -> Result<Tally> {
    let report = check(&Vole::built(tools)?)?;
    Ok(Tally::of(report.errors.is_empty() && report.summary.is_some_and(|summary| summary.packages > 0)))
}

fn check(vole: &Vole) -> Result<Report> {
    let outcome = vole.any(&["check-std", "--json", "-e"], &workspace::root(), Limits::seconds(LIMIT))?;
    let text = outcome.text();
    let report = Report::read(&text);
    for Error { file, line, message } in report.errors.iter().take(SHOWN) {
        println!("{file}:{line}: {message}");
    }
    match (outcome.end, report.summary) {
        (End::Exited(0 | 1), Some(Summary { packages, lines, seconds })) => {
            println!("{packages} packages, {lines} lines, {seconds:.2} s, {} errors", report.errors.len());
            Ok(report)
        }
        (end, _) => Err(Failure::new(format!("vole check-std: {end:?}: {}", text.lines().last().unwrap_or_default()))),
    }
}

impl Report {
    fn read(text: &str) -> Self {
        let errors = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let summary = text.lines().last().and_then(|line| serde_json::from_str(line).ok());
        Self { errors, summary }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_and_the_summary_are_read() {
        let text = concat!(
            r#"{"file":"a.go","line":3,"column":1,"code":"V0201","severity":"error","message":"x redeclared","notes":[]}"#,
            "\n",
            r#"{"packages":2,"lines":30,"seconds":0.5}"#,
            "\n"
        );
        let report = Report::read(text);
        assert_eq!(report.errors.len(), 1);
        assert_eq!(report.errors[0].message, "x redeclared");
        assert_eq!(report.summary, Some(Summary { packages: 2, lines: 30, seconds: 0.5 }));
        assert_eq!(Report::read("thread panicked").summary, None);
    }
}
