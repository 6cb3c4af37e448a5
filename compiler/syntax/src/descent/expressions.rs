//! Expressions (spec: Expressions).

use super::shape::{Dir, Kind, Op, Shape};
use super::{Reader, Separator};
use crate::ast::BinaryOp;
use crate::tokens::Token;

impl Reader<'_> {
    pub(super) fn expr(&mut self) -> Shape {
        self.binary(None, 0)
    }

    pub(super) fn exprs(&mut self) -> Shape {
        let x = self.expr();
        if !self.at(Token::Comma) {
            return x;
        }
        while self.got(Token::Comma) {
            self.expr();
        }
        self.shape(x.start, Kind::List)
    }

    /// Operators that bind more strongly than `precedence`, with what is on their right; the first operand may have been read.
    pub(super) fn binary(&mut self, first: Option<Shape>, precedence: u8) -> Shape {
        let mut x = first.unwrap_or_else(|| self.unary());
        while let Some(binding) = self.here.and_then(precedence_of)
            && binding > precedence
        {
            let op = Op::of(self.here);
            self.next();
            let right = Box::new(self.binary(None, binding));
            x = self.shape(x.start, Kind::Binary { op, left: Box::new(x), right });
        }
        x
    }

    fn unary(&mut self) -> Shape {
        let start = self.start;
        if !self.descend() {
            self.rise();
            return self.shape(start, Kind::Bad);
        }
        let x = match self.here {
            Some(Token::Star | Token::Sign(_) | Token::Not | Token::Tilde | Token::Ampersand) => {
                let op = Op::of(self.here);
                self.next();
                let operand = Box::new(self.unary());
                self.shape(start, Kind::Unary { op, operand })
            }
            Some(Token::Arrow) => {
                self.next();
                let x = self.unary();
                match x.kind {
                    Kind::Chan { dir, elem } => self.received_channel(start, dir, elem),
                    _ => self.shape(start, Kind::Unary { op: Op::Other, operand: Box::new(x) }),
                }
            }
            _ => self.primary(None, true),
        };
        self.rise();
        x
    }

    /// `<-` before a channel type belongs to it, and the arrow in that to the type of its elements, if that is a channel.
    fn received_channel(&mut self, start: u32, dir: Dir, elem: Box<Shape>) -> Shape {
        let mut dir = dir;
        let mut inner = &*elem;
        loop {
            match dir {
                Dir::Both => break,
                Dir::Receive => {
                    self.syntax_error("unexpected <-, expected chan");
                    break;
                }
                Dir::Send => {}
            }
            let Kind::Chan { dir: next, elem } = &inner.kind else {
                let text = self.quote(inner.start, inner.end);
                self.syntax_error(&format!("unexpected {text}, expected chan"));
                break;
            };
            (dir, inner) = (*next, elem);
        }
        self.shape(start, Kind::Chan { dir: Dir::Receive, elem })
    }

    /// The bytes `start..end`, in one line.
    pub(super) fn quote(&self, start: u32, end: u32) -> String {
        let text = self.text.get(start as usize..end as usize).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn operand(&mut self, keep_parens: bool) -> Shape {
        let start = self.start;
        match self.here {
            Some(Token::Ident(_)) => self.name(),
            Some(Token::Literal(_) | Token::String(_)) => {
                self.next();
                self.shape(start, Kind::Value)
            }
            Some(Token::LParen) => {
                self.next();
                self.brackets += 1;
                let x = self.expr();
                self.brackets -= 1;
                self.want(Token::RParen);
                if keep_parens || self.at(Token::LBrace) { self.shape(start, Kind::Paren(Box::new(x))) } else { x }
            }
            Some(Token::Func) => {
                self.next();
                self.signature("function type");
                if !self.at(Token::LBrace) {
                    return self.shape(start, Kind::OtherType);
                }
                self.brackets += 1;
                self.function_body();
                self.brackets -= 1;
                self.shape(start, Kind::Value)
            }
            Some(Token::LBrack | Token::Chan | Token::Map | Token::Struct | Token::Interface) => self.type_(),
            _ => {
                self.unexpected(", expected expression");
                self.advance(|token| matches!(token, Token::RParen | Token::RBrack | Token::RBrace));
                self.shape(start, Kind::Bad)
            }
        }
    }

    /// An operand, which may have been read, and what is attached to it.
    pub(super) fn primary(&mut self, operand: Option<Shape>, keep_parens: bool) -> Shape {
        let mut x = operand.unwrap_or_else(|| self.operand(keep_parens));
        loop {
            let start = x.start;
            let kind = match self.here {
                Some(Token::Dot) => match self.selected() {
                    Some(kind) => kind,
                    None => continue,
                },
                Some(Token::LBrack) => self.indexed(&x),
                Some(Token::LParen) => {
                    self.next();
                    let argument = self.arguments();
                    let of_name = matches!(x.kind, Kind::Name).then_some((x.start, x.end));
                    Kind::Call { of_name, argument }
                }
                Some(Token::LBrace) => {
                    let may_be_literal = match x.bare() {
                        Kind::Name | Kind::Selector => self.brackets >= 0,
                        Kind::Index { is_value } => self.brackets >= 0 && !is_value,
                        Kind::CompositeType => true,
                        _ => false,
                    };
                    if !may_be_literal {
                        return x;
                    }
                    if matches!(x.kind, Kind::Paren(_)) {
                        self.syntax_error("cannot parenthesize type in composite literal");
                    }
                    self.elements();
                    Kind::Value
                }
                _ => return x,
            };
            x = self.shape(start, kind);
        }
    }

    /// After an operand, at its dot.
    fn selected(&mut self) -> Option<Kind> {
        self.next();
        if self.at_name() {
            self.next();
            return Some(Kind::Selector);
        }
        if !self.got(Token::LParen) {
            self.unexpected(", expected name or (");
            self.advance(|token| matches!(token, Token::Semicolon(_) | Token::RParen));
            return None;
        }
        let kind = if self.got(Token::Type) {
            Kind::Guard
        } else {
            self.type_();
            Kind::Value
        };
        self.want(Token::RParen);
        Some(kind)
    }

    /// After an operand, at its `[`: an index, type arguments or a slice expression.
    fn indexed(&mut self, x: &Shape) -> Kind {
        self.next();
        if !self.at(Token::Colon) {
            let (is_value, comma) = if self.at(Token::RBrack) {
                self.unexpected(", expected operand");
                (false, false)
            } else {
                let (index, comma) = self.type_list(false);
                (index.is_value(), comma)
            };
            if comma || self.at(Token::RBrack) {
                self.want(Token::RBrack);
                return Kind::Index { is_value: is_value || x.is_value() };
            }
        }
        if !self.got(Token::Colon) {
            self.unexpected(", expected comma, : or ]");
            self.advance(|token| matches!(token, Token::Comma | Token::Colon | Token::RBrack));
        }
        self.brackets += 1;
        self.slice_bounds();
        self.brackets -= 1;
        self.want(Token::RBrack);
        Kind::Value
    }

    /// What follows the first colon of a slice expression.
    fn slice_bounds(&mut self) {
        let mut has_middle = false;
        if !self.at(Token::Colon) && !self.at(Token::RBrack) {
            self.expr();
            has_middle = true;
        }
        if !self.at(Token::Colon) {
            return;
        }
        if !has_middle {
            self.complain(self.start, self.end, "middle index required in 3-index slice");
        }
        self.next();
        if self.at(Token::RBrack) {
            self.complain(self.start, self.end, "final index required in 3-index slice");
        } else {
            self.expr();
        }
    }

    /// What follows the `(` of a call: the argument, if it is exactly one and no `...` behind it.
    fn arguments(&mut self) -> Option<Box<Shape>> {
        let mut only = None;
        let mut count = 0;
        self.brackets += 1;
        self.list("argument list", Separator::Comma, Token::RParen, |reader| {
            let argument = reader.expr();
            let dots = reader.got(Token::Ellipsis);
            count += 1;
            only = (count == 1 && !dots).then(|| Box::new(argument));
            dots
        });
        self.brackets -= 1;
        only
    }

    /// The braces of a composite literal.
    fn elements(&mut self) {
        self.brackets += 1;
        self.want(Token::LBrace);
        self.list("composite literal", Separator::Comma, Token::RBrace, |reader| {
            reader.element();
            if reader.got(Token::Colon) {
                reader.element();
            }
            false
        });
        self.brackets -= 1;
    }

    fn element(&mut self) {
        if !self.at(Token::LBrace) {
            self.expr();
            return;
        }
        if self.descend() {
            self.elements();
        }
        self.rise();
    }
}

/// How strongly a binary operator binds.
fn precedence_of(token: Token<'_>) -> Option<u8> {
    Some(match token {
        Token::Binary(BinaryOp::LogOr) => 1,
        Token::Binary(BinaryOp::LogAnd) => 2,
        Token::Binary(BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge) => 3,
        Token::Sign(_) | Token::Bar => 4,
        Token::Binary(_) | Token::Star | Token::Ampersand => 5,
        _ => return None,
    })
}
