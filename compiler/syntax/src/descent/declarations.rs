//! Files and declarations (spec: Packages, Declarations and scope).

use super::shape::Kind;
use super::{Reader, Separator};
use crate::tokens::Token;

/// The declarations that may stand in a group.
#[derive(Clone, Copy)]
pub(super) enum Spec {
    Import,
    Const,
    Type,
    Var,
}

impl Spec {
    /// What this keyword declares.
    pub(super) fn of(token: Token<'_>) -> Option<Self> {
        Some(match token {
            Token::Import => Self::Import,
            Token::Const => Self::Const,
            Token::Type => Self::Type,
            Token::Var => Self::Var,
            _ => return None,
        })
    }
}

impl Reader<'_> {
    pub(super) fn file(&mut self) {
        if !self.got(Token::Package) {
            self.syntax_error("package statement must be first");
            return;
        }
        self.name();
        self.want_semicolon();
        if self.has_complained() {
            return;
        }
        let mut only_imports = true;
        let mut after_bodiless_function = false;
        while let Some(token) = self.here {
            if token == Token::Import && !only_imports {
                self.syntax_error("imports must appear before other declarations");
            }
            only_imports = token == Token::Import;
            if let Some(spec) = Spec::of(token) {
                self.next();
                self.group(spec);
                after_bodiless_function = false;
            } else if token == Token::Func {
                self.next();
                after_bodiless_function = !self.function();
            } else {
                let problem = if token == Token::LBrace && after_bodiless_function {
                    "unexpected semicolon or newline before {"
                } else {
                    "non-declaration statement outside function body"
                };
                self.syntax_error(problem);
                self.advance(begins_declaration);
                continue;
            }
            if self.here.is_some() && !self.got_semicolon() {
                self.unexpected(" after top level declaration");
                self.advance(begins_declaration);
            }
        }
    }

    /// What follows `import`, `const`, `type` or `var`.
    pub(super) fn group(&mut self, spec: Spec) {
        if self.got(Token::LParen) {
            self.list("grouped declaration", Separator::Semicolon, Token::RParen, |reader| {
                reader.spec(spec);
                false
            });
        } else {
            self.spec(spec);
        }
    }

    fn spec(&mut self, spec: Spec) {
        match spec {
            Spec::Import => self.import_spec(),
            Spec::Const => self.const_spec(),
            Spec::Type => self.type_spec(),
            Spec::Var => self.var_spec(),
        }
    }

    fn import_spec(&mut self) {
        if self.at_name() || self.at(Token::Dot) {
            self.next();
        }
        if !self.at_literal() {
            self.syntax_error("missing import path");
            self.advance(ends_spec);
            return;
        }
        let (start, end, is_string) = (self.start, self.end, matches!(self.here, Some(Token::String(_))));
        let is_faulty = self.tokens.findings().errors.last().is_some_and(|error| error.start >= start);
        self.next();
        if !is_string && !is_faulty {
            self.syntax_error_at(start, end, "import path must be a string");
        }
    }

    fn const_spec(&mut self) {
        self.names();
        if self.here.is_some() && !self.at_semicolon() && !self.at(Token::RParen) {
            self.type_if_any();
            if self.got_assign() {
                self.exprs();
            }
        }
    }

    fn var_spec(&mut self) {
        self.names();
        if self.got_assign() {
            self.exprs();
            return;
        }
        self.type_();
        if self.got_assign() {
            self.exprs();
        }
    }

    fn type_spec(&mut self) {
        self.name();
        let start = self.start;
        let found = if !self.got(Token::LBrack) {
            self.aliased_type()
        } else if self.at_name() {
            self.array_or_type_params(start)
        } else {
            if self.got(Token::RBrack) {
                self.slice_type(start)
            } else {
                self.array_type(start, None)
            };
            true
        };
        if !found {
            self.unexpected(" in type declaration");
            self.advance(ends_spec);
        }
    }

    /// `= T` or `T`. Tells whether there is a type.
    fn aliased_type(&mut self) -> bool {
        self.got_assign();
        self.type_if_any().is_some()
    }

    /// After `type T [` and before a name: the length of an array, or type parameters.
    fn array_or_type_params(&mut self, start: u32) -> bool {
        let mut x = self.name();
        if !self.at(Token::LBrack) {
            self.brackets += 1;
            let operand = self.primary(Some(x), false);
            x = self.binary(Some(operand), 0);
            self.brackets -= 1;
        }
        match x.into_type_param(self.at(Token::Comma)) {
            Ok((name, constraint)) if constraint.is_some() || !self.at(Token::RBrack) => {
                self.parameters(Some((name, constraint)), Token::RBrack, true);
                self.aliased_type()
            }
            Ok((length, _)) | Err(length) => {
                self.array_type(start, Some(length));
                true
            }
        }
    }

    /// What follows `func` at the top level. Tells whether there is a body.
    fn function(&mut self) -> bool {
        let is_method = self.got(Token::LParen);
        if is_method {
            let receivers = self.parameters(None, Token::RParen, false).len();
            if receivers != 1 {
                let count = if receivers == 0 { "no receiver" } else { "multiple receivers" };
                self.complain(self.start, self.end, format!("method has {count}"));
            }
        }
        if self.at_name() {
            self.next();
            self.signature(if is_method { "method" } else { "" });
        } else {
            self.unexpected(if is_method { ", expected name" } else { ", expected name or (" });
            self.advance(|token| matches!(token, Token::LBrace | Token::Semicolon(_)));
        }
        let has_body = self.at(Token::LBrace);
        if has_body {
            self.function_body();
        }
        has_body
    }

    pub(super) fn function_body(&mut self) {
        self.functions += 1;
        self.block("");
        self.functions -= 1;
    }

    /// A name, or a complaint that there is none.
    pub(super) fn name(&mut self) -> super::shape::Shape {
        let start = self.start;
        if !self.at_name() {
            self.unexpected(", expected name");
        }
        self.next();
        self.shape(start, Kind::Name)
    }

    pub(super) fn names(&mut self) {
        self.name();
        while self.got(Token::Comma) {
            self.name();
        }
    }
}

fn begins_declaration(token: Token<'_>) -> bool {
    matches!(token, Token::Import | Token::Const | Token::Type | Token::Var | Token::Func)
}

fn ends_spec(token: Token<'_>) -> bool {
    matches!(token, Token::Semicolon(_) | Token::RParen)
}
