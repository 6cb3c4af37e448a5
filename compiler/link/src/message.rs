//! What lld says, taken apart, and as diagnostics.
//!
//! lld writes `PROGRAM: error: TEXT`, followed by lines that begin with `>>>`. Those among its errors a Go programmer can meet
//! get words of our own; the rest is passed on as it is, so that nothing is lost when lld words something anew.

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

/// One error or warning.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Message {
    pub(crate) text: String,
    /// The lines after it, without `>>>`.
    pub(crate) details: Vec<String>,
}

/// All errors and warnings in what lld wrote.
pub(crate) fn messages(output: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for line in output.lines() {
        if let Some(detail) = line.strip_prefix(">>>") {
            if let Some(last) = messages.last_mut() {
                last.details.push(detail.trim().to_owned());
            }
        } else if let Some((_, text)) = line.split_once(": error: ").or_else(|| line.split_once(": warning: ")) {
            messages.push(Message { text: text.to_owned(), details: Vec::new() });
        }
    }
    messages
}

impl Message {
    /// Whether it says that a section does not fit into its region.
    pub(crate) fn is_overflow(&self) -> bool {
        self.text.contains("will not fit in region")
    }

    /// It as a diagnostic.
    pub(crate) fn diagnostic(&self) -> Diagnostic {
        let in_script = self.text.rsplit_once(": symbol not found: ").map(|(_, symbol)| symbol);
        if let Some(symbol) = self.text.strip_prefix("undefined symbol: ").or(in_script) {
            let message = format!("undefined symbol `{symbol}`");
            let error = Diagnostic::error(codes::UNDEFINED_SYMBOL, Span::NONE, message);
            return match self.functions() {
                None => error,
                Some(functions) => error.with_note(format!("referred to by {functions}")),
            };
        }
        if let Some(symbol) = self.text.strip_prefix("duplicate symbol: ") {
            let message = format!("symbol `{symbol}` is defined twice");
            let error = Diagnostic::error(codes::DUPLICATE_SYMBOL, Span::NONE, message);
            return self.details.iter().fold(error, |error, detail| error.with_note(detail.clone()));
        }
        let code = if self.is_overflow() { codes::REGION_OVERFLOW } else { codes::LINK_FAILED };
        let error = Diagnostic::error(code, Span::NONE, format!("linker: {}", self.text));
        self.details.iter().fold(error, |error, detail| error.with_note(detail.clone()))
    }

    /// The functions and variables that refer to a symbol: `referenced by a.o:(.text.main.f)` is about `main.f`.
    fn functions(&self) -> Option<String> {
        let places = self.details.iter().filter_map(|detail| detail.rsplit_once(":(")?.1.strip_suffix(')'));
        let mut names: Vec<String> = places.map(|place| format!("`{}`", symbol_of_section(place))).collect();
        names.dedup();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// The symbol a section made for it alone is named after: `.text.main.f` holds `main.f`.
fn symbol_of_section(section: &str) -> &str {
    let kinds = [".text.", ".rodata.", ".data.rel.ro.", ".data.", ".bss."];
    kinds.into_iter().find_map(|kind| section.strip_prefix(kind)).unwrap_or(section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_taken_apart() {
        let output = "ld.lld-19: error: undefined symbol: main.missing\n\
                      >>> referenced by main.go:3\n\
                      >>>               /tmp/x/0.o:(.text.main.main)\n\
                      \n\
                      ld.lld-19: warning: odd\n\
                      something else\n";
        let found = messages(output);
        assert_eq!(found.len(), 2);
        let error = found[0].diagnostic();
        assert_eq!((error.code, error.message.as_str()), (codes::UNDEFINED_SYMBOL, "undefined symbol `main.missing`"));
        assert_eq!(error.notes, ["referred to by `main.main`"]);
        assert_eq!(found[1].diagnostic().message, "linker: odd");
    }

    #[test]
    fn an_overflow_is_recognised() {
        let text = "rust-lld: error: section '.text' will not fit in region 'flash': overflowed by 12 bytes";
        assert!(messages(text)[0].is_overflow());
    }
}
