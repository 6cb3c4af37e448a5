//! Passing arguments (spec: Calls, Passing arguments to ... parameters).

use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_syntax::ast::Expr;

use super::expr::Wanted;
use super::{Checker, operand::Operand};
use crate::{Basic, Mode, Signature, Type, TypeId};

/// The syntax of a call.
#[derive(Clone, Copy)]
pub(super) struct Call<'a> {
    /// All of it.
    pub(super) e: &'a Expr,
    /// What is called.
    pub(super) fun: &'a Expr,
    /// The arguments.
    pub(super) args: &'a [Expr],
    /// The `...` after the last.
    pub(super) ellipsis: Option<Span>,
    /// The closing parenthesis.
    pub(super) rparen: Span,
}

/// Stands for an argument that is wrong.
fn invalid(arg: &Expr) -> Operand<'_> {
    Operand::new(Mode::Value, Basic::Invalid.id(), arg)
}

impl<'a> Checker<'a> {
    /// Checks the arguments of a call against a signature; gives the signature with its type arguments applied.
    ///
    /// If the arguments are wrong but the results are certain all the same, the signature is given, so that what uses the call
    /// can be checked.
    pub(super) fn checked_arguments(
        &mut self,
        call: Call<'a>,
        signature: Signature,
        type_args: &'a [Expr],
    ) -> Option<Signature> {
        if !signature.type_params.is_empty() {
            return self.generic_call(call, signature, type_args);
        }
        let args = self.argument_list(call.args);
        if args.iter().any(|arg| self.generic_signature_of(arg.ty).is_some()) {
            return self.call_with_generic_arguments(call, signature, args);
        }
        if let Some(params) = self.match_parameters(call, &signature, &args) {
            self.pass(call.fun, args, &params);
        }
        Some(signature)
    }

    /// The arguments as operands; a single call may give several. Generic functions stay as they are. What is wrong is an operand of
    /// the invalid type, for the others to be counted and checked.
    pub(super) fn argument_list(&mut self, args: &'a [Expr]) -> Vec<Operand<'a>> {
        let wanted = Wanted { generic: true, ..Wanted::default() };
        if let [arg] = args {
            let x = self.raw_expr(arg, wanted).and_then(|x| self.expect_value(x));
            let x = x.unwrap_or_else(|| invalid(arg));
            if let Type::Tuple(elems) = self.types.get(x.ty) {
                return elems.iter().map(|ty| Operand::new(Mode::Value, *ty, arg)).collect();
            }
            return vec![x];
        }
        args.iter().map(|arg| self.expr_wanted(arg, wanted.clone()).unwrap_or_else(|| invalid(arg))).collect()
    }

    /// The type of the parameter each argument is passed to; says so where there are too few or too many.
    pub(super) fn match_parameters(
        &mut self,
        call: Call<'a>,
        signature: &Signature,
        args: &[Operand<'a>],
    ) -> Option<Vec<TypeId>> {
        let mut params = signature.params.clone();
        let mut wanted = params.len();
        match (signature.variadic, call.ellipsis) {
            (true, Some(dots)) => {
                if call.args.len() == 1 && args.len() > 1 {
                    let message = format!("cannot use ... with {}-valued {}", args.len(), self.text(&call.args[0]));
                    self.error(codes::INVALID_DOTS, dots, message);
                    return None;
                }
            }
            (true, None) => {
                if args.len() + 1 >= params.len() {
                    let last = params.pop()?;
                    let elem = match self.types.under(last) {
                        Type::Slice(elem) => *elem,
                        _ => Basic::Invalid.id(),
                    };
                    params.resize(args.len().max(params.len()), elem);
                    wanted = params.len();
                } else {
                    wanted -= 1;
                }
            }
            (false, Some(dots)) => {
                let message = format!("cannot use ... in call to non-variadic {}", self.text(call.fun));
                self.error(codes::INVALID_DOTS, dots, message);
                return None;
            }
            (false, None) => {}
        }
        if args.len() != wanted {
            self.report_argument_count(call, signature, args, wanted);
            return None;
        }
        Some(params)
    }

    fn report_argument_count(&mut self, call: Call<'a>, signature: &Signature, args: &[Operand<'a>], wanted: usize) {
        let (at, qualifier) = match args.get(wanted) {
            Some(extra) => (extra.span, "too many"),
            None => (call.rparen, "not enough"),
        };
        let have: Vec<TypeId> = args.iter().map(|arg| arg.ty).collect();
        let have = self.types_summary(&have, false, call.ellipsis.is_some());
        let want = self.types_summary(&signature.params, signature.variadic, false);
        let message = format!("{qualifier} arguments in call to {}", self.text(call.fun));
        self.report(
            Diagnostic::error(codes::WRONG_ARGUMENT_COUNT, at, message)
                .with_note(format!("have {have}"))
                .with_note(format!("want {want}")),
        );
    }

    /// Assigns arguments to parameters.
    pub(super) fn pass(&mut self, fun: &'a Expr, args: Vec<Operand<'a>>, params: &[TypeId]) {
        if args.is_empty() {
            return;
        }
        let context = format!("argument to {}", self.text(fun));
        for (arg, param) in args.into_iter().zip(params) {
            if arg.ty != Basic::Invalid.id() {
                self.assignment(Some(arg), Some(*param), &context);
            }
        }
    }

    /// A list of types as messages about counts show it: `(number, string, ...int)`.
    pub(super) fn types_summary(&self, list: &[TypeId], variadic: bool, dots: bool) -> String {
        let mut out = Vec::with_capacity(list.len());
        for (at, ty) in list.iter().enumerate() {
            let last = at + 1 == list.len();
            let shown = match self.types.get(*ty) {
                Type::Basic(Basic::Invalid) => "unknown type".to_owned(),
                Type::Basic(basic) if basic.is_untyped() && basic.is_numeric() => "number".to_owned(),
                Type::Basic(basic) if basic.is_untyped() => basic.name().replace("untyped ", ""),
                Type::Slice(elem) if variadic && last => format!("...{}", self.type_text(*elem)),
                _ => self.type_text(*ty),
            };
            out.push(if dots && last { format!("{shown}...") } else { shown });
        }
        format!("({})", out.join(", "))
    }
}
