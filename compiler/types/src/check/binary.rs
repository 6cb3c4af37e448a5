//! Binary operators (spec: Operators, Arithmetic operators, Logical operators).

use vole_diag::codes;
use vole_syntax::ast::{BinaryOp, Expr, ExprKind};

use super::{Checker, operand::Operand};
use crate::constant::{self, OpError, Value};
use crate::{Basic, Mode, Type, predicates};

/// A binary operation: an expression, or an assignment such as `x += y`.
#[derive(Clone, Copy)]
pub(super) struct Operation<'a> {
    /// The expression; none for an assignment.
    pub(super) expr: Option<&'a Expr>,
    /// The operator.
    pub(super) op: BinaryOp,
    /// The left operand.
    pub(super) x: &'a Expr,
    /// The right operand.
    pub(super) y: &'a Expr,
}

impl<'a> Checker<'a> {
    /// A binary expression. Chains such as `a + b + c` are followed without recursion, for they can be very long.
    pub(super) fn binary_expr(&mut self, e: &'a Expr) -> Option<Operand<'a>> {
        let mut chain = Vec::new();
        let mut first = e;
        while let ExprKind::Binary { op, x, y, .. } = &first.kind {
            chain.push(Operation { expr: Some(first), op: *op, x, y });
            first = x;
        }
        let mut result = self.expr(first);
        while let Some(operation) = chain.pop() {
            let y = self.expr(operation.y);
            result = match (result, y) {
                (Some(x), Some(y)) => self.binary(operation, x, y),
                _ => None,
            };
            if !chain.is_empty()
                && let Some(x) = &result
            {
                self.record(x);
            }
        }
        result
    }

    /// An operation on two checked operands.
    pub(super) fn binary(&mut self, o: Operation<'a>, mut x: Operand<'a>, mut y: Operand<'a>) -> Option<Operand<'a>> {
        if o.op.is_shift() {
            return self.shift(o, x, y);
        }
        self.match_types(&mut x, &mut y)?;
        if o.op.is_comparison() {
            return self.comparison(o, x, y);
        }
        if x.ty != y.ty {
            self.report_mismatch(o, &x, &y);
            return None;
        }
        if !self.all_basic(x.ty, defined_on(o.op)) {
            let message = format!("invalid operation: operator {} not defined on {}", o.op.text(), self.describe(&x));
            self.error(codes::OPERATOR_NOT_DEFINED, x.span, message);
            return None;
        }
        if matches!(o.op, BinaryOp::Div | BinaryOp::Rem) {
            let zero = y.constant().is_some_and(Value::is_zero);
            if zero && (x.is_constant() || self.all_basic(x.ty, Basic::is_integer)) {
                self.error(codes::DIVISION_BY_ZERO, y.span, "invalid operation: division by zero");
                return None;
            }
        }
        match (x.constant(), y.constant()) {
            (Some(a), Some(b)) => {
                let integers = self.types.basic(x.ty).is_some_and(Basic::is_integer);
                match constant::binary_op(a, o.op, b, integers) {
                    Ok(value) => self.constant_result(o, x, value),
                    Err(OpError::DivisionByZero) => {
                        self.error(codes::DIVISION_BY_ZERO, y.span, "invalid operation: division by zero");
                        None
                    }
                    Err(OpError::NotDefined | OpError::TooLarge) => self.constant_result(o, x, Value::Unknown),
                }
            }
            _ => Some(self.result(o, x, Mode::Value)),
        }
    }

    /// The outcome of an operation on constants, checked for overflow.
    pub(super) fn constant_result(&mut self, o: Operation<'a>, x: Operand<'a>, value: Value) -> Option<Operand<'a>> {
        let both_known = x.constant().is_some_and(Value::is_known);
        let mut result = self.result(o, x, Mode::Constant(value));
        if both_known {
            let operator = o.expr.map_or(result.span, Self::operator_span);
            self.check_overflow(&mut result, operator)?;
        }
        Some(result)
    }

    /// The operand that stands for a whole operation.
    pub(super) fn result(&self, o: Operation<'a>, x: Operand<'a>, mode: Mode) -> Operand<'a> {
        match o.expr {
            Some(e) => Operand::new(mode, x.ty, e),
            None => Operand { mode, ..x },
        }
    }

    fn report_mismatch(&mut self, o: Operation<'a>, x: &Operand<'a>, y: &Operand<'a>) {
        let whole = match o.expr {
            Some(e) => self.text(e),
            None => format!("{} {}= {}", self.text(o.x), o.op.text(), self.text(o.y)),
        };
        let (x_ty, y_ty) = (self.type_text(x.ty), self.type_text(y.ty));
        let message = format!("invalid operation: {whole} (mismatched types {x_ty} and {y_ty})");
        let help = self.help_with_mismatch(x, y);
        self.error_with_help(codes::MISMATCHED_TYPES, x.span, message, help);
    }

    /// Gives the untyped one of two operands the other's type, or both untyped ones a common type.
    pub(super) fn match_types(&mut self, x: &mut Operand<'a>, y: &mut Operand<'a>) -> Option<()> {
        if !self.may_match(x, y) {
            return Some(());
        }
        self.convert_untyped(x, y.ty)?;
        self.convert_untyped(y, x.ty)
    }

    /// Whether two operands can be given one type at all; if not, the mismatch is reported in better words elsewhere.
    fn may_match(&self, x: &Operand<'a>, y: &Operand<'a>) -> bool {
        if !self.is_untyped(x.ty) && !self.is_untyped(y.ty) {
            return false;
        }
        let is_interface = |ty| matches!(self.types.under(ty), Type::Interface(_));
        if is_interface(x.ty) || is_interface(y.ty) {
            return true;
        }
        let same = |test: fn(Basic) -> bool| self.all_basic(x.ty, test) == self.all_basic(y.ty, test);
        if !same(Basic::is_boolean) || !same(Basic::is_string) {
            return false;
        }
        if x.is_nil() {
            return predicates::has_nil(self.types, y.ty);
        }
        if y.is_nil() {
            return predicates::has_nil(self.types, x.ty);
        }
        let is_pointer = |ty| matches!(self.types.under(ty), Type::Pointer(_));
        !is_pointer(x.ty) && !is_pointer(y.ty)
    }
}

/// The basic types an arithmetic or logical operator is defined on.
fn defined_on(op: BinaryOp) -> fn(Basic) -> bool {
    match op {
        BinaryOp::Add => |basic| basic.is_numeric() || basic.is_string(),
        BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div => Basic::is_numeric,
        BinaryOp::Rem | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::AndNot => Basic::is_integer,
        BinaryOp::LogAnd | BinaryOp::LogOr => Basic::is_boolean,
        BinaryOp::Eq
        | BinaryOp::Ne
        | BinaryOp::Lt
        | BinaryOp::Le
        | BinaryOp::Gt
        | BinaryOp::Ge
        | BinaryOp::Shl
        | BinaryOp::Shr => |_| false,
    }
}
