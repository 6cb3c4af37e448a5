//! Variable declarations in functions (spec: Variable declarations).

use vole_syntax::ast::{Expr, Ident, ValueSpec};

use super::super::function::FuncBuilder;
use crate::ValueId;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn local_var(&mut self, spec: &'a ValueSpec) {
        match (spec.names.as_slice(), spec.values.as_slice()) {
            (names, []) => names.iter().for_each(|name| self.declare_name(name, None)),
            ([name], [value]) => self.declare_with(name, value),
            (names, values) if names.len() == values.len() => {
                let values: Vec<ValueId> = self.with_calls_first(values, |builder| {
                    names.iter().zip(values).map(|(name, value)| builder.value_for_name(name, value)).collect()
                });
                for (name, value) in names.iter().zip(values) {
                    self.declare_name(name, Some(value));
                }
            }
            (names, [value]) => {
                let values = self.unpack(value, names.len());
                for (name, value) in names.iter().zip(values) {
                    self.declare_name(name, Some(value));
                }
            }
            _ => self.program.internal(spec.span, "a declaration has too many values"),
        }
    }

    fn value_for_name(&mut self, name: &'a Ident, value: &'a Expr) -> ValueId {
        match self.info().object(name).filter(|_| !name.is_blank()) {
            Some(object) => {
                let ty = self.object_type(object);
                self.expr_as(value, ty)
            }
            None => self.expr(value),
        }
    }

    fn declare_name(&mut self, name: &'a Ident, value: Option<ValueId>) {
        if name.is_blank() {
            return;
        }
        let Some(object) = self.info().object(name) else { return };
        let ty = self.object_type(object);
        let value = value.map(|value| self.convert_implicitly(value, ty));
        self.declare(object, value);
    }

    fn declare_with(&mut self, name: &'a Ident, value: &'a Expr) {
        match self.info().object(name).filter(|_| !name.is_blank()) {
            Some(object) => self.declare_as(object, value),
            None => self.effects(value),
        }
    }
}
