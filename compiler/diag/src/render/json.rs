//! For scripts: one JSON object a line.

use serde::Serialize;
use vole_source::SourceMap;

use crate::{Diagnostic, Label, Severity};

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    label: &'a str,
    notes: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

/// One line, without its newline. Other places that matter are notes that begin with `file:line:column: `. File is empty and the positions 0 where the diagnostic is about no file.
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let start = sources.position(diagnostic.span.start_point());
    let end = sources.position(diagnostic.span.end_point());
    let line = Line {
        file: start.map_or("", |at| at.file),
        line: start.map_or(0, |at| at.line),
        column: start.map_or(0, |at| at.column),
        end_line: end.map_or(0, |at| at.line),
        end_column: end.map_or(0, |at| at.column),
        code: diagnostic.code.id(),
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: &diagnostic.message,
        label: diagnostic.label.as_deref().unwrap_or(diagnostic.code.title()),
        notes: diagnostic
            .labels
            .iter()
            .map(|label| located(label, sources))
            .chain(diagnostic.notes.iter().cloned())
            .collect(),
        help: diagnostic.help.as_deref(),
    };
    serde_json::to_string(&line).unwrap_or_default()
}

/// Another place and what is there, as Go writes it below an error.
fn located(label: &Label, sources: &SourceMap) -> String {
    match sources.position(label.span) {
        Some(_) => format!("{}: {}", sources.show(label.span), label.text),
        None => label.text.clone(),
    }
}
