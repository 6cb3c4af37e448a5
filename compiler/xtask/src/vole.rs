//! Asking a `vole` binary to build or check something, and understanding what it says.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::emulator::BOARD;
use crate::error_comments::Reported;
use crate::failure::Result;
use crate::process::{self, End, Limits, Outcome};
use crate::setup::Tools;
use crate::workspace::{self, Profile};

/// Processor seconds for compiling one case.
const COMPILE_SECONDS: u64 = 180;

/// The compiler under test.
pub struct Vole {
    /// The binary.
    pub binary: PathBuf,
    /// Where it finds Go's standard library.
    pub go_root: PathBuf,
}

/// A line of `--json` output, as far as it matters here.
#[derive(Deserialize)]
struct Line {
    file: String,
    line: usize,
    code: String,
    severity: String,
    message: String,
    #[serde(default)]
    notes: Vec<String>,
}

/// What an image is made for, and how.
#[derive(Clone, Copy, Debug)]
pub struct Aim<'a> {
    /// A board or chip.
    pub target: &'a str,
    /// A value of `-opt`.
    pub opt: &'a str,
}

/// What became of a compilation.
pub enum Answer {
    /// Exit code 0.
    Accepted,
    /// Exit code 1 and errors.
    Rejected(Vec<Error>),
    /// It crashed, hung, or said something nobody understands; in one line.
    Broken(String),
}

/// One error of the compiler.
pub struct Error {
    /// Stable, such as `V0103`.
    pub code: String,
    /// Without folders.
    pub file: String,
    pub reported: Reported,
}

impl Vole {
    /// Builds it from this repository, as the tests do.
    pub fn built(tools: &Tools) -> Result<Self> {
        Ok(Vole { binary: workspace::vole(Profile::Dev)?, go_root: tools.go_root.clone() })
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command.env("VOLE_GOROOT", &self.go_root);
        command
    }

    /// Compiles `sources` (files, or one folder), from `folder`, into an ELF file.
    pub fn build(&self, folder: &Path, sources: &[PathBuf], aim: Aim<'_>, elf: &Path) -> Result<Answer> {
        let mut command = self.command();
        command.current_dir(folder).args(["build", "--json"]);
        command.arg(format!("-target={}", aim.target)).arg(format!("-opt={}", aim.opt));
        command.arg("-o").arg(elf).args(sources);
        Ok(answer(&process::limited(&command, Limits::seconds(COMPILE_SECONDS))?))
    }

    /// Compiles a program and runs it in the emulator, as a user does: its output and its exit code.
    pub fn run(&self, program: &Path, limits: Limits) -> Result<Outcome> {
        let mut command = self.command();
        command.arg("run").arg(format!("-target={BOARD}")).arg(program);
        process::limited(&command, limits)
    }

    /// Runs a program on this machine, in the interpreter of the SSA form.
    pub fn interpret(&self, program: &Path, limits: Limits) -> Result<Outcome> {
        let mut command = self.command();
        command.args(["run", "--interp"]).arg(format!("-target={BOARD}")).arg(program);
        process::limited(&command, limits)
    }

    /// Runs the tests of a package's files in the emulator, each of them named: those whose name matches `wanted`, or all.
    pub fn test(&self, files: &[PathBuf], wanted: Option<&str>, limits: Limits) -> Result<Outcome> {
        let mut command = self.command();
        command.args(["test", "-v"]).arg(format!("-target={BOARD}"));
        command.args(wanted.map(|pattern| format!("-run={pattern}"))).args(files);
        process::limited(&command, limits)
    }

    /// Any command, in a folder.
    pub fn any(&self, args: &[&str], folder: &Path, limits: Limits) -> Result<Outcome> {
        let mut command = self.command();
        command.current_dir(folder).args(args);
        process::limited(&command, limits)
    }

    /// Checks one file and reports every error in it.
    pub fn check(&self, file: &Path) -> Result<Answer> {
        let mut command = self.command();
        command.args(["check", "--json", "-e"]).arg(format!("-target={BOARD}")).arg(file);
        Ok(answer(&process::limited(&command, Limits::seconds(COMPILE_SECONDS))?))
    }
}

fn answer(outcome: &Outcome) -> Answer {
    let text = outcome.text();
    let errors = errors_in(&text);
    match outcome.end {
        End::Exited(0) => Answer::Accepted,
        End::Exited(1) if !errors.is_empty() => Answer::Rejected(errors),
        End::TimedOut => Answer::Broken("vole: time limit".to_owned()),
        End::TooMuchOutput => Answer::Broken("vole: endless output".to_owned()),
        End::OutOfTime => Answer::Broken("vole: time limit".to_owned()),
        End::Signal(signal) => Answer::Broken(format!("vole: signal {signal}: {}", telling_line(&text))),
        End::Exited(101) => Answer::Broken(format!("vole: {}", telling_line(&text))),
        End::Exited(code) => match errors.first() {
            Some(error) => Answer::Broken(format!("vole: exit code {code}: {} {}", error.code, error.reported.text)),
            None => Answer::Broken(format!("vole: exit code {code}: {}", telling_line(&text))),
        },
    }
}

fn errors_in(text: &str) -> Vec<Error> {
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
    lines
        .filter(|line| line.severity == "error")
        .map(|line| {
            let mut said = line.message;
            for note in line.notes {
                said.push_str("\n\t");
                said.push_str(&note);
            }
            let file = line.file.rsplit('/').next().unwrap_or_default().to_owned();
            // Positions inside of messages: without folders too.
            let said = if line.file.is_empty() { said } else { said.replace(&line.file, &file) };
            Error { code: line.code, file, reported: Reported { line: line.line, text: said } }
        })
        .collect()
}

/// Of everything a crashed program wrote, the line that says why.
fn telling_line(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    // A Rust panic tells its place in one line and its reason in the next.
    if let Some(at) = text.lines().position(|line| line.contains("panicked at ")) {
        let mut from = text.lines().skip(at);
        let place = from.next().unwrap_or_default();
        let place = place.split("panicked at ").nth(1).unwrap_or_default().trim_end_matches(':');
        return format!("panicked at {place}: {}", from.next().unwrap_or_default().trim());
    }
    lines.next().unwrap_or("nothing said").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(end: End, text: &str) -> Outcome {
        Outcome { end, output: text.as_bytes().to_vec() }
    }

    #[test]
    fn errors_are_read_from_json_lines() {
        let text = concat!(
            "some chatter\n",
            r#"{"file":"/a/b/c.go","line":3,"column":1,"end_line":3,"end_column":2,"code":"V0201","severity":"error","message":"x redeclared","notes":["/a/b/c.go:1: other declaration"]}"#,
            "\n",
            r#"{"file":"/a/b/c.go","line":4,"column":1,"end_line":3,"end_column":2,"code":"V0001","severity":"warning","message":"odd","notes":[]}"#,
            "\n"
        );
        let Answer::Rejected(errors) = answer(&outcome(End::Exited(1), text)) else { panic!("not rejected") };
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].file, "c.go");
        assert_eq!(
            errors[0].reported,
            Reported { line: 3, text: "x redeclared\n\tc.go:1: other declaration".to_owned() }
        );
    }

    #[test]
    fn a_crash_is_told_by_its_panic() {
        let text = "\nthread 'main' panicked at compiler/ssa/src/builder.rs:10:5:\nno such block\nnote: run with\n";
        let Answer::Broken(cause) = answer(&outcome(End::Exited(101), text)) else { panic!("not broken") };
        assert_eq!(cause, "vole: panicked at compiler/ssa/src/builder.rs:10:5: no such block");
    }

    #[test]
    fn failing_without_an_error_is_no_answer() {
        assert!(matches!(answer(&outcome(End::Exited(1), "oops\n")), Answer::Broken(cause) if cause.ends_with("oops")));
        assert!(matches!(answer(&outcome(End::Exited(0), "")), Answer::Accepted));
    }
}
