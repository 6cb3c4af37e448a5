//! An operand: what is known of an expression while the expression around it is being checked (spec: Operands).

use vole_source::Span;
use vole_syntax::ast::Expr;

use super::Checker;
use crate::constant::Value;
use crate::{Mode, TypeId, display};

/// A checked expression. Where checking failed, and said so, there is no operand.
#[derive(Clone, Debug)]
pub(super) struct Operand<'a> {
    /// What kind of operand it is.
    pub(super) mode: Mode,
    /// Its type; untyped constants and booleans keep theirs until they are used.
    pub(super) ty: TypeId,
    /// The expression, if there is one.
    pub(super) expr: Option<&'a Expr>,
    /// Where it stands.
    pub(super) span: Span,
}

impl<'a> Operand<'a> {
    /// An operand for an expression.
    pub(super) fn new(mode: Mode, ty: TypeId, expr: &'a Expr) -> Self {
        Self { mode, ty, expr: Some(expr), span: expr.span }
    }

    /// Its constant value.
    pub(super) fn constant(&self) -> Option<&Value> {
        match &self.mode {
            Mode::Constant(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is a constant.
    pub(super) fn is_constant(&self) -> bool {
        matches!(self.mode, Mode::Constant(_))
    }

    /// Whether it is the predeclared `nil`, be it that it has taken a type.
    pub(super) fn is_nil(&self) -> bool {
        matches!(self.mode, Mode::Nil)
    }

    /// Whether it can be assigned to where it is addressable.
    pub(super) fn is_variable(&self) -> bool {
        matches!(self.mode, Mode::Variable)
    }

    /// The same operand as seen from an expression around it.
    pub(super) fn at(mut self, expr: &'a Expr) -> Self {
        self.expr = Some(expr);
        self.span = expr.span;
        self
    }
}

impl<'a> Checker<'a> {
    /// An operand in the words of the error messages: `x (variable of type int)`.
    pub(super) fn describe(&self, x: &Operand<'a>) -> String {
        let text = x.expr.map(|expr| self.text(expr)).unwrap_or_default();
        display::operand_string(self.types, &text, &x.mode, x.ty, Some(self.pkg))
    }

    /// A type in the words of the error messages.
    pub(super) fn type_text(&self, ty: TypeId) -> String {
        display::type_string(self.types, ty, Some(self.pkg))
    }

    /// An expression as messages show it: on one line, bodies left out.
    pub(super) fn text(&self, expr: &Expr) -> String {
        display::expr_string(expr)
    }
}
