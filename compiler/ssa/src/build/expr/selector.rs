//! Selectors (spec: Selectors, Qualified identifiers).

use vole_syntax::ast::{Expr, Ident};
use vole_types::{Selection, SelectionKind};

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::Field;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn selector(&mut self, expr: &'a Expr, base: &'a Expr, name: &'a Ident) -> ValueId {
        if !self.info().selections.contains_key(&expr.id) {
            return match self.info().object(name).or(self.info().object_at(expr.id)) {
                Some(object) => self.object_value(object, expr),
                None => self.no_value(expr, "a qualified identifier stands for nothing"),
            };
        }
        let Some(selection) = self.selection(expr.id, name) else {
            return self.no_value(expr, "a selector selects nothing");
        };
        match selection.kind {
            SelectionKind::Field if self.is_variable(expr) => {
                let place = self.place(expr);
                self.load_place(&place)
            }
            SelectionKind::Field => self.field_of_value(base, &selection),
            SelectionKind::Method(_) | SelectionKind::InterfaceMethod(_) => self.method_value(expr, base, &selection),
            SelectionKind::MethodExpr(_) | SelectionKind::InterfaceMethodExpr(_) => {
                self.method_expression(expr, &selection)
            }
        }
    }

    /// A field of a struct that is no variable, such as a call's result.
    fn field_of_value(&mut self, base: &'a Expr, selection: &Selection) -> ValueId {
        let value = self.expr(base);
        self.field_path(value, &selection.path)
    }

    /// Follows field indices from a value, through embedded pointers too.
    pub(in super::super) fn field_path(&mut self, value: ValueId, path: &[u32]) -> ValueId {
        self.at(self.span, |builder| builder.follow_value(value, path))
    }
}

impl super::super::emit::Emitter<'_, '_> {
    /// Follows field indices from a value, through pointers too; the result is the value of the last field.
    pub(in super::super) fn follow_value(&mut self, mut value: ValueId, path: &[u32]) -> ValueId {
        for field in path {
            let ty = self.value_type(value);
            let pointee = self.types().pointee(ty);
            let fields = self.types().fields(pointee.unwrap_or(ty));
            let Some(field_type) = fields.and_then(|fields| Some(fields.get(*field as usize)?.ty)) else {
                let span = self.span;
                self.program.internal(span, "a selector leads to no field");
                return value;
            };
            value = match pointee {
                Some(elem) => {
                    let place = super::super::place::Place::pointee(value, elem).field(*field, field_type);
                    self.load_place(&place)
                }
                None => self.emit(Field { x: value, field: *field }, field_type),
            };
        }
        value
    }
}
