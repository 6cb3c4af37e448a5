//! Programs of our own with what they must print, be, or be rejected for, beside them.

mod examples;
mod programs;
mod rendered;
mod script;
mod size;

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::parallel;
use crate::setup::Tools;
use crate::tally::Tally;
use crate::verdict::{self, Verdict};
use crate::vole::Vole;
use crate::workspace;

pub use size::Size;

/// `testsuite/run`: programs and their output, in folders by topic.
pub fn run(tools: &Tools) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    let mut programs = Vec::new();
    let topic = |path: &Path| path.is_dir() && path.read_dir().is_ok_and(|mut entries| entries.next().is_some());
    for topic in entries("testsuite/run", topic)? {
        programs.extend(entries(topic, programs::is_program)?);
    }
    each(&programs, |program| programs::check(program, &vole))
}

/// `testsuite/diag`: wrong programs, with `// ERROR` comments where they are wrong, or with all that is said of them beside them.
pub fn diag(tools: &Tools) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    let mut tally = each(&files("testsuite/diag", "go")?, |file| verdict::errorcheck(file, &vole))?;
    tally += each(&files("testsuite/diag/rendered", "go")?, |file| rendered::check(file, &vole))?;
    Ok(tally)
}

/// `testsuite/cli`: commands as users type them, right and wrong.
pub fn cli(tools: &Tools) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    each(&files("testsuite/cli", "txt")?, |file| script::check(file, &vole))
}

/// `examples`: what they print and how big they are.
pub fn examples(tools: &Tools) -> Result<Tally> {
    let vole = Vole::built(tools)?;
    each(&folders("examples")?, |folder| examples::check(folder, &vole))
}

/// Whether what a program does now is to become what is expected of it.
fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Judges each, and prints the verdicts.
fn each(paths: &[PathBuf], judge: impl Fn(&Path) -> Result<Verdict> + Sync) -> Result<Tally> {
    let mut tally = Tally::default();
    let verdicts = parallel::map(paths, parallel::processors(), |_, path| judge(path));
    for (path, verdict) in paths.iter().zip(verdicts) {
        let name = path.strip_prefix(workspace::root()).unwrap_or(path).display();
        let verdict = verdict?;
        match &verdict {
            Ok(()) => println!("pass  {name}"),
            Err(cause) => println!("FAIL  {name}: {cause}"),
        }
        tally += Tally::of(verdict.is_ok());
    }
    Ok(tally)
}

/// The files with an extension in a folder of the repository; there are some.
fn files(folder: &str, extension: &str) -> Result<Vec<PathBuf>> {
    entries(folder, |path| path.extension().is_some_and(|found| found == extension))
}

/// The folders in a folder of the repository; there are some.
fn folders(folder: &str) -> Result<Vec<PathBuf>> {
    entries(folder, |path| path.join("main.go").is_file())
}

fn entries(folder: impl AsRef<Path>, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let folder = workspace::root().join(folder);
    let entries = std::fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| wanted(path)).collect();
    paths.sort();
    if paths.is_empty() { Err(Failure::new(format!("{}: nothing to test", folder.display()))) } else { Ok(paths) }
}

/// The expected output beside a program, or none.
fn read_expected(path: &Path) -> Result<Option<Vec<u8>>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::file(path, &error)),
    }
}
