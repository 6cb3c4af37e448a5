//! Where in the brackets and statement headers a token stands: what a context-free grammar cannot see.
//!
//! - In the header of an `if`, `for`, `switch` or `select`, outside all brackets, `{` after a name opens the body, and only
//!   after a literal type (`[]T`, `map[K]V`, `struct{}`) or a function's signature something else (spec: Composite literals).
//! - An arrow belongs to the leftmost `chan` it can (spec: Channel types), so `chan <-` and `<- chan` become one token each.
//! - Nesting is limited, so that no later room that walks the tree recursively runs out of stack.

use crate::semicolons::{Semicolons, Spanned};
use crate::tokens::{Findings, LexicalError, SemicolonKind, Token};

/// How deep a tree may become.
const MAX_DEPTH: u32 = 10_000;

/// How deep brackets may nest.
const MAX_BRACKETS: usize = 1_000;

/// What is known between two brackets.
#[derive(Clone, Copy, Debug, Default)]
struct Level {
    /// Between a control keyword and the brace of its body.
    in_header: bool,
    /// After `[`...`]`, `map[`...`]` or `struct {}` that began an operand: a literal type.
    literal_type: bool,
    /// After `func` that began an operand.
    signature: bool,
    /// How many tokens that deepen the tree have come since the last separator, outer levels included.
    depth: u32,
}

/// The tokens as the grammar wants them.
pub struct Context<'s> {
    tokens: Semicolons<'s>,
    ahead: Option<Spanned<'s>>,
    /// The token before.
    previous: Token<'s>,
    level: Level,
    outer: Vec<Level>,
    exhausted: bool,
}

impl<'s> Context<'s> {
    /// The tokens of `text`.
    pub fn new(text: &'s str) -> Self {
        Self {
            tokens: Semicolons::new(text),
            ahead: None,
            previous: Token::Semicolon(SemicolonKind::Written),
            level: Level::default(),
            outer: Vec::new(),
            exhausted: false,
        }
    }

    /// What the scanner noticed so far.
    pub fn findings(&mut self) -> &mut Findings {
        self.tokens.findings()
    }

    /// Whether the token before ends an operand, so that a bracket now would index or call it.
    fn after_operand(&self) -> bool {
        matches!(
            self.previous,
            Token::Ident(_) | Token::Literal(..) | Token::String(_) | Token::RParen | Token::RBrack | Token::RBrace
        )
    }

    /// Joins `first` with the next token, if that is `second`.
    fn join(&mut self, first: Spanned<'s>, second: Token<'s>, joined: Token<'s>) -> Spanned<'s> {
        match self.tokens.next() {
            Some(next) if next.token == second => Spanned { start: first.start, token: joined, end: next.end },
            next => {
                self.ahead = next;
                first
            }
        }
    }

    fn open(&mut self, inner: Level) {
        self.outer.push(std::mem::replace(&mut self.level, inner));
    }

    fn close(&mut self) {
        if let Some(outer) = self.outer.pop() {
            self.level = outer;
        }
    }

    /// Which brace `{` is, and what holds inside it.
    fn open_brace(&mut self) -> Token<'s> {
        let inner = Level { depth: self.level.depth, ..Level::default() };
        let body = self.level.in_header
            && !self.level.literal_type
            && !self.level.signature
            && !matches!(self.previous, Token::Struct | Token::Interface);
        if body {
            self.level = Level { depth: self.level.depth, ..Level::default() };
        } else if !matches!(self.previous, Token::Struct | Token::Interface) {
            self.level.literal_type = false;
            self.level.signature = false;
        }
        self.open(inner);
        if body { Token::BodyBrace } else { Token::LBrace }
    }

    /// Follows `token` and tells what the grammar is to see.
    fn follow(&mut self, token: Token<'s>) -> Token<'s> {
        match token {
            Token::If | Token::For | Token::Switch | Token::Select => {
                self.level.in_header = true;
                self.level.literal_type = false;
                self.level.signature = false;
                self.level.depth += 1;
            }
            Token::LBrace => {
                self.level.depth += 1;
                return self.open_brace();
            }
            Token::LBrack => {
                self.level.depth += 1;
                // `[` after a literal type's `]` or in place of an operand begins or continues a literal type.
                self.level.literal_type |= !self.after_operand();
                self.open(Level { depth: self.level.depth, ..Level::default() });
            }
            Token::LParen => {
                self.level.depth += 1;
                if !self.level.signature {
                    self.level.literal_type = false;
                }
                self.open(Level { depth: self.level.depth, ..Level::default() });
            }
            Token::RParen | Token::RBrack | Token::RBrace => self.close(),
            Token::Map | Token::Struct => {
                self.level.depth += 1;
                self.level.literal_type = true;
            }
            Token::Func => {
                self.level.depth += 1;
                self.level.signature = true;
            }
            Token::Semicolon(_) | Token::Comma | Token::Assign | Token::Define | Token::OpAssign(_) => {
                self.level.literal_type = false;
                self.level.signature = false;
                // A header belongs to a chain of `else if`, which deepens the tree as a whole.
                if !self.level.in_header {
                    self.level.depth = self.outer.last().map_or(0, |outer| outer.depth);
                }
            }
            Token::Colon | Token::Binary(_) | Token::Sign(_) | Token::Not | Token::Ampersand | Token::Bar => {
                self.level.literal_type = false;
                self.level.signature = false;
                self.level.depth += 1;
            }
            Token::Star
            | Token::Tilde
            | Token::Arrow
            | Token::Dot
            | Token::Chan
            | Token::ChanSend
            | Token::ChanRecv
            | Token::Else
            | Token::Interface => self.level.depth += 1,
            _ => {}
        }
        token
    }
}

impl<'s> Iterator for Context<'s> {
    type Item = Spanned<'s>;

    fn next(&mut self) -> Option<Spanned<'s>> {
        if self.exhausted {
            return None;
        }
        let mut spanned = match self.ahead.take() {
            Some(spanned) => spanned,
            None => self.tokens.next()?,
        };
        match spanned.token {
            Token::Chan => spanned = self.join(spanned, Token::Arrow, Token::ChanSend),
            Token::Arrow => spanned = self.join(spanned, Token::Chan, Token::ChanRecv),
            _ => {}
        }
        spanned.token = self.follow(spanned.token);
        self.previous = spanned.token;
        if self.level.depth > MAX_DEPTH || self.outer.len() > MAX_BRACKETS {
            self.exhausted = true;
            let message = "expression nested too deeply".to_owned();
            self.findings().errors.push(LexicalError { start: spanned.start, end: spanned.end, message });
            return None;
        }
        Some(spanned)
    }
}
