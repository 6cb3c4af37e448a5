//! Arithmetic and comparison (spec: Arithmetic operators, Comparison operators).

use vole_syntax::ast::{BinaryOp, Expr, ExprKind, UnaryOp};
use vole_types::TypeId;
use vole_types::constant::Value;

use super::super::emit::Emitter;
use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{BinOp, BinOpKind, Builtin, BuiltinFn, UnOp, UnOpKind};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn unary_arithmetic(&mut self, expr: &'a Expr, op: UnaryOp, operand: &'a Expr) -> ValueId {
        let ty = self.expr_type(expr);
        let x = self.expr_as(operand, ty);
        let op = match op {
            UnaryOp::Neg => UnOpKind::Neg,
            UnaryOp::BitNot => UnOpKind::BitNot,
            _ => UnOpKind::Not,
        };
        self.emit(UnOp { op, x }, ty)
    }

    pub(super) fn binary(&mut self, expr: &'a Expr, op: BinaryOp, x: &'a Expr, y: &'a Expr) -> ValueId {
        if matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr) {
            return self.logical_value(expr, op, x, y);
        }
        let ty = self.expr_type(expr);
        if op.is_comparison() {
            return self.comparison(op, x, y, ty);
        }
        if op.is_shift() {
            let x = self.expr_as(x, ty);
            let count = self.expr(y);
            return self.shift(op, x, count, ty);
        }
        // The runtime adds strings to say what is wrong, and needs no second function for that.
        if self.program.is_string(ty) && !self.trusted {
            return self.concatenation(expr, ty);
        }
        let x = self.expr_as(x, ty);
        let y = self.expr_as(y, ty);
        self.arithmetic(op, x, y, ty)
    }

    /// A sum of strings, of all that are added in one expression at once.
    fn concatenation(&mut self, expr: &'a Expr, ty: TypeId) -> ValueId {
        let mut parts = Vec::new();
        self.summands(expr, &mut parts);
        // Where a constant makes it longer than each part, the sum is no part as it is.
        let copies = parts.iter().any(|part| self.info().constant(part).is_some_and(|part| *part != Value::string("")));
        let args: Vec<ValueId> = parts
            .into_iter()
            .map(|part| if copies { self.glance_as(part, ty) } else { self.expr_as(part, ty) })
            .collect();
        match args.as_slice() {
            [x, y] => self.emit(BinOp { op: BinOpKind::Add, x: *x, y: *y }, ty),
            _ => self.emit(Builtin { func: BuiltinFn::Concat, args }, ty),
        }
    }

    fn summands(&self, expr: &'a Expr, parts: &mut Vec<&'a Expr>) {
        let inner = expr.unparen();
        match &inner.kind {
            ExprKind::Binary { op: BinaryOp::Add, x, y, .. } if self.info().constant(inner).is_none() => {
                self.summands(x, parts);
                self.summands(y, parts);
            }
            _ => parts.push(expr),
        }
    }

    fn comparison(&mut self, op: BinaryOp, x: &'a Expr, y: &'a Expr, ty: TypeId) -> ValueId {
        let (x, y) = if self.is_nil(y) {
            let x = self.expr(x);
            let ty = self.code_type(x);
            (x, self.zero(ty))
        } else if self.is_nil(x) {
            let y = self.expr(y);
            let ty = self.code_type(y);
            (self.zero(ty), y)
        } else {
            (self.glance(x), self.glance(y))
        };
        self.compare(binary_op_kind(op), x, y, ty)
    }

    /// `x op y` for operands that have been evaluated, as in `x op= y`.
    pub(in super::super) fn apply_binary(&mut self, op: BinaryOp, x: ValueId, y: ValueId, ty: TypeId) -> ValueId {
        if op.is_shift() {
            return self.shift(op, x, y, ty);
        }
        let y = self.convert_implicitly(y, ty);
        self.arithmetic(op, x, y, ty)
    }
}

impl Emitter<'_, '_> {
    fn shift(&mut self, op: BinaryOp, x: ValueId, count: ValueId, ty: TypeId) -> ValueId {
        self.check_shift_count(count);
        self.emit(BinOp { op: binary_op_kind(op), x, y: count }, ty)
    }

    fn arithmetic(&mut self, op: BinaryOp, x: ValueId, y: ValueId, ty: TypeId) -> ValueId {
        if matches!(op, BinaryOp::Div | BinaryOp::Rem) {
            self.check_divisor(y);
        }
        self.emit(BinOp { op: binary_op_kind(op), x, y }, ty)
    }
}

/// The operation of an operator that is not `&&` or `||`, which are control flow.
fn binary_op_kind(op: BinaryOp) -> BinOpKind {
    match op {
        BinaryOp::LogOr | BinaryOp::Or => BinOpKind::Or,
        BinaryOp::LogAnd | BinaryOp::And => BinOpKind::And,
        BinaryOp::Eq => BinOpKind::Eq,
        BinaryOp::Ne => BinOpKind::Ne,
        BinaryOp::Lt => BinOpKind::Lt,
        BinaryOp::Le => BinOpKind::Le,
        BinaryOp::Gt => BinOpKind::Gt,
        BinaryOp::Ge => BinOpKind::Ge,
        BinaryOp::Add => BinOpKind::Add,
        BinaryOp::Sub => BinOpKind::Sub,
        BinaryOp::Xor => BinOpKind::Xor,
        BinaryOp::Mul => BinOpKind::Mul,
        BinaryOp::Div => BinOpKind::Div,
        BinaryOp::Rem => BinOpKind::Rem,
        BinaryOp::Shl => BinOpKind::Shl,
        BinaryOp::Shr => BinOpKind::Shr,
        BinaryOp::AndNot => BinOpKind::AndNot,
    }
}
