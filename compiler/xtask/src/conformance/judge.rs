//! One case: doing what its directive says, and the verdict.

use std::path::{Path, PathBuf};

use super::case::{Case, List};
use super::errors;
use super::module;
use super::vole::{Answer, Error, Vole};
use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{End, Limits, Outcome};

/// Processor seconds for one run in the emulator.
const RUN_SECONDS: u64 = 20;

/// Passed, or why not, in one line.
pub type Verdict = std::result::Result<(), String>;

/// Carries out one case.
pub fn judge(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    match case.list {
        List::Compile => compile(case, go_test, vole),
        List::Errorcheck => errorcheck(case, go_test, vole),
        List::Run => run(case, go_test, vole),
    }
}

fn compile(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    Ok(accepted(vole.check(&go_test.join(&case.path), &[])?))
}

fn accepted(answer: Answer) -> Verdict {
    match answer {
        Answer::Accepted => Ok(()),
        Answer::Rejected(errors) => Err(first_of(&errors)),
        Answer::Broken(cause) => Err(cause),
    }
}

fn first_of(errors: &[Error]) -> String {
    let first_line = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    errors.first().map_or_else(String::new, |error| format!("{} {}", error.code, first_line(&error.reported.text)))
}

fn errorcheck(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    let path = go_test.join(&case.path);
    let source = std::fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
    let source = String::from_utf8_lossy(&source);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The other flags are gc's own: how it reports, and when it gives up.
    let flags: Vec<&str> = case.args().filter(|arg| arg.starts_with("-lang=")).collect();
    let reported = match vole.check(&path, &flags)? {
        Answer::Broken(cause) => return Ok(Err(cause)),
        Answer::Accepted if errors::wants_errors(&source) => return Ok(Err("accepted a wrong program".to_owned())),
        Answer::Accepted => Vec::new(),
        Answer::Rejected(errors) => errors,
    };
    if let Some(error) = reported.iter().find(|error| !error.file.is_empty() && error.file != *name) {
        return Ok(Err(format!("an error in another file, {}: {}", error.file, error.reported.text)));
    }
    let reported = reported.into_iter().map(|error| error.reported).collect();
    Ok(errors::check(&source, &name, reported))
}

fn run(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let here = scratch.path();
    let path = go_test.join(&case.path);
    let laid_out = here.join("module");
    let (folder, mut sources) = match case.action() {
        "rundir" | "errorcheckandrundir" => {
            make_folder(&laid_out)?;
            module::lay_out_packages(&module::folder_of(&path), &laid_out, case.args().any(|arg| arg == "-s"))?;
            (laid_out.as_path(), vec![PathBuf::from(".")])
        }
        "runindir" => {
            module::lay_out_module(&module::folder_of(&path), &laid_out)?;
            (laid_out.as_path(), vec![PathBuf::from(".")])
        }
        "run" | "runoutput" => (go_test, vec![path.clone()]),
        other => return Ok(Err(format!("no such action: {other}"))),
    };
    sources.extend(
        case.args().filter(|arg| arg.ends_with(".go")).map(|file| path.with_file_name(file.trim_start_matches("./"))),
    );

    let elf = here.join("case.elf");
    let outcome = match build_and_run(vole, folder, &sources, &elf)? {
        Ok(outcome) => outcome,
        Err(cause) => return Ok(Err(cause)),
    };
    if case.action() != "runoutput" {
        return Ok(compare(&outcome, expected(case, go_test)?));
    }
    // Its output is the program that counts.
    if let Err(cause) = ended_well(&outcome) {
        return Ok(Err(cause));
    }
    let written = here.join("written.go");
    std::fs::write(&written, &outcome.output).map_err(|error| Failure::file(&written, &error))?;
    let outcome = match build_and_run(vole, here, &[written], &elf)? {
        Ok(outcome) => outcome,
        Err(cause) => return Ok(Err(cause)),
    };
    Ok(compare(&outcome, expected(case, go_test)?))
}

fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| Failure::file(path, &error))
}

fn build_and_run(
    vole: &Vole,
    folder: &Path,
    sources: &[PathBuf],
    elf: &Path,
) -> Result<std::result::Result<Outcome, String>> {
    if let Err(cause) = accepted(vole.build(folder, sources, elf)?) {
        return Ok(Err(cause));
    }
    if !elf.is_file() {
        return Ok(Err("vole: no ELF file, but exit code 0".to_owned()));
    }
    emulator::run(elf, Limits::seconds(RUN_SECONDS)).map(Ok)
}

fn expected(case: &Case, go_test: &Path) -> Result<Vec<u8>> {
    let path = case.expected_output(go_test);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::file(&path, &error)),
    }
}

fn compare(outcome: &Outcome, expected: Vec<u8>) -> Verdict {
    ended_well(outcome)?;
    if outcome.output == expected {
        return Ok(());
    }
    let text = outcome.text();
    let wanted = String::from_utf8_lossy(&expected);
    let at = text.lines().zip(wanted.lines()).position(|(got, want)| got != want);
    let line = at.unwrap_or_else(|| text.lines().count().min(wanted.lines().count()));
    let show = |text: &str| text.lines().nth(line).map_or_else(|| "nothing".to_owned(), |line| format!("\"{line}\""));
    Err(format!("wrong output: line {}: {}, expected {}", line + 1, show(&text), show(&wanted)))
}

fn ended_well(outcome: &Outcome) -> Verdict {
    let text = outcome.text();
    match outcome.end {
        End::Exited(0) => Ok(()),
        End::Exited(code) => Err(match reason_in(&text) {
            Some(reason) => format!("run: {reason}"),
            None => format!("run: exit code {code}: {}", text.lines().next_back().unwrap_or("no output")),
        }),
        End::Killed => Err("run: time limit (busy)".to_owned()),
        End::TimedOut => Err("run: time limit (waiting)".to_owned()),
        End::TooMuchOutput => Err("run: endless output".to_owned()),
    }
}

/// The line in which a Go program says why it ended.
fn reason_in(text: &str) -> Option<String> {
    let telling = ["panic: ", "fatal error: ", "HardFault", "hard fault"];
    text.lines().find(|line| telling.iter().any(|start| line.contains(start))).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(end: End, text: &str) -> Outcome {
        Outcome { end, output: text.as_bytes().to_vec() }
    }

    #[test]
    fn output_has_to_be_equal() {
        assert_eq!(compare(&outcome(End::Exited(0), "a\nb\n"), b"a\nb\n".to_vec()), Ok(()));
        let verdict = compare(&outcome(End::Exited(0), "a\nc\n"), b"a\nb\n".to_vec());
        assert_eq!(verdict.unwrap_err(), "wrong output: line 2: \"c\", expected \"b\"");
        let verdict = compare(&outcome(End::Exited(0), "a\n"), Vec::new());
        assert_eq!(verdict.unwrap_err(), "wrong output: line 1: \"a\", expected nothing");
    }

    #[test]
    fn a_panic_is_the_reason() {
        let verdict = compare(&outcome(End::Exited(2), "x\npanic: boom\n\ngoroutine 1\n"), Vec::new());
        assert_eq!(verdict.unwrap_err(), "run: panic: boom");
        let verdict = compare(&outcome(End::Exited(3), "x\nbad\n"), Vec::new());
        assert_eq!(verdict.unwrap_err(), "run: exit code 3: bad");
        assert_eq!(compare(&outcome(End::Killed, ""), Vec::new()).unwrap_err(), "run: time limit (busy)");
    }
}
