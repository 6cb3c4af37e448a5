//! What to say of text that is not Go, and how often.

use std::cell::Cell;

use lalrpop_util::{ErrorRecovery, ParseError};
use vole_diag::Diagnostic;
use vole_source::LineIndex;

use crate::context::MAX_DEPTH;
use crate::tokens::Token;
use crate::tree::Tree;

/// How the parser reports an error.
pub type ParserError<'s> = ParseError<u32, Token<'s>, ()>;

/// What follows this is wrong in every line: more errors than this help nobody.
pub const MAX_ERRORS: u32 = 1_000;

/// As many tokens can be in vain.
const MAX_UNUSED: u32 = MAX_DEPTH + 1_000;

/// How the parser gets on, for the tokens to stop when there is no point in reading on.
#[derive(Debug, Default)]
pub struct Progress {
    errors: Cell<u32>,
    /// How many tokens the parser has read since it last made sense of one.
    unused: Cell<u32>,
}

impl Progress {
    /// The parser has made sense of something.
    pub fn made(&self) {
        self.unused.set(0);
    }

    /// The parser wants this token. Tells whether it shall have it: not after too many errors, nor if it has been skipping
    /// tokens for very long. (Text that makes sense has a name or a semicolon sooner than that, or is too deep.)
    pub fn admits(&self, token: Token<'_>) -> bool {
        self.unused.set(match token {
            Token::Semicolon(_) | Token::TopSemicolon(_) => 0,
            // These deepen the tree, and there is a limit to that.
            Token::LBrack | Token::LParen | Token::Func | Token::Map => self.unused.get(),
            _ => self.unused.get() + 1,
        });
        self.errors.get() < MAX_ERRORS && self.unused.get() <= MAX_UNUSED
    }
}

/// How messages about the structure of the text begin, with gc as with us.
pub const SYNTAX_ERROR: &str = "syntax error: ";

impl<'s> Tree<'s, '_> {
    /// Reports an error that the parser has got over.
    pub fn recover(&mut self, recovery: ErrorRecovery<u32, Token<'s>, ()>) {
        self.report(recovery.error);
    }

    /// Reports an error of the parser. In which words matters only where the second reading finds none.
    pub fn report(&mut self, error: ParserError<'s>) {
        let (start, end) = match error {
            ParseError::UnrecognizedToken { token: (start, _, end), .. }
            | ParseError::ExtraToken { token: (start, _, end) } => (start, end),
            ParseError::UnrecognizedEof { .. } => (self.end(), self.end()),
            ParseError::InvalidToken { location } => (location, location),
            ParseError::User { error: () } => return,
        };
        self.progress.errors.set(self.progress.errors.get() + 1);
        let found = self.quote(start, end);
        self.syntax_error(self.span(start, end), format_args!("unexpected {found}"));
    }
}

/// Keeps one syntax error per line and one of equal messages per line, as gc does: what follows an error in its line is seldom
/// worth reading. Then puts them in the order of the text.
pub fn thin_out(diagnostics: &mut Vec<Diagnostic>, text: &[u8]) {
    if diagnostics.len() < 2 {
        return;
    }
    let lines = LineIndex::new(text);
    let line = |diagnostic: &Diagnostic| lines.line_col(diagnostic.span.start).line;
    let mut syntax_line = 0;
    diagnostics.retain(|diagnostic| {
        !diagnostic.message.starts_with(SYNTAX_ERROR)
            || std::mem::replace(&mut syntax_line, line(diagnostic)) != line(diagnostic)
    });
    diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
    diagnostics.dedup_by(|next, before| line(next) == line(before) && next.message == before.message);
}
