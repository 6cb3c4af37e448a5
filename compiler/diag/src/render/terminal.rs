//! For people: miette's graphical report.

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use vole_source::{SourceMap, Span};

use crate::{Diagnostic, Severity};

/// The report, ending in a newline; with colour if `colour`.
pub fn render(diagnostic: &Diagnostic, sources: &SourceMap, colour: bool) -> String {
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme).with_width(100).with_links(false);
    let mut out = String::new();
    if handler.render_report(&mut out, report(diagnostic, sources).as_ref()).is_err() {
        out = format!("{}: {}\n", sources.show(diagnostic.span), diagnostic.message);
    }
    out
}

fn report(diagnostic: &Diagnostic, sources: &SourceMap) -> Report {
    let mut shown = MietteDiagnostic::new(diagnostic.message.clone()).with_code(diagnostic.code.id());
    shown = shown.with_severity(match diagnostic.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    });
    let mut help = diagnostic.notes.clone();
    help.extend(diagnostic.help.clone());
    for other in diagnostic.labels.iter().filter(|label| label.span.file != diagnostic.span.file) {
        help.push(format!("{}: {}", sources.show(other.span), other.text));
    }
    if !help.is_empty() {
        shown = shown.with_help(help.join("\n"));
    }
    let Some(file) = sources.get(diagnostic.span.file) else { return Report::new(shown) };
    let text = String::from_utf8_lossy(&file.text).into_owned();
    let label = |span: Span, words: Option<String>| {
        let start = (span.start as usize).min(text.len());
        let end = (span.end as usize).clamp(start, text.len());
        LabeledSpan::new(words, start, end - start)
    };
    let here = diagnostic.labels.iter().filter(|other| other.span.file == diagnostic.span.file);
    let mut labels = vec![label(diagnostic.span, diagnostic.label.clone())];
    labels.extend(here.map(|other| label(other.span, Some(other.text.clone()))));
    Report::new(shown.with_labels(labels)).with_source_code(NamedSource::new(&file.name, text))
}
