//! `min`, `max`, `complex`, `real` and `imag` (spec: Min and max, Manipulating complex numbers).

use vole_syntax::ast::Expr;
use vole_types::Basic;

use super::super::function::FuncBuilder;
use super::argument::Argument;
use crate::ValueId;
use crate::inst::{BinOp, BinOpKind, UnOp, UnOpKind};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn extreme(&mut self, expr: &'a Expr, op: BinOpKind, args: &[Argument<'a>]) -> ValueId {
        let ty = self.expr_type(expr);
        let values: Vec<ValueId> = args.iter().map(|arg| self.argument_as(*arg, ty)).collect();
        match values.into_iter().reduce(|x, y| self.emit(BinOp { op, x, y }, ty)) {
            Some(value) => value,
            None => self.no_value(expr, "min or max of nothing"),
        }
    }

    pub(super) fn complex(&mut self, expr: &'a Expr, re: Argument<'a>, im: Argument<'a>) -> ValueId {
        let ty = self.expr_type(expr);
        let part = if self.types().basic(ty) == Some(Basic::Complex64) { Basic::Float32 } else { Basic::Float64 };
        let x = self.argument_as(re, part.id());
        let y = self.argument_as(im, part.id());
        self.emit(BinOp { op: BinOpKind::Complex, x, y }, ty)
    }

    pub(super) fn complex_part(&mut self, expr: &'a Expr, op: UnOpKind, x: &'a Expr) -> ValueId {
        let ty = self.expr_type(expr);
        let x = self.expr(x);
        let part = if self.types().basic(self.code_type(x)) == Some(Basic::Complex64) {
            Basic::Float32
        } else {
            Basic::Float64
        };
        let value = self.emit(UnOp { op, x }, part.id());
        self.convert_implicitly(value, ty)
    }
}
