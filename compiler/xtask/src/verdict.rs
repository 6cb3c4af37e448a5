//! Whether a program was accepted, rejected for the right reasons, or printed what it should.

use std::path::Path;

use crate::error_comments;
use crate::failure::{Failure, Result};
use crate::process::{End, Outcome};
use crate::vole::{Answer, Error, Vole};

/// Passed, or why not, in one line.
pub type Verdict = std::result::Result<(), String>;

/// A program without errors.
pub fn accepted(answer: Answer) -> Verdict {
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

/// Checks a file whose `// ERROR` comments say what is wrong with it.
pub fn errorcheck(path: &Path, vole: &Vole) -> Result<Verdict> {
    let source = std::fs::read(path).map_err(|error| Failure::file(path, &error))?;
    let source = String::from_utf8_lossy(&source);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let reported = match vole.check(path)? {
        Answer::Broken(cause) => return Ok(Err(cause)),
        Answer::Accepted if error_comments::wants_errors(&source) => {
            return Ok(Err("accepted a wrong program".to_owned()));
        }
        Answer::Accepted => Vec::new(),
        Answer::Rejected(errors) => errors,
    };
    if let Some(error) = reported.iter().find(|error| !error.file.is_empty() && error.file != *name) {
        return Ok(Err(format!("an error in another file, {}: {}", error.file, error.reported.text)));
    }
    let reported = reported.into_iter().map(|error| error.reported).collect();
    Ok(error_comments::check(&source, &name, reported))
}

/// A program that ends by itself, with exit code 0, after printing exactly this.
pub fn compare(outcome: &Outcome, expected: &[u8]) -> Verdict {
    ended_well(outcome)?;
    same_output(&outcome.output, expected)
}

/// Exactly this output; otherwise the first line that differs.
pub fn same_output(output: &[u8], expected: &[u8]) -> Verdict {
    if output == expected {
        return Ok(());
    }
    let text = String::from_utf8_lossy(output);
    let wanted = String::from_utf8_lossy(expected);
    let at = text.lines().zip(wanted.lines()).position(|(got, want)| got != want);
    let line = at.unwrap_or_else(|| text.lines().count().min(wanted.lines().count()));
    let show = |text: &str| text.lines().nth(line).map_or_else(|| "nothing".to_owned(), |line| format!("\"{line}\""));
    Err(format!("wrong output: line {}: {}, expected {}", line + 1, show(&text), show(&wanted)))
}

/// A program that ends by itself, with exit code 0.
pub fn ended_well(outcome: &Outcome) -> Verdict {
    let text = outcome.text();
    match outcome.end {
        End::Exited(0) => Ok(()),
        End::Exited(code) => Err(match reason_in(&text) {
            Some(reason) => format!("run: {reason}"),
            None => format!("run: exit code {code}: {}", text.lines().next_back().unwrap_or("no output")),
        }),
        End::OutOfTime => Err("run: time limit (busy)".to_owned()),
        // QEMU aborts when the processor can neither go on nor take a fault.
        End::Signal(6) => Err(format!("run: lockup: {}", text.lines().next().unwrap_or("no output"))),
        End::Signal(signal) => Err(format!("run: signal {signal}")),
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
        assert_eq!(compare(&outcome(End::Exited(0), "a\nb\n"), b"a\nb\n"), Ok(()));
        let verdict = compare(&outcome(End::Exited(0), "a\nc\n"), b"a\nb\n");
        assert_eq!(verdict.unwrap_err(), "wrong output: line 2: \"c\", expected \"b\"");
        let verdict = compare(&outcome(End::Exited(0), "a\n"), b"");
        assert_eq!(verdict.unwrap_err(), "wrong output: line 1: \"a\", expected nothing");
    }

    #[test]
    fn a_panic_is_the_reason() {
        let verdict = compare(&outcome(End::Exited(2), "x\npanic: boom\n\ngoroutine 1\n"), b"");
        assert_eq!(verdict.unwrap_err(), "run: panic: boom");
        let verdict = compare(&outcome(End::Exited(3), "x\nbad\n"), b"");
        assert_eq!(verdict.unwrap_err(), "run: exit code 3: bad");
        assert_eq!(compare(&outcome(End::OutOfTime, ""), b"").unwrap_err(), "run: time limit (busy)");
    }
}
