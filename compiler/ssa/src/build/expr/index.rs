//! Index expressions (spec: Index expressions).

use vole_syntax::ast::Expr;
use vole_types::Type;

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Index, MapLookup};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn index(&mut self, expr: &'a Expr, operand: &'a Expr, indices: &'a [Expr]) -> ValueId {
        let [index] = indices else { return self.generic_func(expr, operand) };
        let operand_type = self.expr_type(operand);
        match self.types().under(operand_type).clone() {
            Type::Signature(_) => self.generic_func(expr, operand),
            Type::Map { key, elem } => {
                let map = self.expr(operand);
                let key = self.glance_as(index, key);
                self.emit(MapLookup { map, key, comma_ok: false }, elem)
            }
            Type::Basic(_) => {
                let x = self.expr(operand);
                let index = self.expr(index);
                let len = self.len(x);
                self.check_index(index, len);
                let ty = self.program.element_type(operand_type);
                self.emit(Index { x, index }, ty)
            }
            Type::Array { len, elem } if !self.is_variable(operand) => {
                let x = self.expr(operand);
                let index = self.expr(index);
                let len = self.int(len as i64);
                self.check_index(index, len);
                self.emit(Index { x, index }, elem)
            }
            _ => {
                let place = self.place(expr);
                self.load_place(&place)
            }
        }
    }

    /// `f[T]` as a function value.
    fn generic_func(&mut self, expr: &'a Expr, operand: &'a Expr) -> ValueId {
        let Some((object, node)) = self.named_func(operand) else {
            return self.no_value(expr, "type arguments for what is no function");
        };
        let func = self.declared_func(object, node);
        let ty = self.expr_type(expr);
        self.func_value(func, ty)
    }

    pub(super) fn map_lookup_comma_ok(&mut self, operand: &'a Expr, index: &'a Expr) -> [ValueId; 2] {
        let map = self.expr(operand);
        let Type::Map { key, elem } = *self.types().under(self.code_type(map)) else {
            return [map, map];
        };
        let key = self.glance_as(index, key);
        self.pair(MapLookup { map, key, comma_ok: true }, elem)
    }
}
