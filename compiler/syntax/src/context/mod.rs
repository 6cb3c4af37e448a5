//! Where in the brackets and statement headers a token stands: what a context-free grammar cannot see.
//!
//! - In the header of an `if`, `for`, `switch` or `select`, outside all brackets, `{` after a name opens the body, and only
//!   after a literal type (`[]T`, `map[K]V`, `struct{}`) or a function's signature something else (spec: Composite literals).
//! - An arrow belongs to the leftmost `chan` it can (spec: Channel types), so `chan <-` and `<- chan` become one token each.
//! - Braces and semicolons become tokens of different kinds by what they belong to: a block, a literal or a type, a header, the
//!   file. Correct text does not need all of that; but where text is wrong, the parser skips tokens until one fits, and so it
//!   cannot take the end of an inner thing for the end of an outer one.
//! - Nesting is limited, so that no later room that walks the tree recursively runs out of stack.

mod level;
#[cfg(test)]
mod tests;

use crate::semicolons::{Semicolons, Spanned};
use crate::tokens::{Findings, SemicolonKind, Token};

use level::{Level, TypeSoFar};

pub use level::{Control, Opener};

/// How deep a tree may become.
pub const MAX_DEPTH: u32 = 5_000;

/// How deep brackets may nest.
const MAX_BRACKETS: usize = 1_000;

/// The tokens as the grammar wants them.
pub struct Context<'s> {
    tokens: Semicolons<'s>,
    ahead: Option<Spanned<'s>>,
    /// The token before.
    previous: Token<'s>,
    level: Level,
    outer: Vec<Level>,
    /// Whether the declaration at hand is of constants or variables, so that outside all brackets there may be expressions.
    has_values: bool,
    /// What the bracket that was closed last had been opened for.
    closed: Opener,
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
            has_values: false,
            closed: Opener::Block,
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
            Token::Ident(_)
                | Token::Literal(..)
                | Token::String(_)
                | Token::RParen
                | Token::RBrack
                | Token::RBrace
                | Token::InnerRBrace
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

    fn open(&mut self, opener: Opener) {
        self.level.depth += 1;
        let inner = Level { opener, depth: self.level.depth, ..Level::default() };
        self.outer.push(std::mem::replace(&mut self.level, inner));
    }

    /// Closes what `closer` closes, and what has been forgotten to be closed inside of it. A closer of nothing is ignored.
    /// Tells whether it closed something.
    fn close(&mut self, closer: Token<'s>) -> bool {
        let levels = self.outer.iter().skip(1).chain([&self.level]).rev();
        let forgotten = levels
            .map(|level| level.opener)
            .take_while(|opener| !opener.is_closed_by(closer) && (opener.is_expression() || closer == Token::RBrace));
        let depth = self.outer.len().saturating_sub(forgotten.count());
        let opener = if depth == self.outer.len() { Some(&self.level) } else { self.outer.get(depth) };
        let closes = depth > 0 && opener.is_some_and(|level| level.opener.is_closed_by(closer));
        if closes {
            self.leave(depth - 1);
        }
        closes
    }

    /// Goes back to the level inside of `depth` brackets.
    fn leave(&mut self, depth: usize) {
        while self.outer.len() > depth
            && let Some(outer) = self.outer.pop()
        {
            self.closed = self.level.opener;
            self.level = outer;
        }
    }

    /// Which brace `{` is.
    fn open_brace(&mut self) -> Token<'s> {
        let ty = match self.previous {
            Token::Struct => {
                self.open(Opener::Struct);
                return Token::InnerLBrace;
            }
            Token::Interface => {
                self.open(Opener::Interface);
                return Token::InnerLBrace;
            }
            _ => std::mem::take(&mut self.level.ty),
        };
        let after_call = self.previous == Token::RParen && self.closed == Opener::Call;
        let is_literal = match ty {
            _ if self.outer.is_empty() && !self.has_values => false,
            TypeSoFar::Literal | TypeSoFar::LiteralOfFunc => true,
            TypeSoFar::Signature => false,
            TypeSoFar::Name if self.level.header.is_some() || after_call => {
                self.level.header = None;
                self.open(Opener::Block);
                return Token::BodyBrace;
            }
            TypeSoFar::Name => self.after_operand() || self.level.opener.is_expression(),
        };
        self.open(if is_literal { Opener::Composite } else { Opener::Block });
        if is_literal { Token::InnerLBrace } else { Token::LBrace }
    }

    fn open_paren(&mut self) {
        match self.previous {
            Token::Import | Token::Const | Token::Type | Token::Var => self.open(Opener::Declarations),
            _ if self.after_operand() && !matches!(self.level.ty, TypeSoFar::Signature | TypeSoFar::LiteralOfFunc) => {
                self.level.ty = TypeSoFar::Name;
                self.open(Opener::Call);
            }
            _ => self.open(Opener::Parens),
        }
    }

    fn begin_header(&mut self, control: Control) {
        self.level.header = Some(control);
        self.level.ty = TypeSoFar::Name;
        self.level.depth += 1;
    }

    /// Follows `token` and tells what the grammar is to see.
    fn follow(&mut self, token: Token<'s>) -> Token<'s> {
        match token {
            Token::If => self.begin_header(Control::If),
            Token::For => self.begin_header(Control::For),
            Token::Switch => self.begin_header(Control::Switch),
            Token::Select => self.begin_header(Control::Select),
            Token::LBrace => return self.open_brace(),
            Token::LBrack => {
                if self.level.ty == TypeSoFar::Name && !self.after_operand() {
                    self.level.ty = TypeSoFar::Literal;
                }
                self.open(Opener::Brackets);
            }
            Token::LParen => self.open_paren(),
            Token::RParen | Token::RBrack | Token::RBrace => {
                let closed = self.close(token);
                if closed && token == Token::RBrace && self.closed != Opener::Block {
                    return Token::InnerRBrace;
                }
            }
            Token::Map | Token::Struct => {
                self.level.depth += 1;
                if self.level.ty == TypeSoFar::Name {
                    self.level.ty = TypeSoFar::Literal;
                }
            }
            Token::Func => {
                self.level.depth += 1;
                self.level.ty = match self.level.ty {
                    TypeSoFar::Name | TypeSoFar::Signature => TypeSoFar::Signature,
                    TypeSoFar::Literal | TypeSoFar::LiteralOfFunc => TypeSoFar::LiteralOfFunc,
                };
            }
            Token::Const | Token::Var if self.outer.is_empty() => self.has_values = true,
            Token::Semicolon(kind) if self.outer.is_empty() => {
                self.has_values = false;
                self.level = Level::default();
                return Token::TopSemicolon(kind);
            }
            Token::Semicolon(kind) if matches!(self.level.opener, Opener::Struct | Opener::Interface) => {
                self.level.ty = TypeSoFar::Name;
                return Token::FieldSemicolon(kind);
            }
            Token::Semicolon(kind) if self.level.opener.is_expression() => return Token::StraySemicolon(kind),
            Token::Semicolon(_) | Token::Comma | Token::Assign | Token::Define | Token::OpAssign(_) => {
                self.level.ty = TypeSoFar::Name;
                if self.level.header.is_none() {
                    self.level.depth = self.outer.last().map_or(0, |outer| outer.depth);
                }
                if let (Token::Semicolon(kind), Some(_)) = (token, self.level.header) {
                    return Token::HeaderSemicolon(kind);
                }
            }
            Token::Colon | Token::Binary(_) | Token::Sign(_) | Token::Not | Token::Ampersand | Token::Bar => {
                self.level.ty = TypeSoFar::Name;
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

    /// A statement's keyword inside an expression's brackets, or in the header of another statement: that has been left
    /// unfinished. Tells whether a semicolon is missing before it, too.
    fn close_forgotten(&mut self, keyword: Token<'s>) -> bool {
        let begins_statement = match keyword {
            Token::Case | Token::Default => true,
            Token::Var => !matches!(self.previous, Token::If | Token::For | Token::Switch),
            Token::Type => self.previous != Token::LParen,
            keyword => keyword.begins_statement(),
        };
        if !begins_statement || !self.level.opener.is_expression() && self.level.header.is_none() {
            return false;
        }
        let forgotten = self.outer.iter().rev().take_while(|level| level.opener.is_expression()).count();
        if self.level.opener.is_expression() {
            self.leave((self.outer.len() - 1).saturating_sub(forgotten));
        }
        self.level.header = None;
        true
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
        if self.close_forgotten(spanned.token) {
            self.ahead = Some(spanned);
            let semicolon = Token::Semicolon(SemicolonKind::Forgotten);
            spanned = Spanned { start: spanned.start, token: semicolon, end: spanned.start };
        }
        spanned.token = self.follow(spanned.token);
        self.previous = spanned.token;
        if self.level.depth > MAX_DEPTH || self.outer.len() > MAX_BRACKETS {
            self.exhausted = true;
            self.findings().too_deep = Some((spanned.start, spanned.end));
            return None;
        }
        Some(spanned)
    }
}
