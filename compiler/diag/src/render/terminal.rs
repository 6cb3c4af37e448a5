//! For people: miette's graphical report.

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError, MietteSpanContents, Report,
    SourceCode, SourceSpan, SpanContents,
};
use vole_source::{SourceFile, SourceMap, Span};

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
    let text = printable(&file.text);
    let label = |span: Span, words: Option<String>| {
        let start = (span.start as usize).min(text.len());
        let end = (span.end as usize).clamp(start, text.len());
        LabeledSpan::new(words, start, end - start)
    };
    let here = diagnostic.labels.iter().filter(|other| other.span.file == diagnostic.span.file);
    let words = diagnostic.label.clone().unwrap_or_else(|| diagnostic.code.title().to_owned());
    let mut labels = vec![label(diagnostic.span, Some(words))];
    labels.extend(here.map(|other| label(other.span, Some(other.text.clone()))));
    Report::new(shown.with_labels(labels)).with_source_code(Shown { file: file.clone(), text })
}

/// A file as it is shown, with the names and lines that line directives give its parts.
struct Shown {
    file: SourceFile,
    text: String,
}

impl SourceCode for Shown {
    fn read_span<'s>(
        &'s self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'s> + 's>, MietteError> {
        let found = self.text.read_span(span, before, after)?;
        let (first, wanted) = (found.span().offset() as u32, span.offset() as u32);
        let lines = self.file.lines();
        let above = lines.line_col(wanted).line.saturating_sub(lines.line_col(first).line);
        let place = self.file.position(wanted);
        // Lines above the wanted one may come from elsewhere; it is the wanted one whose number counts.
        let line = place.line.saturating_sub(above + 1) as usize;
        let column = self.file.position(first).column as usize - 1;
        let (name, count) = (place.file.to_owned(), found.line_count());
        Ok(Box::new(MietteSpanContents::new_named(name, found.data(), *found.span(), line, column, count)))
    }
}

/// The text of a file as it can be shown: what a terminal would obey, and what is no UTF-8, becomes `?`, byte by byte, so that spans stay
/// right.
fn printable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\n' | '\t' => text.push(c),
                c if c.is_control() => text.extend(std::iter::repeat_n('?', c.len_utf8())),
                c => text.push(c),
            }
        }
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn what_a_terminal_would_obey_is_not_shown() {
        assert_eq!(printable(b"a\x1b[2J\n\xff\xc3\xa4"), "a?[2J\n?\u{e4}");
        assert_eq!(printable("x\u{85}y".as_bytes()), "x??y");
    }
}
