//! Saying what is wrong.

use vole_diag::{Code, Diagnostic};
use vole_source::Span;

use super::Checker;
use crate::ObjectId;

impl Checker<'_> {
    /// Reports an error. Further lines of the message become notes.
    pub(super) fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.error_with_help(code, span, message, None);
    }

    /// The same, with what would likely mend it.
    pub(super) fn error_with_help(&mut self, code: Code, span: Span, message: impl Into<String>, help: Option<String>) {
        let message = message.into();
        let mut lines = message.lines();
        let mut diagnostic = Diagnostic::error(code, span, lines.next().unwrap_or_default());
        for line in lines {
            diagnostic = diagnostic.with_note(line.strip_prefix('\t').unwrap_or(line));
        }
        diagnostic.help = help;
        self.report(diagnostic);
    }

    /// Reports a diagnostic, unless it only follows from one that has been reported.
    pub(super) fn report(&mut self, mut diagnostic: Diagnostic) {
        let follows = |text: &str| diagnostic.message.find(text).is_some_and(|at| at > 0);
        if !self.diagnostics.is_empty() && (follows("invalid operand") || follows("invalid type")) {
            return;
        }
        if let Some(span) = self.env.error_span {
            diagnostic.span = span;
        }
        self.diagnostics.push(diagnostic);
    }

    /// Whether the parser has complained of the word at `span`.
    pub(super) fn is_malformed(&self, span: Span) -> bool {
        self.files.iter().any(|file| file.file == span.file && file.is_malformed(span))
    }

    /// `x.go:3:2`, if messages can tell places.
    pub(super) fn position(&self, span: Span) -> Option<String> {
        self.options.sources.filter(|_| span.is_some()).map(|sources| sources.show(span))
    }

    /// ` (first at x.go:3:2)`: another place, if messages can tell it.
    pub(super) fn at_position(&self, words: &str, span: Span) -> String {
        self.position(span).map(|at| format!(" ({words} {at})")).unwrap_or_default()
    }

    /// Reports a second declaration of a name.
    pub(super) fn redeclared(&mut self, code: Code, span: Span, message: String, other: ObjectId) {
        let object = self.types.object(other);
        let (other_span, name) = (object.span, object.name.clone());
        let mut diagnostic = Diagnostic::error(code, span, message);
        if other_span.is_some() {
            diagnostic = diagnostic.with_secondary(other_span, format!("other declaration of {name}"));
        }
        self.report(diagnostic);
    }
}

/// `1 value`, `2 values`.
pub(super) fn measure(count: usize, unit: &str) -> String {
    if count == 1 { format!("{count} {unit}") } else { format!("{count} {unit}s") }
}
