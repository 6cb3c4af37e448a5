//! `panic`, `print` and `println` (spec: Handling panics, Bootstrapping).

use super::super::arguments::Call;
use super::super::{Checker, operand::Operand};
use crate::Builtin;

impl<'a> Checker<'a> {
    pub(super) fn panic_call(&mut self, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let any = self.universe.any;
        self.assignment(args.into_iter().next(), Some(any), "argument to panic")?;
        Some(self.no_value(call))
    }

    pub(super) fn print(&mut self, builtin: Builtin, call: Call<'a>, args: Vec<Operand<'a>>) -> Option<Operand<'a>> {
        let context = format!("argument to built-in {}", builtin.name());
        for arg in args {
            self.assignment(Some(arg), None, &context)?;
        }
        Some(self.no_value(call))
    }
}
