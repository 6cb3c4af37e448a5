//! Type assertions (spec: Type assertions).

use vole_syntax::ast::Expr;
use vole_types::TypeId;

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::TypeAssert;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn type_assertion(&mut self, expr: &'a Expr, operand: &'a Expr) -> ValueId {
        let x = self.expr(operand);
        let ty = self.expr_type(expr);
        self.note_asserted(ty);
        self.emit(TypeAssert { x, ty, comma_ok: false }, ty)
    }

    pub(super) fn type_assertion_comma_ok(&mut self, operand: &'a Expr, ty: TypeId) -> [ValueId; 2] {
        let x = self.expr(operand);
        self.assert_comma_ok(x, ty)
    }

    /// The value that an interface holds if it is a `ty`, and whether it is.
    pub(in super::super) fn assert_comma_ok(&mut self, x: ValueId, ty: TypeId) -> [ValueId; 2] {
        self.note_asserted(ty);
        self.pair(TypeAssert { x, ty, comma_ok: true }, ty)
    }

    /// Notes that an interface may hold a `ty`. A function may have been made by reflection, without any other sign of its type.
    fn note_asserted(&mut self, ty: TypeId) {
        if self.types().signature(ty).is_some() {
            self.program.note_dynamic_type(ty);
        }
    }
}
