//! `&&`, `||` and `!` (spec: Logical operators): control flow where a condition is asked for, a phi where a value is.

use vole_syntax::ast::{BinaryOp, Expr, ExprKind, UnaryOp};

use super::super::function::FuncBuilder;
use crate::inst::ConstValue;
use crate::{BlockId, ValueId};

impl<'a> FuncBuilder<'_, 'a> {
    /// The boolean that a condition is, if it is a constant.
    pub(in super::super) fn constant_condition(&self, cond: &Expr) -> Option<bool> {
        self.info().constant(cond)?.as_bool()
    }

    /// Goes to one block if a condition holds, to the other if not. What decides it early leaves the rest unevaluated.
    pub(in super::super) fn condition(&mut self, cond: &'a Expr, then: BlockId, otherwise: BlockId) {
        if let Some(holds) = self.constant_condition(cond) {
            self.jump(if holds { then } else { otherwise });
            return;
        }
        match &cond.kind {
            ExprKind::Paren(inner) => self.condition(inner, then, otherwise),
            ExprKind::Unary(UnaryOp::Not, inner) => self.condition(inner, otherwise, then),
            ExprKind::Binary { op: BinaryOp::LogAnd, x, y, .. } => {
                let second = self.new_block();
                self.condition(x, second, otherwise);
                self.start(second);
                self.condition(y, then, otherwise);
            }
            ExprKind::Binary { op: BinaryOp::LogOr, x, y, .. } => {
                let second = self.new_block();
                self.condition(x, then, second);
                self.start(second);
                self.condition(y, then, otherwise);
            }
            _ => {
                let value = self.expr(cond);
                self.at(cond.span, |builder| builder.branch(value, then, otherwise));
            }
        }
    }

    pub(super) fn logical_value(&mut self, expr: &'a Expr, op: BinaryOp, x: &'a Expr, y: &'a Expr) -> ValueId {
        let ty = self.expr_type(expr);
        let decides = op == BinaryOp::LogOr;
        let (second, early, done) = (self.new_block(), self.new_block(), self.new_block());
        if decides {
            self.condition(x, early, second);
        } else {
            self.condition(x, second, early);
        }
        self.start(early);
        let early_value = self.constant(ConstValue::Bool(decides), ty);
        let early_end = self.current();
        self.jump(done);
        self.start(second);
        let second_value = self.expr_as(y, ty);
        let second_end = self.current();
        self.jump(done);
        self.start(done);
        self.phi(vec![(early_end, early_value), (second_end, second_value)], ty)
    }
}
