//! Calls of generic functions, and calls with generic functions as arguments (spec: Type inference).

use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};

use super::super::arguments::Call;
use super::super::versions::Version;
use super::super::{Checker, operand::Operand};
use super::infer::Problem;
use crate::{Mode, Signature, Type, TypeId, TypeParamId};

/// A generic function among the arguments, with its place in the list of all type parameters to be inferred.
struct GenericArgument {
    at: usize,
    signature: Signature,
    first_param: usize,
}

impl<'a> Checker<'a> {
    /// Calls a generic function. Gives its signature with the type arguments, written or inferred.
    pub(in crate::check) fn generic_call(
        &mut self,
        call: Call<'a>,
        signature: Signature,
        written: &'a [Expr],
    ) -> Option<Signature> {
        let what = if written.is_empty() { "implicit function instantiation" } else { "function instantiation" };
        let at = match &call.fun.kind {
            ExprKind::Index(base, _) => Span { start: base.span.end, ..call.fun.span },
            _ => Span { start: call.fun.span.end, ..call.rparen },
        };
        self.require(Version::go1(18), at, |_| what.to_owned());
        let Some(type_args) = self.type_arguments(written, &signature) else {
            self.use_exprs(call.args);
            return None;
        };
        let spans: Vec<_> = written.iter().map(|arg| arg.span).collect();
        if type_args.len() == signature.type_params.len() {
            let applied = self.apply_type_args(call.fun, &signature, type_args, &spans, call.fun.span);
            self.record_function(call.fun, &applied);
            return self.checked_arguments(call, applied, &[]);
        }
        let args = self.argument_list(call.args);
        let params = self.match_parameters(call, &signature, &args)?;
        let (type_params, types) = self.renamed(&signature.type_params, &params);
        let count = type_params.len();
        let mut known: Vec<Option<TypeId>> = type_args.into_iter().map(Some).collect();
        known.resize(count, None);
        let (args, inferred) = self.infer_call(call, type_params, known, types, args)?;
        let applied = self.apply_type_args(call.fun, &signature, inferred[..count].to_vec(), &spans, call.fun.span);
        self.record_function(call.fun, &applied);
        let params = self.types.substitute_all(&params, &signature.type_params, &inferred[..count]);
        self.complete_types();
        self.pass(call.fun, args, &params);
        Some(applied)
    }

    /// Calls a function that is not generic with arguments that are.
    pub(in crate::check) fn call_with_generic_arguments(
        &mut self,
        call: Call<'a>,
        signature: Signature,
        args: Vec<Operand<'a>>,
    ) -> Option<Signature> {
        let Some(params) = self.match_parameters(call, &signature, &args) else { return Some(signature) };
        let (args, _) = self.infer_call(call, Vec::new(), Vec::new(), params.clone(), args)?;
        self.pass(call.fun, args, &params);
        Some(signature)
    }

    /// Infers the type arguments of a call: those of the function and those of generic functions among the arguments, which come back
    /// instantiated.
    fn infer_call(
        &mut self,
        call: Call<'a>,
        mut type_params: Vec<TypeParamId>,
        mut known: Vec<Option<TypeId>>,
        types: Vec<TypeId>,
        mut args: Vec<Operand<'a>>,
    ) -> Option<(Vec<Operand<'a>>, Vec<TypeId>)> {
        let mut generic = Vec::new();
        for (at, arg) in args.iter_mut().enumerate() {
            let Some(signature) = self.generic_signature_of(arg.ty).cloned() else { continue };
            let plain = self.types.intern(Type::Signature(Signature { type_params: Vec::new(), ..signature.clone() }));
            let (fresh, renamed) = self.renamed(&signature.type_params, &[plain]);
            arg.ty = renamed[0];
            let mut written: Vec<Option<TypeId>> =
                arg.expr.map(|e| self.generics_known(e)).unwrap_or_default().into_iter().map(Some).collect();
            if written.is_empty() {
                let what = "implicitly instantiated function as argument";
                self.require(Version::go1(21), arg.span, |_| what.to_owned());
            }
            written.resize(fresh.len(), None);
            generic.push(GenericArgument { at, signature, first_param: type_params.len() });
            type_params.extend(fresh);
            known.extend(written);
        }
        let context = format!("in call to {}, ", self.text(call.fun));
        let problem =
            Problem { params: type_params, known, types, args: &args, context, target: None, span: call.fun.span };
        let inferred = self.infer(&problem)?;
        for argument in generic {
            let count = argument.signature.type_params.len();
            let type_args = inferred[argument.first_param..argument.first_param + count].to_vec();
            let Some(e) = args[argument.at].expr else { continue };
            let applied = self.apply_type_args(e, &argument.signature, type_args, &[], e.span);
            let ty = self.types.intern(Type::Signature(applied));
            args[argument.at] = Operand::new(Mode::Value, ty, e);
            self.record_expr(e, Mode::Value, ty);
        }
        Some((args, inferred))
    }

    /// Records the instantiated type of a called function under its expression.
    fn record_function(&mut self, fun: &'a Expr, signature: &Signature) {
        let ty = self.types.intern(Type::Signature(signature.clone()));
        self.record_expr(fun, Mode::Value, ty);
    }
}
