//! Built-in functions (spec: Built-in functions).

mod append;
mod argument;
mod length;
mod make;
mod numbers;
mod pointers;
mod statements;

use vole_syntax::ast::Expr;
use vole_types::Builtin;

use super::function::FuncBuilder;
use super::recover::Deferral;
use crate::ValueId;
use crate::inst::{BinOpKind, LengthKind, UnOpKind};

/// A built-in function that can be a statement, to be called with operands that have been evaluated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct PreparedBuiltin(Builtin);

impl<'a> FuncBuilder<'_, 'a> {
    /// What a call of a built-in function evaluates.
    pub(super) fn builtin_operands(&mut self, builtin: Builtin, args: &'a [Expr]) -> Vec<&'a Expr> {
        match (builtin, args) {
            (Builtin::Sizeof | Builtin::Alignof | Builtin::Offsetof, _) => Vec::new(),
            (Builtin::Len, [x]) => vec![self.converted(x).unwrap_or(x)],
            _ => args.iter().collect(),
        }
    }

    /// A call of a built-in function; its value, if it has one.
    pub(super) fn builtin(
        &mut self,
        expr: &'a Expr,
        builtin: Builtin,
        args: &'a [Expr],
        spread: bool,
    ) -> Option<ValueId> {
        match (builtin, args) {
            (Builtin::Recover, []) => Some(self.recover()),
            (
                Builtin::Clear
                | Builtin::Close
                | Builtin::Copy
                | Builtin::Delete
                | Builtin::Panic
                | Builtin::Print
                | Builtin::Println,
                _,
            ) => {
                let call = self.prepare_builtin(expr, builtin, args, spread);
                self.make_call(call, Deferral::No).value
            }
            (Builtin::Len, [x]) => Some(self.length(x, LengthKind::Len)),
            (Builtin::Cap, [x]) => Some(self.length(x, LengthKind::Cap)),
            (Builtin::Make, [ty, sizes @ ..]) => Some(self.make(expr, ty, sizes)),
            (Builtin::New, [ty]) => Some(self.new_variable(expr, ty)),
            (Builtin::Real, [x]) => Some(self.complex_part(expr, UnOpKind::Real, x)),
            (Builtin::Imag, [x]) => Some(self.complex_part(expr, UnOpKind::Imag, x)),
            (Builtin::SliceData, [slice]) => Some(self.slice_data(expr, slice)),
            (Builtin::StringData, [string]) => Some(self.string_data(expr, string)),
            (Builtin::Sizeof | Builtin::Alignof, [x]) => Some(self.layout_of(expr, builtin, x)),
            (Builtin::Offsetof, [x]) => Some(self.offset_of(expr, x)),
            _ => Some(self.builtin_of_several(expr, builtin, args, spread)),
        }
    }

    /// A built-in function whose arguments may all be the results of one call.
    fn builtin_of_several(&mut self, expr: &'a Expr, builtin: Builtin, args: &'a [Expr], spread: bool) -> ValueId {
        let arguments = self.builtin_arguments(args);
        match (builtin, arguments.as_slice()) {
            (Builtin::Append, [slice, values @ ..]) => self.append(expr, *slice, values, spread),
            (Builtin::Min, args) => self.extreme(expr, BinOpKind::Min, args),
            (Builtin::Max, args) => self.extreme(expr, BinOpKind::Max, args),
            (Builtin::Complex, [re, im]) => self.complex(expr, *re, *im),
            (Builtin::Add, [pointer, offset]) => self.pointer_add(expr, *pointer, *offset),
            (Builtin::Slice, [pointer, len]) => self.slice_from_pointer(expr, *pointer, *len),
            (Builtin::String, [pointer, len]) => self.string_from_pointer(expr, *pointer, *len),
            _ => self.no_value(expr, "a built-in function has the wrong number of arguments"),
        }
    }
}
