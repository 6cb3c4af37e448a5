//! `return` (spec: Return statements).

use vole_syntax::ast::Expr;
use vole_types::TypeId;

use super::super::function::FuncBuilder;
use crate::ValueId;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn return_stmt(&mut self, values: &'a [Expr]) {
        let types = self.return_types();
        let values = self.return_values_of(values, &types);
        if self.range_body.is_some() {
            return self.return_from_range_body(values);
        }
        match self.result_slots.clone() {
            Some(slots) => {
                for (slot, value) in slots.into_iter().zip(values) {
                    self.store(slot, value);
                }
                self.return_from_slots();
            }
            None => self.return_values(values),
        }
    }

    fn return_values_of(&mut self, values: &'a [Expr], types: &[TypeId]) -> Vec<ValueId> {
        match values {
            [only] if types.len() > 1 => {
                let values = self.values(only);
                values.into_iter().zip(types).map(|(value, ty)| self.convert_implicitly(value, *ty)).collect()
            }
            values => self.with_calls_first(values, |builder| {
                values.iter().zip(types).map(|(value, ty)| builder.expr_as(value, *ty)).collect()
            }),
        }
    }
}
