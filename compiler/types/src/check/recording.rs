//! Writing down in [`Info`](crate::Info) what was found out.

use vole_syntax::ast::{Expr, ExprKind, Ident, NodeId};

use super::{Checker, operand::Operand};
use crate::{Basic, Mode, ObjectId, TypeAndValue, TypeId};

impl<'a> Checker<'a> {
    /// Records what an expression is.
    pub(super) fn record(&mut self, x: &Operand<'a>) {
        if let Some(expr) = x.expr {
            self.record_expr(expr, x.mode.clone(), x.ty);
        }
    }

    /// Records mode and type of an expression.
    pub(super) fn record_expr(&mut self, expr: &Expr, mode: Mode, ty: TypeId) {
        if let Some(slot) = self.info.types.get_mut(expr.id.0 as usize) {
            *slot = Some(TypeAndValue { ty, mode });
        }
    }

    /// Records that an expression is a type.
    pub(super) fn record_type(&mut self, expr: &Expr, ty: TypeId) {
        self.record_expr(expr, Mode::Type, ty);
    }

    /// Records the object of an identifier.
    pub(super) fn record_object(&mut self, id: NodeId, object: ObjectId) {
        if let Some(slot) = self.info.objects.get_mut(id.0 as usize) {
            *slot = Some(object);
        }
    }

    /// Records the object an identifier declares.
    pub(super) fn record_def(&mut self, ident: &Ident, object: ObjectId) {
        self.record_object(ident.id, object);
    }

    /// Records that an expression was used in its comma-ok form.
    pub(super) fn record_comma_ok(&mut self, expr: &Expr, first: TypeId, second: TypeId) {
        let tuple = self.types.tuple(vec![first, second]);
        let mut expr = expr;
        loop {
            if let Some(Some(found)) = self.info.types.get_mut(expr.id.0 as usize) {
                found.ty = tuple;
            }
            match &expr.kind {
                ExprKind::Paren(inner) => expr = inner,
                _ => return,
            }
        }
    }

    /// The untyped type an expression was recorded with, if it still waits for its final type.
    pub(super) fn untyped_record(&self, expr: &Expr) -> Option<Basic> {
        let found = self.info.types.get(expr.id.0 as usize)?.as_ref()?;
        Basic::ALL.get(found.ty.0 as usize).copied().filter(|basic| basic.is_untyped())
    }
}
