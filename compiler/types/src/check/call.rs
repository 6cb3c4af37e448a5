//! Calls (spec: Calls): of functions, built-in functions, and conversions, which look the same.

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};

use super::arguments::Call;
use super::expr::Wanted;
use super::{Checker, operand::Operand};
use crate::{Mode, Type};

impl<'a> Checker<'a> {
    /// `fun(args)`.
    pub(super) fn call(
        &mut self,
        e: &'a Expr,
        fun: &'a Expr,
        args: &'a [Expr],
        ellipsis: Option<Span>,
        rparen: Span,
    ) -> Option<Operand<'a>> {
        let (x, type_args) = match &fun.kind {
            ExprKind::Index(base, indices) => self.called_instance(fun, base, indices),
            _ => (self.expr_or_type(fun, true), &[] as &[Expr]),
        };
        let Some(x) = x else {
            self.use_exprs(args);
            return None;
        };
        match x.mode {
            Mode::Type => {
                let x = self.expect_instantiated(x, None)?;
                self.conversion_call(e, x.ty, args, ellipsis, rparen)
            }
            Mode::Builtin(builtin) => {
                let call = Call { e, fun, args, ellipsis, rparen };
                let x = self.builtin_call(builtin, call)?;
                if !x.is_constant() {
                    self.env.calls = true;
                }
                Some(x)
            }
            _ => self.function_call(Call { e, fun, args, ellipsis, rparen }, x, type_args),
        }
    }

    /// What is called, where type arguments may follow its name: those not applied yet are handed back.
    fn called_instance(
        &mut self,
        fun: &'a Expr,
        base: &'a Expr,
        indices: &'a [Expr],
    ) -> (Option<Operand<'a>>, &'a [Expr]) {
        let Some(x) = self.expr_or_type(base, true) else {
            self.use_exprs(indices);
            return (None, &[]);
        };
        if self.is_generic_func(&x) {
            return (Some(x.at(fun)), indices);
        }
        let wanted = Wanted { generic: true, ..Wanted::default() };
        let x = self.index_or_instance_of(fun, base, x, indices, &wanted);
        if let Some(x) = &x {
            self.record(x);
        }
        (x, &[])
    }

    fn function_call(&mut self, call: Call<'a>, x: Operand<'a>, type_args: &'a [Expr]) -> Option<Operand<'a>> {
        let signature = match self.core_type(x.ty).map(|core| self.types.get(core)) {
            Some(Type::Signature(signature)) => signature.clone(),
            _ => {
                let message = format!("invalid operation: cannot call non-function {}", self.describe(&x));
                self.error(codes::NOT_A_FUNCTION, x.span, message);
                return None;
            }
        };
        let signature = self.checked_arguments(call, signature, type_args)?;
        self.env.calls = true;
        Some(match signature.results.as_slice() {
            [] => {
                let ty = self.types.tuple(Vec::new());
                Operand::new(Mode::NoValue, ty, call.e)
            }
            [result] => Operand::new(Mode::Value, *result, call.e),
            results => {
                let ty = self.types.tuple(results.to_vec());
                Operand::new(Mode::Value, ty, call.e)
            }
        })
    }
}
