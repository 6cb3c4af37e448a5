//! Statements (spec: Statements).

use super::Reader;
use super::declarations::Spec;
use super::shape::{Kind, Shape};
use crate::parse::misused;
use crate::tokens::{SemicolonKind, Token};

/// What a simple statement is.
enum Simple {
    Expr,
    Assign,
    /// `:=`
    Define,
    /// Any other that is no expression.
    Other,
    Range,
}

/// A simple statement: its bytes, and the place errors about it are shown at.
struct SimpleStmt {
    start: u32,
    end: u32,
    at: (u32, u32),
    kind: Simple,
}

/// Where a simple statement stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Init(Header),
    Other,
}

/// The statements with a header that may have several parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    If,
    For,
    Switch,
}

impl Header {
    fn name(self) -> &'static str {
        match self {
            Self::If => "if",
            Self::For => "for",
            Self::Switch => "switch",
        }
    }
}

impl Reader<'_> {
    /// A block; there is a context if it need not be known that one begins here.
    pub(super) fn block(&mut self, context: &str) {
        if !self.got(Token::LBrace) {
            self.unexpected(&format!(", expected {{ after {context}"));
            self.advance(|token| matches!(token, Token::Ident(_) | Token::RBrace));
            if self.got(Token::RBrace) {
                return;
            }
        }
        self.statements();
        self.want(Token::RBrace);
    }

    fn statements(&mut self) {
        while let Some(token) = self.here
            && !matches!(token, Token::RBrace | Token::Case | Token::Default)
        {
            let found = self.descend() && self.statement();
            self.rise();
            if !found {
                break;
            }
            if !self.got_semicolon() && !self.at(Token::RBrace) {
                self.unexpected(" at end of statement");
                self.advance(|token| {
                    matches!(token, Token::Semicolon(_) | Token::RBrace | Token::Case | Token::Default)
                });
                self.got_semicolon();
            }
        }
    }

    /// A statement, if one begins here.
    fn statement(&mut self) -> bool {
        let Some(token) = self.here else { return false };
        if let Token::Ident(_) = token {
            let first = self.exprs();
            if matches!(first.kind, Kind::Name) && self.at(Token::Colon) {
                return self.labeled();
            }
            self.simple_after(first, Role::Other);
            return true;
        }
        if let Some(spec) = Spec::of(token).filter(|_| token != Token::Import) {
            self.next();
            self.group(spec);
            return true;
        }
        match token {
            Token::LBrace => self.block(""),
            Token::Sign(_)
            | Token::Star
            | Token::Ampersand
            | Token::Not
            | Token::Literal(_)
            | Token::String(_)
            | Token::Func
            | Token::LParen
            | Token::LBrack
            | Token::Struct
            | Token::Map
            | Token::Chan
            | Token::Interface
            | Token::Arrow => {
                self.simple(Role::Other);
            }
            Token::For => {
                self.header(Header::For);
                self.block("for clause");
            }
            Token::Switch => {
                self.header(Header::Switch);
                self.clauses("switch", |reader| {
                    reader.exprs();
                });
            }
            Token::Select => {
                self.next();
                self.clauses("select", |reader| {
                    reader.simple(Role::Other);
                });
            }
            Token::If => self.if_(),
            Token::Fallthrough => self.next(),
            Token::Break | Token::Continue => {
                self.next();
                if self.at_name() {
                    self.next();
                }
            }
            Token::Go | Token::Defer => self.suspended_call(token),
            Token::Goto => {
                self.next();
                self.name();
            }
            Token::Return => {
                self.next();
                if !self.at_semicolon() && !self.at(Token::RBrace) {
                    self.exprs();
                }
            }
            Token::Semicolon(_) => {}
            _ => return false,
        }
        true
    }

    /// A simple statement that begins here.
    fn simple(&mut self, role: Role) -> SimpleStmt {
        if role == Role::Init(Header::For) && self.at(Token::Range) {
            return self.range(self.start);
        }
        let first = self.exprs();
        self.simple_after(first, role)
    }

    /// A simple statement that begins with these expressions.
    fn simple_after(&mut self, first: Shape, role: Role) -> SimpleStmt {
        let (start, at) = (first.start, (self.start, self.end));
        let is_list = matches!(first.kind, Kind::List);
        let kind = match self.here {
            Some(Token::Assign | Token::Define) => {
                let defines = self.at(Token::Define);
                self.next();
                if role == Role::Init(Header::For) && self.at(Token::Range) {
                    return self.range(start);
                }
                let right = self.exprs();
                let guards = role == Role::Init(Header::Switch) && matches!(right.kind, Kind::Guard);
                match defines {
                    true if guards && matches!(first.kind, Kind::Name) => Simple::Expr,
                    true => Simple::Define,
                    false => Simple::Assign,
                }
            }
            _ if is_list => {
                self.unexpected(", expected := or = or comma");
                self.advance(|token| matches!(token, Token::Semicolon(_) | Token::RBrace));
                Simple::Expr
            }
            Some(Token::OpAssign(_)) => {
                self.next();
                self.expr();
                Simple::Other
            }
            Some(Token::IncDec(_)) => {
                self.next();
                Simple::Other
            }
            Some(Token::Arrow) => {
                self.next();
                self.expr();
                Simple::Other
            }
            _ => Simple::Expr,
        };
        SimpleStmt { start, end: self.previous_end, at, kind }
    }

    fn range(&mut self, start: u32) -> SimpleStmt {
        let at = (self.start, self.end);
        self.next();
        self.expr();
        SimpleStmt { start, end: self.previous_end, at, kind: Simple::Range }
    }

    fn labeled(&mut self) -> bool {
        let (start, end) = (self.start, self.end);
        self.want(Token::Colon);
        let found = self.at(Token::RBrace) || self.descend() && self.nested_statement();
        if !found {
            self.syntax_error_at(start, end, "missing statement after label");
        }
        found
    }

    /// A statement inside of another, which is a production deeper.
    fn nested_statement(&mut self) -> bool {
        let found = self.statement();
        self.rise();
        found
    }

    fn suspended_call(&mut self, keyword: Token<'_>) {
        self.next();
        let parenthesized = self.at(Token::LParen);
        let x = self.primary(None, parenthesized);
        if matches!(x.kind, Kind::Paren(_)) {
            let keyword = keyword.keyword().unwrap_or_default();
            self.complain(x.start, x.end, format!("expression in {keyword} must not be parenthesized"));
        }
    }

    fn if_(&mut self) {
        self.header(Header::If);
        self.block("if clause");
        if !self.got(Token::Else) {
            return;
        }
        match self.here {
            Some(Token::If) => {
                if self.descend() {
                    self.if_();
                }
                self.rise();
            }
            Some(Token::LBrace) => self.block(""),
            _ => {
                self.syntax_error("else must be followed by if or statement block");
                self.advance(|token| matches!(token, Token::Ident(_) | Token::RBrace));
            }
        }
    }

    /// The clauses of a `switch` or `select`, in their braces.
    fn clauses(&mut self, statement: &str, case: impl Fn(&mut Self)) {
        if !self.got(Token::LBrace) {
            self.syntax_error(&format!("missing {{ after {statement} clause"));
            self.advance(begins_clause);
        }
        while self.here.is_some() && !self.at(Token::RBrace) {
            if self.got(Token::Case) {
                case(self);
            } else if !self.got(Token::Default) {
                self.unexpected(", expected case or default or }");
                self.advance(|token| token == Token::Colon || begins_clause(token));
            }
            self.want(Token::Colon);
            self.statements();
        }
        self.want(Token::RBrace);
    }

    /// What stands between the keyword and the body.
    fn header(&mut self, header: Header) {
        self.next();
        if self.at(Token::LBrace) {
            if header == Header::If {
                self.syntax_error("missing condition in if statement");
            }
            return;
        }
        let outer = std::mem::replace(&mut self.brackets, -1);
        self.header_parts(header);
        self.brackets = outer;
    }

    fn header_parts(&mut self, header: Header) {
        let mut init = None;
        if !self.at_semicolon() {
            if self.got(Token::Var) {
                self.syntax_error(&format!("var declaration not allowed in {} initializer", header.name()));
            }
            let stmt = self.simple(Role::Init(header));
            if matches!(stmt.kind, Simple::Range) {
                return;
            }
            init = Some(stmt);
        }
        if self.at(Token::LBrace) {
            self.condition(header, init, None);
            return;
        }
        let mut semicolon = None;
        if let Some(Token::Semicolon(kind)) = self.here {
            semicolon = Some((self.start, self.end, kind));
            self.next();
        } else {
            self.want(Token::LBrace);
            if !self.at(Token::LBrace) {
                self.advance(|token| matches!(token, Token::LBrace | Token::RBrace));
            }
        }
        let mut condition = None;
        if header == Header::For {
            if !self.at_semicolon() {
                if self.at(Token::LBrace) {
                    self.unexpected(", expected for loop condition");
                    return;
                }
                condition = Some(self.simple(Role::Other));
            }
            self.want_semicolon();
            if !self.at(Token::LBrace) {
                let post = self.simple(Role::Other);
                if matches!(post.kind, Simple::Define) {
                    self.syntax_error_at(post.at.0, post.at.1, "cannot declare in post statement of for loop");
                }
            }
        } else if !self.at(Token::LBrace) {
            condition = Some(self.simple(Role::Init(header)));
        }
        self.condition(header, condition, semicolon);
    }

    /// Complains of a condition that is no expression, or not there.
    fn condition(
        &mut self,
        header: Header,
        condition: Option<SimpleStmt>,
        semicolon: Option<(u32, u32, SemicolonKind)>,
    ) {
        match (condition, semicolon) {
            (None, Some((start, end, kind))) if header == Header::If => {
                let message = match kind {
                    SemicolonKind::Written => "missing condition in if statement".to_owned(),
                    _ => format!("unexpected {}, expected {{ after if clause", super::name_of_semicolon(kind)),
                };
                self.syntax_error_at(start, end, &message);
            }
            (Some(SimpleStmt { kind: Simple::Expr, .. }) | None, _) => {}
            (Some(stmt), _) => {
                let text = self.quote(stmt.start, stmt.end);
                let message = misused(&text).unwrap_or_else(|| format!("cannot use {text} as value"));
                self.syntax_error_at(stmt.at.0, stmt.at.1, &message);
            }
        }
    }
}

/// Whether a token begins a clause, or ends the statement that clauses are of.
fn begins_clause(token: Token<'_>) -> bool {
    matches!(token, Token::Case | Token::Default | Token::RBrace)
}
