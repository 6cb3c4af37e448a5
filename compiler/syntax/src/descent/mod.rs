//! Wrong text, read once more from the top down, to report what gc reports.
//!
//! The grammar tells right text from wrong and makes the tree. Which words an error deserves, and what else in the file is still worth
//! reporting, depends on how a parser goes on after an error, and gc's goes on in a way of its own: each production knows which
//! tokens can follow it and skips to one of them. The methods of [`Reader`] are those productions. They build no tree, but tell
//! their callers what [`Shape`] an expression has, where that decides what comes next.

mod declarations;
mod expressions;
mod parameters;
mod shape;
mod statements;
mod types;

use crate::errors::MAX_ERRORS;
use crate::semicolons::{Semicolons, Spanned};
use crate::tokens::{SemicolonKind, Token};

/// How many productions may be inside each other: beyond that the text is left to the grammar, which has a limit itself.
const MAX_NESTED: u32 = 1_500;

/// Something to report.
#[derive(Debug, PartialEq, Eq)]
pub struct Complaint {
    /// First byte.
    pub start: u32,
    /// Just past the last byte.
    pub end: u32,
    /// The words; those of a syntax error begin so.
    pub message: String,
}

/// What is wrong with `text`; nothing if it nests too deeply to tell.
pub fn complaints(text: &str) -> Vec<Complaint> {
    let mut reader = Reader::new(text);
    reader.file();
    if reader.too_deep { Vec::new() } else { reader.complaints }
}

/// Where the reading is.
struct Reader<'s> {
    text: &'s str,
    tokens: Semicolons<'s>,
    /// The token at hand; none at the end.
    here: Option<Token<'s>>,
    /// Its bytes.
    start: u32,
    end: u32,
    /// Just past the token before.
    previous_end: u32,
    /// How many function bodies are around.
    functions: u32,
    /// Whether a `{` after a name may open a composite literal: not if this is negative, outside all brackets of a header.
    brackets: i32,
    nested: u32,
    too_deep: bool,
    complaints: Vec<Complaint>,
}

impl<'s> Reader<'s> {
    fn new(text: &'s str) -> Self {
        let mut reader = Self {
            text,
            tokens: Semicolons::new(text),
            here: None,
            start: 0,
            end: 0,
            previous_end: 0,
            functions: 0,
            brackets: 0,
            nested: 0,
            too_deep: false,
            complaints: Vec::new(),
        };
        reader.next();
        reader
    }

    /// Goes on to the next token.
    fn next(&mut self) {
        self.previous_end = self.end;
        let length = self.text.len() as u32;
        let gives_up = self.too_deep || self.complaints.len() >= MAX_ERRORS as usize;
        let next = if gives_up { None } else { self.tokens.next() };
        let Spanned { start, token, end } = match next {
            Some(spanned) => spanned,
            None => {
                (self.here, self.start, self.end) = (None, length, length);
                return;
            }
        };
        (self.here, self.start, self.end) = (Some(token), start, end);
    }

    fn at(&self, token: Token<'_>) -> bool {
        self.here == Some(token)
    }

    fn at_semicolon(&self) -> bool {
        matches!(self.here, Some(Token::Semicolon(_)))
    }

    fn at_name(&self) -> bool {
        matches!(self.here, Some(Token::Ident(_)))
    }

    fn at_literal(&self) -> bool {
        matches!(self.here, Some(Token::Literal(_) | Token::String(_)))
    }

    /// Takes `token` if it is there.
    fn got(&mut self, token: Token<'_>) -> bool {
        let found = self.at(token);
        if found {
            self.next();
        }
        found
    }

    fn got_semicolon(&mut self) -> bool {
        let found = self.at_semicolon();
        if found {
            self.next();
        }
        found
    }

    /// Takes `token`, or complains and skips what is there instead.
    fn want(&mut self, token: Token<'_>) {
        if !self.got(token) {
            self.unexpected(&format!(", expected {}", name_of_kind(token)));
            self.next();
        }
    }

    fn want_semicolon(&mut self) {
        if !self.got_semicolon() {
            self.unexpected(", expected semicolon or newline");
            self.next();
        }
    }

    /// Takes `=`. `:=` will do, but not without a complaint.
    fn got_assign(&mut self) -> bool {
        if self.at(Token::Define) {
            self.unexpected(", expected =");
            self.next();
            return true;
        }
        self.got(Token::Assign)
    }

    /// Skips to a token that can follow the production, or to the end; in a function, no statement's keyword is skipped either.
    fn advance(&mut self, can_follow: impl Fn(Token<'_>) -> bool) {
        while let Some(token) = self.here
            && !can_follow(token)
            && !(self.functions > 0 && token.begins_statement())
        {
            self.next();
        }
    }

    /// Goes one production deeper, unless that is too deep; then there is nothing more to read.
    fn descend(&mut self) -> bool {
        self.nested += 1;
        if self.nested > MAX_NESTED {
            self.too_deep = true;
            self.here = None;
        }
        !self.too_deep
    }

    fn rise(&mut self) {
        self.nested -= 1;
    }

    /// Whether something has been found wrong so far.
    fn has_complained(&mut self) -> bool {
        !self.complaints.is_empty() || !self.tokens.findings().errors.is_empty()
    }

    /// Complains of `start..end` in these words, as they are.
    fn complain(&mut self, start: u32, end: u32, message: impl Into<String>) {
        if !self.too_deep {
            self.complaints.push(Complaint { start, end, message: message.into() });
        }
    }

    /// A syntax error at `start..end`. At the end of the text, what was wrong before explains it.
    fn syntax_error_at(&mut self, start: u32, end: u32, message: &str) {
        if self.here.is_some() || !self.has_complained() {
            self.complain(start, end, format!("{}{message}", crate::errors::SYNTAX_ERROR));
        }
    }

    /// A syntax error at the token at hand.
    fn syntax_error(&mut self, message: &str) {
        self.syntax_error_at(self.start, self.end, message);
    }

    /// `unexpected` the token at hand, and these words behind it.
    fn unexpected(&mut self, ending: &str) {
        let message = format!("unexpected {}{ending}", self.found());
        self.syntax_error(&message);
    }

    /// The token at hand in gc's words.
    fn found(&self) -> String {
        let Some(token) = self.here else { return "EOF".to_owned() };
        match token {
            Token::Ident(text) => format!("name {text}"),
            Token::Literal((_, text)) | Token::String(text) => format!("literal {text}"),
            Token::Binary(op) | Token::Sign(op) => op.text().to_owned(),
            Token::OpAssign(op) => format!("{}=", op.text()),
            Token::Semicolon(kind) => name_of_semicolon(kind).to_owned(),
            _ => name_of_kind(token),
        }
    }

    /// A list that `close` closes: elements with commas between them, or semicolons. `element` tells whether it was the last. Gives the
    /// place of `close`.
    fn list(
        &mut self,
        context: &str,
        separator: Separator,
        close: Token<'_>,
        mut element: impl FnMut(&mut Self) -> bool,
    ) -> (u32, u32) {
        let mut done = false;
        while self.here.is_some() && !self.at(close) && !done {
            done = element(self);
            let separated = match separator {
                Separator::Comma => self.got(Token::Comma),
                Separator::Semicolon => self.got_semicolon(),
            };
            if !separated && !self.at(close) {
                let (separator, close_name) = (separator.name(), name_of_kind(close));
                self.unexpected(&format!(" in {context}; possibly missing {separator} or {close_name}"));
                self.advance(|token| matches!(token, Token::RParen | Token::RBrack | Token::RBrace));
                if !self.at(close) {
                    return (self.start, self.end);
                }
            }
        }
        let place = (self.start, self.end);
        self.want(close);
        place
    }
}

/// What stands between the elements of a list.
#[derive(Clone, Copy)]
enum Separator {
    Comma,
    Semicolon,
}

impl Separator {
    fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon or newline",
        }
    }
}

fn name_of_semicolon(kind: SemicolonKind) -> &'static str {
    match kind {
        SemicolonKind::Written => "semicolon",
        SemicolonKind::EndOfFile => "EOF",
        SemicolonKind::Newline | SemicolonKind::Forgotten => "newline",
    }
}

/// A token without a text of its own, in gc's words.
fn name_of_kind(token: Token<'_>) -> String {
    match token.keyword() {
        Some(keyword) => format!("keyword {keyword}"),
        None => token.sign().to_owned(),
    }
}
