//! Signatures and lists of parameters (spec: Function types, Type parameter declarations).

use super::shape::Shape;
use super::{Reader, Separator};
use crate::tokens::Token;

/// What is known of a parameter.
pub struct Parameter {
    /// Whether it has a name.
    pub named: bool,
    name: Option<Shape>,
    ty: Option<Shape>,
}

impl Parameter {
    fn new(name: Option<Shape>, ty: Option<Shape>) -> Self {
        Self { named: name.is_some(), name, ty }
    }
}

impl Reader<'_> {
    /// Type parameters, unless there is a context that has none; parameters; results.
    pub(super) fn signature(&mut self, context: &str) {
        let (start, end) = (self.start, self.end);
        if self.got(Token::LBrack) {
            if !context.is_empty() {
                self.syntax_error_at(start, end, &format!("{context} must have no type parameters"));
            }
            if self.at(Token::RBrack) {
                self.syntax_error("empty type parameter list");
                self.next();
            } else {
                self.parameters(None, Token::RBrack, true);
            }
        }
        self.want(Token::LParen);
        self.parameters(None, Token::RParen, false);
        if self.got(Token::LParen) {
            self.parameters(None, Token::RParen, false);
        } else {
            self.type_if_any();
        }
    }

    /// A list of parameters up to `close`. Its first name, or its first name and type, may have been read. All parameters have names, or
    /// none have; with `names_needed` all.
    pub(super) fn parameters(
        &mut self,
        first: Option<(Shape, Option<Shape>)>,
        close: Token<'_>,
        names_needed: bool,
    ) -> Vec<Parameter> {
        let mut first = first;
        if let Some((name, Some(ty))) = first.take_if(|(_, ty)| ty.is_some()) {
            if self.got(close) {
                return vec![Parameter::new(Some(name), Some(ty))];
            }
            first = Some((name, Some(ty)));
        }
        let mut list = Vec::new();
        let end = self.list("parameter list", Separator::Comma, close, |reader| {
            let parameter = match first.take() {
                Some((name, Some(ty))) => Some(Parameter::new(Some(name), Some(ty))),
                Some((name, None)) => reader.parameter(Some(name), close),
                None => reader.parameter(None, close),
            };
            list.extend(parameter);
            false
        });
        self.distribute(&mut list, end, names_needed);
        list
    }

    /// Settles which names are types, and complains if only some parameters have a name.
    fn distribute(&mut self, list: &mut [Parameter], end: (u32, u32), names_needed: bool) {
        let named = list.iter().filter(|parameter| parameter.name.is_some() && parameter.ty.is_some()).count();
        let typed = list.iter().filter(|parameter| parameter.ty.is_some()).count();
        if named == 0 && !names_needed {
            list.iter_mut().for_each(|parameter| parameter.named = false);
            return;
        }
        let mut problem = None;
        let mut type_follows = false;
        for parameter in list.iter_mut().rev() {
            parameter.named = true;
            match (&parameter.name, &parameter.ty) {
                (None, Some(ty)) => {
                    problem = Some((ty.start, ty.end));
                    type_follows = true;
                }
                (Some(name), None) if !type_follows => problem = Some((name.start, name.end)),
                (_, ty) => type_follows |= ty.is_some(),
            }
        }
        let Some(place) = problem else { return };
        let what = if names_needed { "type parameter name" } else { "parameter name" };
        let ((start, end), message) = match (named == typed, names_needed) {
            (true, true) => (end, "missing type constraint".to_owned()),
            (true, false) => (end, "missing parameter type".to_owned()),
            (false, true) if list.len() == 1 => (place, format!("missing {what} or invalid array length")),
            (false, _) => (place, format!("missing {what}")),
        };
        self.syntax_error_at(start, end, &message);
    }

    fn parameter(&mut self, name: Option<Shape>, close: Token<'_>) -> Option<Parameter> {
        let is_type_param = close == Token::RBrack;
        let start = self.start;
        if name.is_none() && is_type_param && self.at(Token::Tilde) {
            return Some(Parameter::new(None, Some(self.rest_of_union(start))));
        }
        let mut name = name;
        if name.is_none() && self.at_name() {
            name = Some(self.name());
        }
        if let Some(known) = name.take() {
            let start = known.start;
            if self.at(Token::LBrack) {
                let (mut ty, is_instance) = self.array_or_type_arguments();
                if is_type_param {
                    self.union_rest();
                }
                if is_instance {
                    ty.start = start;
                }
                return Some(Parameter::new((!is_instance).then_some(known), Some(ty)));
            }
            if self.at(Token::Dot) {
                let ty = self.qualified_name(Some(known));
                if is_type_param {
                    self.union_rest();
                }
                return Some(Parameter::new(None, Some(ty)));
            }
            if is_type_param && self.at(Token::Bar) {
                self.union_rest();
                return Some(Parameter::new(None, Some(known)));
            }
            name = Some(known);
        }
        if self.at(Token::Ellipsis) {
            let start = self.start;
            self.next();
            if self.type_if_any().is_none() {
                self.syntax_error("... is missing type");
            }
            let ty = self.shape(start, super::shape::Kind::OtherType);
            return Some(Parameter::new(name, Some(ty)));
        }
        if is_type_param && self.at(Token::Tilde) {
            let ty = self.rest_of_union(self.start);
            return Some(Parameter::new(name, Some(ty)));
        }
        let ty = self.type_if_any();
        if is_type_param && ty.is_some() {
            self.union_rest();
        }
        if name.is_some() || ty.is_some() {
            return Some(Parameter::new(name, ty));
        }
        self.unexpected(&format!(", expected {}", super::name_of_kind(close)));
        self.advance(|token| token == Token::Comma || token == close);
        None
    }

    /// Terms from `start` on.
    fn rest_of_union(&mut self, start: u32) -> Shape {
        let first = self.term();
        self.union_rest();
        self.shape(start, first.kind)
    }
}
