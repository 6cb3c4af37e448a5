//! `append` (spec: Appending to and copying slices).

use vole_syntax::ast::Expr;

use super::super::function::FuncBuilder;
use super::argument::Argument;
use crate::inst::Append;
use crate::{Storage, ValueId};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn append(
        &mut self,
        expr: &'a Expr,
        slice: Argument<'a>,
        values: &[Argument<'a>],
        spread: bool,
    ) -> ValueId {
        let ty = self.expr_type(expr);
        let elem = self.program.element_type(ty);
        let slice = self.argument_as(slice, ty);
        let tail = match values {
            [] => return slice,
            [tail] if spread => {
                let tail_type = self.argument_type(*tail);
                if self.program.is_string(tail_type) { self.argument(*tail) } else { self.argument_as(*tail, ty) }
            }
            values => {
                let values = values.iter().map(|value| self.argument_as(*value, elem)).collect();
                let tail_type = self.program.types.slice_of(elem);
                self.slice_of(values, tail_type)
            }
        };
        self.emit(Append { slice, tail, storage: Storage::Undecided }, ty)
    }
}
