//! How errors look to people (`testsuite/diag/rendered`): a wrong program and, beside it, all that `vole check` says of it.

use std::path::Path;

use super::{read_expected, updating};
use crate::failure::{Failure, Result};
use crate::process::{End, Limits};
use crate::verdict::{Verdict, same_output};
use crate::vole::Vole;

/// Processor seconds for one program.
const SECONDS: u64 = 60;

/// Checks one program: `x.go` is rejected in the words and drawings of `x.txt`.
pub fn check(file: &Path, vole: &Vole) -> Result<Verdict> {
    let folder = file.parent().unwrap_or(file);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let outcome = vole.any(&["check", "-e", &name], folder, Limits::seconds(SECONDS))?;
    if outcome.end != End::Exited(1) {
        return Ok(Err(format!("{:?}, expected exit code 1", outcome.end)));
    }
    // Lines without anything to show end in blanks.
    let output: String = outcome.text().lines().map(|line| format!("{}\n", line.trim_end())).collect();
    let expected = file.with_extension("txt");
    if updating() {
        std::fs::write(&expected, &output).map_err(|error| Failure::file(&expected, &error))?;
        return Ok(Ok(()));
    }
    Ok(match read_expected(&expected)? {
        Some(text) => same_output(output.as_bytes(), &text),
        None => Err(format!("{} is missing: UPDATE=1 writes it", expected.display())),
    })
}
