//! A program, what it prints (`.out`), and the code it exits with (`.exit`, 0 where there is none).

use std::path::Path;

use super::{read_expected, updating};
use crate::failure::{Failure, Result};
use crate::process::{End, Limits};
use crate::verdict::{Verdict, same_output};
use crate::vole::Vole;

/// Processor seconds for compiling and running one.
const SECONDS: u64 = 60;

/// Whether a path is a program: a file, or a folder with a module of several packages.
pub fn is_program(path: &Path) -> bool {
    path.extension().is_some_and(|found| found == "go") || path.join("main.go").is_file()
}

/// Runs one program of `testsuite/run`.
pub fn check(file: &Path, vole: &Vole) -> Result<Verdict> {
    run_and_compare(file, &file.with_extension("out"), &file.with_extension("exit"), vole)
}

/// Runs a file or a folder, and compares with two files that say what is expected.
pub fn run_and_compare(program: &Path, out: &Path, exit: &Path, vole: &Vole) -> Result<Verdict> {
    let outcome = vole.run(program, Limits::seconds(SECONDS))?;
    let End::Exited(code) = outcome.end else { return Ok(Err(format!("{:?}", outcome.end))) };
    if updating() {
        std::fs::write(out, &outcome.output).map_err(|error| Failure::file(out, &error))?;
        if code != 0 {
            std::fs::write(exit, format!("{code}\n")).map_err(|error| Failure::file(exit, &error))?;
        }
        return Ok(Ok(()));
    }
    let Some(expected) = read_expected(out)? else {
        return Ok(Err(format!("there is no {}; UPDATE=1 makes it of what the program prints now", out.display())));
    };
    let wanted = match read_expected(exit)? {
        None => 0,
        Some(text) => {
            let text = String::from_utf8_lossy(&text);
            text.trim().parse().map_err(|_| Failure::new(format!("{}: not a number", exit.display())))?
        }
    };
    if let Err(cause) = same_output(&outcome.output, &expected) {
        return Ok(Err(format!("{cause}\n{}", outcome.text())));
    }
    Ok(if code == wanted { Ok(()) } else { Err(format!("exit code {code}, expected {wanted}")) })
}
