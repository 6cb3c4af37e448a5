//! Comparison operators (spec: Comparison operators).

use vole_diag::codes;
use vole_syntax::ast::BinaryOp;

use super::binary::Operation;
use super::{Checker, operand::Operand};
use crate::constant;
use crate::{Basic, Mode, Type, TypeId, display, predicates};

/// Why two operands cannot be compared: the one to blame, and the reason.
struct Blame {
    second: bool,
    mismatch: bool,
    cause: String,
}

impl<'a> Checker<'a> {
    /// `x op y`, where their types have been matched.
    pub(super) fn comparison(&mut self, o: Operation<'a>, x: Operand<'a>, y: Operand<'a>) -> Option<Operand<'a>> {
        if let Err(blame) = self.comparable(&x, &y, o.op) {
            let at = if blame.second { &y } else { &x };
            let code = if blame.mismatch { codes::MISMATCHED_TYPES } else { codes::NOT_COMPARABLE };
            let message = format!(
                "invalid operation: {} {} {} ({})",
                self.operand_text(&x),
                o.op.text(),
                self.operand_text(&y),
                blame.cause
            );
            let help = if blame.mismatch { self.help_with_mismatch(&x, &y) } else { None };
            self.error_with_help(code, at.span, message, help);
            return None;
        }
        Some(self.compared(o, x, y))
    }

    /// `tag == value` of a switch, where an error is worded otherwise.
    pub(super) fn case_comparison(&mut self, value: &Operand<'a>, tag: &Operand<'a>) -> bool {
        if let Err(blame) = self.comparable(value, tag, BinaryOp::Eq) {
            let code = if blame.mismatch { codes::MISMATCHED_TYPES } else { codes::NOT_COMPARABLE };
            let (value_text, tag_text) = (self.operand_text(value), self.operand_text(tag));
            let message = format!("invalid case {value_text} in switch on {tag_text} ({})", blame.cause);
            self.error(code, value.span, message);
            return false;
        }
        if !(value.is_constant() && tag.is_constant()) {
            self.settle_operand(value);
            self.settle_operand(tag);
        }
        true
    }

    fn compared(&mut self, o: Operation<'a>, x: Operand<'a>, y: Operand<'a>) -> Operand<'a> {
        let mode = match (x.constant(), y.constant()) {
            (Some(a), Some(b)) => Mode::Constant(constant::compare(a, o.op, b).into()),
            _ => {
                // The operands are used here for good, so what is still untyped gets its default type.
                self.settle_operand(&x);
                self.settle_operand(&y);
                Mode::Value
            }
        };
        let mut result = self.result(o, x, mode);
        result.ty = Basic::UntypedBool.id();
        result
    }

    fn settle_operand(&mut self, x: &Operand<'a>) {
        if let Some(expr) = x.expr {
            self.update_type(expr, predicates::default_type(x.ty), true);
        }
    }

    fn operand_text(&self, x: &Operand<'a>) -> String {
        x.expr.map_or_else(|| "true".to_owned(), |expr| self.text(expr))
    }

    fn comparable(&mut self, x: &Operand<'a>, y: &Operand<'a>, op: BinaryOp) -> Result<(), Blame> {
        let matching = self.assignable(x, y.ty).is_ok() || self.assignable(y, x.ty).is_ok();
        if !matching {
            let cause = format!("mismatched types {} and {}", self.type_text(x.ty), self.type_text(y.ty));
            return Err(Blame { second: true, mismatch: true, cause });
        }
        let blame = |second, cause| Err(Blame { second, mismatch: false, cause });
        if matches!(op, BinaryOp::Eq | BinaryOp::Ne) {
            if x.is_nil() || y.is_nil() {
                let ty = if x.is_nil() { y.ty } else { x.ty };
                if !(x.is_nil() && y.is_nil()) && predicates::has_nil(self.types, ty) {
                    return Ok(());
                }
                return blame(true, self.undefined_operator(op, x.ty, y.ty, y.ty));
            }
            for (second, ty) in [(false, x.ty), (true, y.ty)] {
                if !predicates::is_comparable(self.types, ty) {
                    let mut cause = self.incomparable_cause(ty);
                    if cause.is_empty() {
                        cause = self.undefined_operator(op, x.ty, y.ty, ty);
                    }
                    return blame(second, cause);
                }
            }
            return Ok(());
        }
        for (second, ty) in [(false, x.ty), (true, y.ty)] {
            if !predicates::ordered(self.types, ty) {
                return blame(second, self.undefined_operator(op, x.ty, y.ty, ty));
            }
        }
        Ok(())
    }

    fn undefined_operator(&self, op: BinaryOp, x: TypeId, y: TypeId, blamed: TypeId) -> String {
        let is_param = |ty| matches!(self.types.get(ty), Type::TypeParam(_));
        if is_param(x) || is_param(y) {
            let param = if is_param(blamed) { blamed } else { y };
            return format!("type parameter {} cannot use operator {}", self.type_text(param), op.text());
        }
        let what = display::composite_kind(self.types, blamed).map_or_else(|| self.type_text(blamed), str::to_owned);
        format!("operator {} not defined on {what}", op.text())
    }

    /// Why values of a type cannot be compared with each other.
    pub(super) fn incomparable_cause(&self, ty: TypeId) -> String {
        predicates::incomparable_cause(self.types, ty, Some(self.pkg)).unwrap_or_default()
    }
}
