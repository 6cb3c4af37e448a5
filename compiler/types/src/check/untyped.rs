//! Untyped operands and the types they take (spec: Constants, Conversions, Operators).

use vole_diag::codes;
use vole_syntax::ast::{Expr, ExprKind};

use super::overflow::ConversionError;
use super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, Type, TypeId, predicates};

/// What an untyped operand becomes in a target type.
pub(super) struct Implicit {
    /// Its type.
    pub(super) ty: TypeId,
    /// Its value in that type, if it is a constant and the value changes with it.
    pub(super) value: Option<Value>,
}

impl<'a> Checker<'a> {
    /// Whether a type is untyped.
    pub(super) fn is_untyped(&self, ty: TypeId) -> bool {
        matches!(self.types.get(ty), Type::Basic(basic) if basic.is_untyped())
    }

    /// What an operand becomes in a target type: itself if it has a type.
    pub(super) fn implicit_type(&mut self, x: &Operand<'a>, target: TypeId) -> Result<Implicit, ConversionError> {
        if !self.is_untyped(x.ty) || target == Basic::Invalid.id() {
            return Ok(Implicit { ty: x.ty, value: None });
        }
        if self.is_untyped(target) {
            let ty = larger_untyped(x.ty, target).ok_or(ConversionError::WrongKind)?;
            return Ok(Implicit { ty, value: None });
        }
        if x.is_nil() {
            return if predicates::has_nil(self.types, target) {
                Ok(Implicit { ty: target, value: None })
            } else {
                Err(ConversionError::WrongKind)
            };
        }
        match self.types.under(target).clone() {
            Type::Basic(basic) => {
                if x.is_constant() {
                    let value = self.representation(x, basic)?;
                    return Ok(Implicit { ty: target, value: Some(value) });
                }
                let fits = match self.types.basic(x.ty) {
                    Some(Basic::UntypedBool) => basic.is_boolean(),
                    Some(Basic::UntypedString) => basic.is_string(),
                    Some(from) if from.is_numeric() => basic.is_numeric(),
                    _ => false,
                };
                if fits { Ok(Implicit { ty: target, value: None }) } else { Err(ConversionError::WrongKind) }
            }
            Type::TypeParam(_) => {
                let Some(types) = self.type_set_unders(target) else { return Err(ConversionError::WrongKind) };
                for ty in types {
                    self.implicit_type(x, ty).map_err(|_| ConversionError::WrongKind)?;
                }
                Ok(Implicit { ty: target, value: None })
            }
            Type::Interface(interface) if interface.methods.is_empty() && interface.terms.is_none() => {
                Ok(Implicit { ty: predicates::default_type(x.ty), value: None })
            }
            _ => Err(ConversionError::WrongKind),
        }
    }

    /// Gives an untyped operand a type, if it can have it; says so where it cannot.
    pub(super) fn convert_untyped(&mut self, x: &mut Operand<'a>, target: TypeId) -> Option<()> {
        match self.implicit_type(x, target) {
            Ok(implicit) => {
                self.adopt(x, implicit);
                Some(())
            }
            Err(error) => {
                let shown = match self.types.get(target) {
                    Type::TypeParam(_) => target,
                    _ => self.types.underlying(target),
                };
                self.report_conversion(error, x, shown);
                None
            }
        }
    }

    /// Gives an operand the type worked out for it.
    pub(super) fn adopt(&mut self, x: &mut Operand<'a>, implicit: Implicit) {
        if let Some(value) = implicit.value {
            self.update_value(x, &value);
            x.mode = Mode::Constant(value);
        }
        if implicit.ty != x.ty {
            x.ty = implicit.ty;
            if let Some(expr) = x.expr {
                self.update_type(expr, implicit.ty, false);
            }
        }
    }

    fn update_value(&mut self, x: &Operand<'a>, value: &Value) {
        let Some(expr) = x.expr else { return };
        if self.untyped_record(expr).is_none() {
            return;
        }
        if let Some(Some(found)) = self.info.types.get_mut(expr.id.0 as usize) {
            found.mode = Mode::Constant(value.clone());
        }
    }

    /// Tells an untyped expression, and the operands it hangs on, which type they have. With `last`, that is final even
    /// if it is an untyped one.
    pub(super) fn update_type(&mut self, e: &'a Expr, ty: TypeId, last: bool) {
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            let Some(old) = self.untyped_record(e) else { continue };
            let Some(Some(found)) = self.info.types.get(e.id.0 as usize) else { continue };
            let mode = found.mode.clone();
            let is_constant = matches!(mode, Mode::Constant(_));
            match &e.kind {
                ExprKind::Paren(inner) => pending.push(inner),
                ExprKind::Unary(_, inner) if !is_constant => pending.push(inner),
                ExprKind::Binary { op, x, y, .. } if !is_constant && !op.is_comparison() => {
                    if !op.is_shift() {
                        pending.push(y);
                    }
                    pending.push(x);
                }
                _ => {}
            }
            if last || !self.is_untyped(ty) {
                self.finish_type(e, old, mode, ty);
            } else {
                self.record_expr(e, mode, ty);
            }
        }
    }

    /// Writes down the final type of an expression.
    fn finish_type(&mut self, e: &'a Expr, old: Basic, mode: Mode, ty: TypeId) {
        if self.shift_operands.remove(&e.id) && !self.all_basic(ty, Basic::is_integer) {
            let message = format!(
                "invalid operation: shifted operand {} (type {}) must be integer",
                self.text(e),
                self.type_text(ty)
            );
            self.error(codes::INVALID_SHIFT, e.span, message);
            self.record_expr(e, mode, Basic::Invalid.id());
            return;
        }
        let mut mode = mode;
        if matches!(mode, Mode::Constant(_)) {
            let x = Operand::new(mode.clone(), old.id(), e);
            match self.implicit_type(&x, ty) {
                Ok(Implicit { value: Some(value), .. }) => mode = Mode::Constant(value),
                Ok(_) => {}
                Err(error) => {
                    let shown = self.types.underlying(ty);
                    self.report_conversion(error, &x, shown);
                    return;
                }
            }
        }
        self.record_expr(e, mode, ty);
    }

    /// Gives an operand the default type of its untyped one, finally.
    pub(super) fn settle(&mut self, x: &mut Operand<'a>) {
        let ty = predicates::default_type(x.ty);
        if let Some(expr) = x.expr {
            self.update_type(expr, ty, true);
        }
        x.ty = ty;
    }
}

/// The untyped type of an operation on two untyped numbers, or of two operands of one kind.
pub(super) fn larger_untyped(x: TypeId, y: TypeId) -> Option<TypeId> {
    if x == y {
        return Some(x);
    }
    let is_number = |ty: TypeId| (Basic::UntypedInt.id()..=Basic::UntypedComplex.id()).contains(&ty);
    (is_number(x) && is_number(y)).then(|| x.max(y))
}
