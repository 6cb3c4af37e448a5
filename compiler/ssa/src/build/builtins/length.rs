//! `len` and `cap` (spec: Length and capacity).

use vole_syntax::ast::Expr;
use vole_types::Basic;

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Length, LengthKind};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn length(&mut self, x: &'a Expr, kind: LengthKind) -> ValueId {
        let ty = self.expr_type(x);
        if let Some(len) = self.program.array_len(ty) {
            self.effects(x);
            return self.int(len as i64);
        }
        let x = match self.converted(x).filter(|_| kind == LengthKind::Len) {
            Some(operand) => self.expr(operand),
            None => self.expr(x),
        };
        self.emit(Length { kind, x }, Basic::Int.id())
    }
}
