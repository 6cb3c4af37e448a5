//! Showing diagnostics.

use std::io::{IsTerminal, Write};

use vole_diag::{Diagnostic, render, sort_and_dedup};
use vole_source::SourceMap;

use crate::args::CompileArgs;

/// How many errors are shown unless all are asked for, as in `go build`.
const SHOWN: usize = 10;

/// Writes an error that is about no source file.
pub fn error(message: &str) {
    line(&format!("vole: {message}"));
}

/// Writes a line to standard error. A closed pipe is no reason to fail.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Writes to standard output. A closed pipe is no reason to fail.
pub fn out(text: &str) {
    let _ = write!(std::io::stdout().lock(), "{text}");
}

/// Writes what a program printed to standard output, as it is.
pub fn output(bytes: &[u8]) {
    let _ = std::io::stdout().lock().write_all(bytes);
}

/// Shows diagnostics as asked: to people on standard error, to scripts on standard output.
pub fn diagnostics(mut found: Vec<Diagnostic>, sources: &SourceMap, json: bool, all: bool) {
    sort_and_dedup(&mut found);
    if json {
        found.iter().for_each(|diagnostic| out(&(render::json::render(diagnostic, sources) + "\n")));
        return;
    }
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut errors = 0;
    for diagnostic in &found {
        if diagnostic.is_error() {
            errors += 1;
            if errors > SHOWN && !all {
                line("too many errors (-e shows them all)");
                return;
            }
        }
        line(render::terminal::render(diagnostic, sources, colour).trim_end());
    }
}

/// Shows the diagnostics of a run, and the dumps and timings that were asked for.
pub fn session(session: vole_driver::Session, args: &CompileArgs) {
    for (pass, text) in &session.dumps {
        line(&format!("; after {pass}\n{text}"));
    }
    diagnostics(session.diagnostics, &session.sources, args.json, args.all_errors);
    if args.time_passes {
        line(session.timings.table().trim_end());
    }
}
