//! `make` and `new` (spec: Making slices, maps and channels, Allocation).

use vole_diag::codes;

use super::super::arguments::Call;
use super::super::{Checker, operand::Operand};
use crate::{Basic, Type};

impl<'a> Checker<'a> {
    pub(super) fn make(&mut self, call: Call<'a>) -> Option<Operand<'a>> {
        let (first, sizes) = call.args.split_first()?;
        let ty = self.var_type(first);
        if ty == Basic::Invalid.id() || self.types.underlying(ty) == Basic::Invalid.id() {
            self.use_exprs(sizes);
            return None;
        }
        let least = match self.core_type(ty).map(|core| self.types.get(core)) {
            Some(Type::Slice(_)) => 2,
            Some(Type::Map { .. } | Type::Chan { .. }) => 1,
            found => {
                let why = if found.is_some() { "; type must be slice, map, or channel" } else { ": no core type" };
                let message = format!("invalid argument: cannot make {}{why}", self.text(first));
                self.error(codes::BUILTIN_ARGUMENT, first.span, message);
                return None;
            }
        };
        let found = call.args.len();
        if found < least || found > least + 1 {
            let text = self.text(call.e);
            let message =
                format!("invalid operation: {text} expects {least} or {} arguments; found {found}", least + 1);
            self.error(codes::WRONG_ARGUMENT_COUNT, call.e.span, message);
            return None;
        }
        let values: Vec<_> = sizes.iter().map(|size| self.index_value(size, None).flatten()).collect();
        if let [Some(len), Some(cap)] = values[..]
            && len > cap
        {
            let message = "invalid argument: length and capacity swapped";
            self.error(codes::BUILTIN_ARGUMENT, sizes[0].span, message);
        }
        Some(Self::value(call, ty))
    }

    pub(super) fn new_call(&mut self, call: Call<'a>) -> Option<Operand<'a>> {
        let ty = self.var_type(call.args.first()?);
        if ty == Basic::Invalid.id() {
            return None;
        }
        let pointer = self.types.pointer_to(ty);
        Some(Self::value(call, pointer))
    }
}
