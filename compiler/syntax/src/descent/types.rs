//! Types (spec: Types).

use super::shape::{Dir, Kind, Op, Shape};
use super::{Reader, Separator};
use crate::tokens::Token;

impl Reader<'_> {
    pub(super) fn type_(&mut self) -> Shape {
        if let Some(ty) = self.type_if_any() {
            return ty;
        }
        let start = self.start;
        self.unexpected(", expected type");
        self.advance(|token| {
            matches!(
                token,
                Token::Comma | Token::Colon | Token::Semicolon(_) | Token::RParen | Token::RBrack | Token::RBrace
            )
        });
        self.shape(start, Kind::Bad)
    }

    /// A type, if one begins here.
    pub(super) fn type_if_any(&mut self) -> Option<Shape> {
        let ty = if self.descend() { self.type_here() } else { None };
        self.rise();
        ty
    }

    fn type_here(&mut self) -> Option<Shape> {
        let start = self.start;
        match self.here? {
            Token::Star => {
                self.next();
                let operand = Box::new(self.type_());
                Some(self.shape(start, Kind::Unary { op: Op::Star, operand }))
            }
            Token::Arrow => {
                self.next();
                self.want(Token::Chan);
                Some(self.channel(start, Dir::Receive))
            }
            Token::Func => {
                self.next();
                self.signature("function type");
                Some(self.shape(start, Kind::OtherType))
            }
            Token::LBrack => {
                self.next();
                Some(if self.got(Token::RBrack) { self.slice_type(start) } else { self.array_type(start, None) })
            }
            Token::Chan => {
                self.next();
                let dir = if self.got(Token::Arrow) { Dir::Send } else { Dir::Both };
                Some(self.channel(start, dir))
            }
            Token::Map => {
                self.next();
                self.want(Token::LBrack);
                self.type_();
                self.want(Token::RBrack);
                self.type_();
                Some(self.shape(start, Kind::CompositeType))
            }
            Token::Struct => {
                self.next();
                self.want(Token::LBrace);
                self.list("struct type", Separator::Semicolon, Token::RBrace, |reader| {
                    reader.field();
                    false
                });
                Some(self.shape(start, Kind::CompositeType))
            }
            Token::Interface => {
                self.next();
                self.want(Token::LBrace);
                self.list("interface type", Separator::Semicolon, Token::RBrace, |reader| {
                    reader.interface_element();
                    false
                });
                Some(self.shape(start, Kind::OtherType))
            }
            Token::Ident(_) => Some(self.qualified_name(None)),
            Token::LParen => {
                self.next();
                let ty = self.type_();
                self.want(Token::RParen);
                Some(ty)
            }
            _ => None,
        }
    }

    fn channel(&mut self, start: u32, dir: Dir) -> Shape {
        let at = self.start;
        let elem = match self.type_if_any() {
            Some(elem) => elem,
            None => {
                self.syntax_error("missing channel element type");
                self.shape(at, Kind::Bad)
            }
        };
        self.shape(start, Kind::Chan { dir, elem: Box::new(elem) })
    }

    /// After `[]`.
    pub(super) fn slice_type(&mut self, start: u32) -> Shape {
        self.type_();
        self.shape(start, Kind::CompositeType)
    }

    /// After `[`, or after the length too.
    pub(super) fn array_type(&mut self, start: u32, length: Option<Shape>) -> Shape {
        if length.is_none() && !self.got(Token::Ellipsis) {
            self.brackets += 1;
            self.expr();
            self.brackets -= 1;
        }
        if self.at(Token::Comma) {
            self.syntax_error("unexpected comma; expected ]");
            self.next();
        }
        self.want(Token::RBrack);
        self.slice_type(start)
    }

    /// `T`, `p.T` or an instance of it; the first name may have been read.
    pub(super) fn qualified_name(&mut self, first: Option<Shape>) -> Shape {
        let mut x = match first {
            Some(name) => name,
            None if self.at_name() => self.name(),
            None => {
                let start = self.start;
                self.unexpected(", expected name");
                self.advance(|token| matches!(token, Token::Dot | Token::Semicolon(_) | Token::RBrace));
                self.shape(start, Kind::Name)
            }
        };
        if self.got(Token::Dot) {
            self.name();
            x = self.shape(x.start, Kind::Selector);
        }
        if self.at(Token::LBrack) {
            self.next();
            let is_value = if self.at(Token::RBrack) {
                self.unexpected(", expected type argument list");
                false
            } else {
                self.type_list(true).0.is_value()
            };
            self.want(Token::RBrack);
            x = self.shape(x.start, Kind::Index { is_value });
        }
        x
    }

    /// Types with commas between them; unless `strict`, the first may be any expression. Tells whether there was a comma.
    pub(super) fn type_list(&mut self, strict: bool) -> (Shape, bool) {
        self.brackets += 1;
        let mut x = if strict { self.type_() } else { self.expr() };
        let mut comma = false;
        while self.got(Token::Comma) {
            comma = true;
            if self.type_if_any().is_none() {
                break;
            }
            x = self.shape(x.start, Kind::List);
        }
        self.brackets -= 1;
        (x, comma)
    }

    /// `[n]E` or `[A, B]` behind a name. Tells whether those are type arguments.
    pub(super) fn array_or_type_arguments(&mut self) -> (Shape, bool) {
        let start = self.start;
        self.want(Token::LBrack);
        if self.got(Token::RBrack) {
            return (self.slice_type(start), false);
        }
        let (argument, comma) = self.type_list(false);
        self.want(Token::RBrack);
        if !comma && self.type_if_any().is_some() {
            return (self.shape(start, Kind::CompositeType), false);
        }
        (self.shape(start, Kind::Index { is_value: argument.is_value() }), true)
    }

    fn field(&mut self) {
        match self.here {
            Some(Token::Ident(_)) => {
                let name = self.name();
                if matches!(
                    self.here,
                    Some(Token::Dot | Token::Literal(_) | Token::String(_) | Token::Semicolon(_) | Token::RBrace)
                ) {
                    self.qualified_name(Some(name));
                } else if self.at(Token::LBrack) {
                    self.array_or_type_arguments();
                } else {
                    while self.got(Token::Comma) {
                        self.name();
                    }
                    self.type_();
                }
            }
            Some(Token::Star) => {
                self.next();
                if self.at(Token::LParen) {
                    self.syntax_error("cannot parenthesize embedded type");
                    self.next();
                    self.qualified_name(None);
                    self.got(Token::RParen);
                } else {
                    self.qualified_name(None);
                }
            }
            Some(Token::LParen) => {
                self.syntax_error("cannot parenthesize embedded type");
                self.next();
                self.got(Token::Star);
                self.qualified_name(None);
                self.got(Token::RParen);
            }
            _ => {
                self.unexpected(", expected field name or embedded type");
                self.advance(|token| matches!(token, Token::Semicolon(_) | Token::RBrace));
                return;
            }
        }
        if self.at_literal() {
            self.next();
        }
    }

    fn interface_element(&mut self) {
        if !self.at_name() {
            self.term();
        } else if self.method_or_name() {
            return;
        }
        self.union_rest();
    }

    /// A method, or the name that an embedded element begins with. Tells whether it was a method.
    fn method_or_name(&mut self) -> bool {
        let name = self.name();
        match self.here {
            Some(Token::LParen) => {
                self.signature("interface method");
                true
            }
            Some(Token::LBrack) => self.bracketed_method(),
            _ => {
                self.qualified_name(Some(name));
                false
            }
        }
    }

    /// `m[...]` in an interface: an instance to be embedded, or a method with type parameters, which there are none of.
    fn bracketed_method(&mut self) -> bool {
        const CONTEXT: &str = "interface method";
        let (open, open_end) = (self.start, self.end);
        self.next();
        let (start, end) = (self.start, self.end);
        if self.got(Token::RBrack) {
            let is_method = self.at(Token::LParen);
            let what = if is_method { "parameter" } else { "argument" };
            self.complain(start, end, format!("empty type {what} list"));
            if is_method {
                self.signature(CONTEXT);
            }
            return is_method;
        }
        let list = self.parameters(None, Token::RBrack, false);
        match list.first() {
            None => {
                let is_method = self.at(Token::LParen);
                if is_method {
                    self.signature(CONTEXT);
                }
                is_method
            }
            Some(first) if first.named => {
                self.signature(CONTEXT);
                self.complain(open, open_end, "interface method must have no type parameters");
                true
            }
            Some(_) => false,
        }
    }

    /// `| T` as often as it comes.
    pub(super) fn union_rest(&mut self) {
        while self.got(Token::Bar) {
            self.term();
        }
    }

    /// `T` or `~T`.
    pub(super) fn term(&mut self) -> Shape {
        let start = self.start;
        if self.got(Token::Tilde) {
            let operand = Box::new(self.type_());
            return self.shape(start, Kind::Unary { op: Op::Tilde, operand });
        }
        if let Some(ty) = self.type_if_any() {
            return ty;
        }
        self.unexpected(", expected ~ term or type");
        self.advance(|token| {
            is_operator(token) || matches!(token, Token::Semicolon(_) | Token::RParen | Token::RBrack | Token::RBrace)
        });
        self.shape(start, Kind::Bad)
    }
}

fn is_operator(token: Token<'_>) -> bool {
    matches!(token, Token::Binary(_) | Token::Sign(_) | Token::Ampersand | Token::Bar | Token::Not | Token::Tilde)
}
