//! `cargo xtask codegen-tests`: the tests that Go's own compiler has of the code it makes, run in the emulator by `vole test`.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::parallel;
use crate::process::{End, Limits, Outcome};
use crate::setup::{self, Tools};
use crate::tally::Tally;
use crate::vole::Vole;

const USAGE: &str = "\
usage: cargo xtask codegen-tests [REGEXP]

Runs Go's tests of the code its compiler makes: those whose name matches, or all.
";

/// Where they are in Go's tree.
const FOLDER: &str = "src/cmd/compile/internal/test/testdata";
/// Processor seconds for compiling and running them.
const SECONDS: u64 = 100;

/// The files that cannot pass yet, and why. One that passes does not belong here.
const WAITING: &[(&str, &str)] = &[("dupLoad_test.go", "goroutines"), ("slice_test.go", "goroutines")];

/// The command.
pub fn command(args: &[String]) -> Result<()> {
    let wanted = match args {
        [option] if option == "-h" || option == "--help" => {
            print!("{USAGE}");
            return Ok(());
        }
        [] => None,
        [pattern] if !pattern.starts_with('-') => Some(pattern.as_str()),
        _ => return Err(Failure::usage(USAGE)),
    };
    let tally = judge_all(&setup::everything()?, wanted)?;
    println!("{tally}");
    if tally.failed == 0 { Ok(()) } else { Err(Failure::new("some tests failed")) }
}

/// The step of `cargo xtask test`.
pub fn run(tools: &Tools) -> Result<Tally> {
    judge_all(tools, None)
}

/// As in Go's own tree, the files are one package; those that wait are tried alone.
fn judge_all(tools: &Tools, wanted: Option<&str>) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    let files = test_files(&tools.go_root.join(FOLDER))?;
    let reason = |file: &Path| WAITING.iter().find(|(name, _)| file.ends_with(name)).map(|(_, why)| *why);
    let (waiting, ready): (Vec<PathBuf>, Vec<PathBuf>) = files.into_iter().partition(|file| reason(file).is_some());
    let mut programs = vec![(ready, None)];
    programs.extend(waiting.into_iter().map(|file| (vec![file.clone()], reason(&file))));
    let outcomes = parallel::map(&programs, parallel::processors(), |_, (files, _)| {
        vole.test(files, wanted, Limits::seconds(SECONDS))
    });
    let mut sum = Tally::default();
    for ((files, waits_for), outcome) in programs.iter().zip(outcomes) {
        let name = match files.as_slice() {
            [file] => file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            files => format!("{} files", files.len()),
        };
        sum += judge(&name, *waits_for, &outcome?);
    }
    Ok(sum)
}

/// The test files of a folder; there are some.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with("_test.go")))
        .collect();
    files.sort();
    if files.is_empty() { Err(Failure::new(format!("{}: no tests", folder.display()))) } else { Ok(files) }
}

/// Counts tests by what `vole test -v` printed of them.
fn judge(name: &str, waits_for: Option<&str>, outcome: &Outcome) -> Tally {
    let text = outcome.text();
    let count = |verdict: &str| text.lines().filter(|line| line.starts_with(verdict)).count();
    let (passed, failed) = (count("--- PASS: "), count("--- FAIL: "));
    let ended_well = outcome.end == End::Exited(0);
    match (waits_for, ended_well && failed == 0 && passed > 0) {
        (None, true) => {
            println!("pass  {name}: {passed} tests");
            Tally { passed, ..Tally::default() }
        }
        (Some(why), true) => {
            println!("FAIL  {name}: passes, though it is listed as waiting for {why}");
            Tally::of(false)
        }
        (Some(why), false) => {
            println!("SKIPPED  {name}: waits for {why}");
            Tally::skipped(1)
        }
        (None, false) => {
            println!("FAIL  {name}: {:?}\n{text}", outcome.end);
            Tally { passed, failed: failed.max(1), skipped: 0 }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(code: i32, text: &str) -> Outcome {
        Outcome { end: End::Exited(code), output: text.as_bytes().to_vec() }
    }

    #[test]
    fn tests_are_counted() {
        let good = outcome(0, "=== RUN   TestA\n--- PASS: TestA (0.00s)\n    --- PASS: TestA/x (0.00s)\nPASS\n");
        assert_eq!(judge("a", None, &good), Tally { passed: 1, failed: 0, skipped: 0 });
        assert_eq!(judge("a", Some("fmt"), &good).failed, 1);
        let bad = outcome(1, "--- PASS: TestA (0.00s)\n--- FAIL: TestB (0.00s)\nFAIL\n");
        assert_eq!(judge("a", None, &bad), Tally { passed: 1, failed: 1, skipped: 0 });
        assert_eq!(judge("a", Some("fmt"), &bad), Tally::skipped(1));
        assert_eq!(judge("a", None, &outcome(0, "testing: warning: no tests to run\n")).failed, 1);
        assert_eq!(judge("a", None, &outcome(1, "error\n")).failed, 1);
    }
}
