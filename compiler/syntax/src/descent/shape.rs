//! What an expression looks like, as far as that matters for what may come next.

use super::Reader;
use crate::tokens::Token;

/// An expression and its bytes.
pub struct Shape {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
}

/// The kinds of expressions that are told apart.
pub enum Kind {
    /// One that has been complained of.
    Bad,
    Name,
    /// Anything else that is a value: a literal, a slice expression, a type assertion.
    Value,
    /// `x.(type)`
    Guard,
    Selector,
    /// `x[...]`, and whether it can only be a value.
    Index {
        is_value: bool,
    },
    /// A call, and its only argument if the callee is a name.
    Call {
        of_name: Option<(u32, u32)>,
        argument: Option<Box<Shape>>,
    },
    Unary {
        op: Op,
        operand: Box<Shape>,
    },
    Binary {
        op: Op,
        left: Box<Shape>,
        right: Box<Shape>,
    },
    Paren(Box<Shape>),
    /// A channel type: the direction, and the type of its elements.
    Chan {
        dir: Dir,
        elem: Box<Shape>,
    },
    /// An array, slice, struct or map type: a composite literal may begin with it.
    CompositeType,
    /// A function or interface type.
    OtherType,
    /// Several expressions.
    List,
}

/// The operators that are told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Star,
    Bar,
    Tilde,
    Other,
}

/// The direction of a channel type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Dir {
    Both,
    Send,
    Receive,
}

impl Op {
    /// The operator that a token is.
    pub fn of(token: Option<Token<'_>>) -> Self {
        match token {
            Some(Token::Star) => Self::Star,
            Some(Token::Bar) => Self::Bar,
            Some(Token::Tilde) => Self::Tilde,
            _ => Self::Other,
        }
    }
}

impl Shape {
    /// Without parentheses around.
    pub fn unparen(self) -> Self {
        match self.kind {
            Kind::Paren(inner) => inner.unparen(),
            _ => self,
        }
    }

    /// The kind without parentheses around.
    pub fn bare(&self) -> &Kind {
        match &self.kind {
            Kind::Paren(inner) => inner.bare(),
            kind => kind,
        }
    }

    /// Whether it can only be a value, not a type.
    pub fn is_value(&self) -> bool {
        match &self.kind {
            Kind::Value | Kind::Guard | Kind::Call { .. } | Kind::Binary { .. } => true,
            Kind::Unary { op, .. } => *op != Op::Star,
            Kind::Paren(inner) => inner.is_value(),
            Kind::Index { is_value } => *is_value,
            _ => false,
        }
    }

    /// Whether it can only be an element of a constraint, not a value.
    fn is_type_element(&self) -> bool {
        match &self.kind {
            Kind::Chan { .. } | Kind::CompositeType | Kind::OtherType => true,
            Kind::Unary { op, operand } => *op == Op::Tilde || operand.is_type_element(),
            Kind::Binary { left, right, .. } => left.is_type_element() || right.is_type_element(),
            Kind::Paren(inner) => inner.is_type_element(),
            _ => false,
        }
    }

    /// Takes `P *C` and the like apart, which looks like a product: the name, and the constraint if there is more than a name. With
    /// `force` even if it may be a value. What is no such thing comes back whole.
    pub fn into_type_param(self, force: bool) -> Result<(Shape, Option<Shape>), Shape> {
        let Shape { start, end, kind } = self;
        match kind {
            Kind::Name => Ok((Shape { start, end, kind }, None)),
            Kind::Binary { op: Op::Star, left, right }
                if matches!(left.kind, Kind::Name) && (force || right.is_type_element()) =>
            {
                let constraint = Shape { start: left.end, end, kind: Kind::Unary { op: Op::Star, operand: right } };
                Ok((*left, Some(constraint)))
            }
            Kind::Binary { op: Op::Bar, left, right } => {
                let force = force || right.is_type_element();
                match left.into_type_param(force) {
                    Ok((name, Some(first))) => {
                        let start = first.start;
                        let kind = Kind::Binary { op: Op::Bar, left: Box::new(first), right };
                        Ok((name, Some(Shape { start, end, kind })))
                    }
                    Ok((left, None)) | Err(left) => {
                        Err(Shape { start, end, kind: Kind::Binary { op: Op::Bar, left: Box::new(left), right } })
                    }
                }
            }
            Kind::Call { of_name: Some((start, end)), argument: Some(argument) }
                if force || argument.is_type_element() =>
            {
                Ok((Shape { start, end, kind: Kind::Name }, Some(argument.unparen())))
            }
            kind => Err(Shape { start, end, kind }),
        }
    }
}

impl Reader<'_> {
    /// An expression from `start` to the token before.
    pub(super) fn shape(&self, start: u32, kind: Kind) -> Shape {
        Shape { start, end: self.previous_end.max(start), kind }
    }
}
