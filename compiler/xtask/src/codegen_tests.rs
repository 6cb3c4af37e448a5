//! `cargo xtask codegen-tests`: the tests that Go's own compiler has of the code it makes, run in the emulator by `vole test`.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
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

/// As in Go's own tree, the files are one package.
fn judge_all(tools: &Tools, wanted: Option<&str>) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    let files = test_files(&tools.go_root.join(FOLDER))?;
    let outcome = vole.test(&files, wanted, Limits::seconds(SECONDS))?;
    Ok(judge(&format!("{} files", files.len()), &outcome))
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
fn judge(name: &str, outcome: &Outcome) -> Tally {
    let text = outcome.text();
    let count = |verdict: &str| text.lines().filter(|line| line.starts_with(verdict)).count();
    let (passed, failed) = (count("--- PASS: "), count("--- FAIL: "));
    if outcome.end == End::Exited(0) && failed == 0 && passed > 0 {
        println!("pass  {name}: {passed} tests");
        return Tally { passed, ..Tally::default() };
    }
    println!("FAIL  {name}: {:?}\n{text}", outcome.end);
    Tally { passed, failed: failed.max(1), skipped: 0 }
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
        assert_eq!(judge("a", &good), Tally { passed: 1, failed: 0, skipped: 0 });
        let bad = outcome(1, "--- PASS: TestA (0.00s)\n--- FAIL: TestB (0.00s)\nFAIL\n");
        assert_eq!(judge("a", &bad), Tally { passed: 1, failed: 1, skipped: 0 });
        assert_eq!(judge("a", &outcome(0, "testing: warning: no tests to run\n")).failed, 1);
        assert_eq!(judge("a", &outcome(1, "error\n")).failed, 1);
    }
}
