//! The built-in functions that can be statements, and so be deferred.

use vole_syntax::ast::Expr;
use vole_types::{Basic, Builtin, Type};

use super::super::call::{PreparedCall, PreparedCallee};
use super::super::emit::Emitter;
use super::super::function::FuncBuilder;
use super::PreparedBuiltin;
use crate::ValueId;
use crate::inst::{self, BuiltinFn, ChanClose, CopySlice, MapClear, MapDelete, Print};

impl<'a> FuncBuilder<'_, 'a> {
    /// Evaluates the operands of a call of a built-in function.
    pub(in super::super) fn prepare_builtin(
        &mut self,
        expr: &'a Expr,
        builtin: Builtin,
        args: &'a [Expr],
        spread: bool,
    ) -> PreparedCall {
        let mut values: Vec<ValueId> = Vec::new();
        let arguments = match builtin {
            Builtin::Clear
            | Builtin::Close
            | Builtin::Copy
            | Builtin::Delete
            | Builtin::Panic
            | Builtin::Print
            | Builtin::Println => self.builtin_arguments(args),
            _ => Vec::new(),
        };
        match (builtin, arguments.as_slice()) {
            (Builtin::Delete, [map, key]) => {
                let map = self.argument(*map);
                let map_type = self.code_type(map);
                let key = match *self.types().under(map_type) {
                    Type::Map { key: key_type, .. } => self.argument_as(*key, key_type),
                    _ => self.argument(*key),
                };
                values.extend([map, key]);
            }
            (Builtin::Panic, [value]) => {
                let any = self.program.any();
                values.push(self.argument_as(*value, any));
            }
            (Builtin::Clear | Builtin::Close | Builtin::Copy | Builtin::Print | Builtin::Println, arguments) => {
                values.extend(arguments.iter().map(|arg| self.argument(*arg)).collect::<Vec<_>>());
            }
            (Builtin::Recover, _) => values.extend(self.recover_slots.into_iter().flatten()),
            _ => {
                self.builtin(expr, builtin, args, spread);
            }
        }
        let results = match builtin {
            Builtin::Copy => vec![Basic::Int.id()],
            Builtin::Recover => vec![self.program.any()],
            _ => Vec::new(),
        };
        PreparedCall { callee: PreparedCallee::Builtin(PreparedBuiltin(builtin)), args: values, results }
    }
}

impl Emitter<'_, '_> {
    /// Calls a built-in function with operands that have been evaluated.
    pub(in super::super) fn make_builtin(&mut self, builtin: PreparedBuiltin, args: Vec<ValueId>) -> Option<ValueId> {
        match (builtin.0, args.as_slice()) {
            (Builtin::Clear, [x]) => {
                if let Type::Map { .. } = self.types().under(self.value_type(*x)) {
                    self.perform(MapClear { map: *x });
                } else {
                    self.perform(inst::Builtin { func: BuiltinFn::ClearSlice, args });
                }
                None
            }
            (Builtin::Close, [chan]) => {
                self.perform(ChanClose { chan: *chan });
                None
            }
            (Builtin::Copy, [dst, src]) => Some(self.emit(CopySlice { dst: *dst, src: *src }, Basic::Int.id())),
            (Builtin::Delete, [map, key]) => {
                self.perform(MapDelete { map: *map, key: *key });
                None
            }
            (Builtin::Panic, [value]) => {
                self.panic_with(*value);
                None
            }
            (Builtin::Print | Builtin::Println, _) => {
                self.perform(Print { args, newline: builtin.0 == Builtin::Println });
                None
            }
            (Builtin::Recover, []) => {
                let deferred = self.bool(false);
                Some(self.recover_if(deferred))
            }
            (Builtin::Recover, [returning, due]) => {
                let is_due = self.load(*returning);
                self.store(*due, is_due);
                None
            }
            _ => None,
        }
    }
}
