//! Unary operators (spec: Operators, Address operators, Receive operator).

use vole_diag::codes;
use vole_syntax::ast::{ChanDir, Expr, ExprKind, UnaryOp};

use super::{Checker, operand::Operand};
use crate::constant::{self, Value};
use crate::{Basic, Mode, Type};

impl<'a> Checker<'a> {
    /// `op inner`.
    pub(super) fn unary(&mut self, e: &'a Expr, op: UnaryOp, inner: &'a Expr) -> Option<Operand<'a>> {
        let x = self.expr(inner)?;
        match op {
            UnaryOp::Addr => self.address_of(e, inner, x),
            UnaryOp::Recv => self.receive(e, x),
            UnaryOp::Tilde => {
                let hint = if self.all_basic(x.ty, Basic::is_integer) { " (use ^ for bitwise complement)" } else { "" };
                let message = format!("cannot use ~ outside of interface or type constraint{hint}");
                self.error(codes::OPERATOR_NOT_DEFINED, e.span, message);
                None
            }
            UnaryOp::Plus | UnaryOp::Neg | UnaryOp::Not | UnaryOp::BitNot => self.arithmetic_unary(e, op, x),
        }
    }

    fn address_of(&mut self, e: &'a Expr, inner: &'a Expr, x: Operand<'a>) -> Option<Operand<'a>> {
        if !x.is_variable() && !matches!(inner.unparen().kind, ExprKind::CompositeLit { .. }) {
            let message = format!("invalid operation: cannot take address of {}", self.describe(&x));
            self.error(codes::NOT_ADDRESSABLE, x.span, message);
            return None;
        }
        let ty = self.types.pointer_to(x.ty);
        Some(Operand::new(Mode::Value, ty, e))
    }

    fn receive(&mut self, e: &'a Expr, x: Operand<'a>) -> Option<Operand<'a>> {
        let problem = match self.core_type(x.ty).map(|core| self.types.get(core).clone()) {
            None => format!("cannot receive from {} (no core type)", self.describe(&x)),
            Some(Type::Chan { dir: ChanDir::Send, .. }) => {
                format!("cannot receive from send-only channel {}", self.describe(&x))
            }
            Some(Type::Chan { elem, .. }) => {
                self.env.calls = true;
                return Some(Operand::new(Mode::CommaOk, elem, e));
            }
            Some(_) => format!("cannot receive from non-channel {}", self.describe(&x)),
        };
        self.error(codes::INVALID_RECEIVE, x.span, format!("invalid operation: {problem}"));
        None
    }

    fn arithmetic_unary(&mut self, e: &'a Expr, op: UnaryOp, mut x: Operand<'a>) -> Option<Operand<'a>> {
        let defined = match op {
            UnaryOp::Not => Basic::is_boolean,
            UnaryOp::BitNot => Basic::is_integer,
            _ => Basic::is_numeric,
        };
        if !self.all_basic(x.ty, defined) {
            let message = format!("invalid operation: operator {} not defined on {}", op.text(), self.describe(&x));
            self.error(codes::OPERATOR_NOT_DEFINED, x.span, message);
            return None;
        }
        match x.constant() {
            None => Some(Operand::new(Mode::Value, x.ty, e)),
            Some(Value::Unknown) => Some(x.at(e)),
            Some(value) => {
                let value = constant::unary_op(op, value, self.types.basic(x.ty)).unwrap_or(Value::Unknown);
                x = Operand::new(Mode::Constant(value), x.ty, e);
                self.check_overflow(&mut x, Self::operator_span(e))?;
                Some(x)
            }
        }
    }
}
