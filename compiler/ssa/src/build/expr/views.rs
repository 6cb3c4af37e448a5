//! Conversions between strings and byte slices whose result is read at once and then forgotten: they need no copy, as in Go's own
//! compiler. No call comes between, for calls are made first.

use vole_syntax::ast::{Expr, ExprKind};
use vole_types::{Basic, Mode, Type, TypeId};

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Builtin, BuiltinFn};

impl<'a> FuncBuilder<'_, 'a> {
    /// The value of an expression that is only read, before anything else happens: of `string(b)`, the bytes of `b` themselves.
    pub(in super::super) fn glance(&mut self, expr: &'a Expr) -> ValueId {
        let ty = self.expr_type(expr);
        let Some(bytes) = self.converted(expr).filter(|_| self.types().basic(ty).is_some()) else {
            return self.expr(expr);
        };
        self.at(expr.span, |builder| {
            let bytes = builder.expr(bytes);
            let pointer = builder.program.types.pointer_to(Basic::Uint8.id());
            let data = builder.emit(Builtin { func: BuiltinFn::SliceData, args: vec![bytes] }, pointer);
            let len = builder.len(bytes);
            builder.emit(Builtin { func: BuiltinFn::MakeStringFromPointer, args: vec![data, len] }, ty)
        })
    }

    /// [`glance`](Self::glance), converted as an assignment to a type does.
    pub(in super::super) fn glance_as(&mut self, expr: &'a Expr, ty: TypeId) -> ValueId {
        if self.converted(expr).is_none() || self.types().is_interface(ty) {
            return self.expr_as(expr, ty);
        }
        let value = self.glance(expr);
        self.convert_implicitly(value, ty)
    }

    /// The operand of a conversion of bytes to a string or of a string to bytes.
    pub(in super::super) fn converted(&mut self, expr: &'a Expr) -> Option<&'a Expr> {
        let expr = expr.unparen();
        let ExprKind::Call { fun, args, .. } = &expr.kind else { return None };
        let info = self.info();
        let is_conversion = matches!(info.get(fun.unparen()).map(|found| &found.mode), Some(Mode::Type));
        let [operand] = args.as_slice() else { return None };
        if !is_conversion || info.constant(expr).is_some() || self.is_nil(operand) {
            return None;
        }
        let kinds = [self.expr_type(operand), self.expr_type(expr)].map(|ty| self.holds_bytes(ty));
        matches!(kinds, [Some(from), Some(to)] if from != to).then_some(operand)
    }

    /// Whether a type is a string, or else a slice of bytes; none if it is neither.
    fn holds_bytes(&self, ty: TypeId) -> Option<bool> {
        match self.types().under(ty) {
            Type::Basic(basic) if basic.is_string() => Some(true),
            Type::Slice(elem) if *elem == Basic::Uint8.id() => Some(false),
            _ => None,
        }
    }
}
