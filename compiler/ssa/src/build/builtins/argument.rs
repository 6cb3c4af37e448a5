//! The arguments of built-in functions: expressions, or the results of a call that stands for all of them (spec: Calls).

use vole_syntax::ast::Expr;
use vole_types::TypeId;

use super::super::function::FuncBuilder;
use crate::ValueId;

/// An argument of a built-in function.
#[derive(Clone, Copy)]
pub(super) enum Argument<'a> {
    /// Still to be evaluated.
    Expr(&'a Expr),
    /// A result of the call that is the only argument.
    Result(ValueId),
}

impl<'a> FuncBuilder<'_, 'a> {
    /// The arguments of a call; a call with several results is made.
    pub(super) fn builtin_arguments(&mut self, args: &'a [Expr]) -> Vec<Argument<'a>> {
        match args {
            [only] if self.is_several(only) => self.values(only).into_iter().map(Argument::Result).collect(),
            args => args.iter().map(Argument::Expr).collect(),
        }
    }

    pub(super) fn argument(&mut self, arg: Argument<'a>) -> ValueId {
        match arg {
            Argument::Expr(expr) => self.expr(expr),
            Argument::Result(value) => value,
        }
    }

    /// The argument converted to a type that it is assignable to.
    pub(super) fn argument_as(&mut self, arg: Argument<'a>, ty: TypeId) -> ValueId {
        match arg {
            Argument::Expr(expr) => self.expr_as(expr, ty),
            Argument::Result(value) => self.convert_implicitly(value, ty),
        }
    }

    pub(super) fn argument_type(&mut self, arg: Argument<'a>) -> TypeId {
        match arg {
            Argument::Expr(expr) => self.expr_type(expr),
            Argument::Result(value) => self.value_type(value),
        }
    }
}
