//! Type inference (spec: Type inference): from the arguments of a call, the constraints, and untyped constants last.

use rustc_hash::FxHashSet;
use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::Expr;

use super::super::expr::Target;
use super::super::untyped::larger_untyped;
use super::super::{Checker, operand::Operand};
use super::unify::{Mode, Unifier};
use crate::{Basic, NamedId, Signature, Type, TypeId, TypeParamData, TypeParamId, lookup, predicates};

/// What inference works on.
pub(super) struct Problem<'p, 'a> {
    /// The type parameters to be inferred.
    pub(super) params: Vec<TypeParamId>,
    /// What is known of them already.
    pub(super) known: Vec<Option<TypeId>>,
    /// The types of the ordinary parameters.
    pub(super) types: Vec<TypeId>,
    /// The arguments passed to them.
    pub(super) args: &'p [Operand<'a>],
    /// What is written first in messages, such as `in call to f, `.
    pub(super) context: String,
    /// What a function is assigned to, which then is the argument, and for which an error is worded the other way round.
    pub(super) target: Option<&'p Target>,
    /// Where errors are shown that no argument is to blame for.
    pub(super) span: Span,
}

impl<'a> Checker<'a> {
    /// Infers all type arguments.
    pub(super) fn infer(&mut self, problem: &Problem<'_, 'a>) -> Option<Vec<TypeId>> {
        if problem.known.len() == problem.params.len() && problem.known.iter().all(Option::is_some) {
            return problem.known.iter().copied().collect();
        }
        if problem.args.iter().any(|arg| arg.ty == Basic::Invalid.id()) {
            return None;
        }
        let mut unifier = Unifier::new(problem.params.clone(), &problem.known);
        self.infer_from_arguments(problem, &mut unifier)?;
        self.infer_from_constraints(problem, &mut unifier)?;
        self.infer_from_untyped(problem, &mut unifier)?;
        let inferred = self.simplified(problem, unifier.inferred());
        self.require_all(problem, inferred)
    }

    fn infer_from_arguments(&mut self, problem: &Problem<'_, 'a>, unifier: &mut Unifier) -> Option<()> {
        for (ty, arg) in problem.types.iter().zip(problem.args) {
            if self.is_untyped(arg.ty)
                || !(self.mentions(*ty, &problem.params) || self.mentions(arg.ty, &problem.params))
            {
                continue;
            }
            self.resolve_methods_if_needed(arg.ty);
            let ty = self.substitute_known(*ty, problem, &problem.known);
            if !self.mentions(ty, &problem.params) && !self.mentions(arg.ty, &problem.params) {
                continue;
            }
            if !unifier.unify(self.types, ty, arg.ty, Mode::Assign) {
                self.report_argument_mismatch(problem, unifier, ty, arg);
                return None;
            }
        }
        Some(())
    }

    fn resolve_methods_if_needed(&mut self, ty: TypeId) {
        if !self.types_ready || self.active_types > 0 {
            self.resolve_methods(ty);
        }
    }

    fn report_argument_mismatch(
        &mut self,
        problem: &Problem<'_, 'a>,
        unifier: &Unifier,
        param: TypeId,
        arg: &Operand<'a>,
    ) {
        let known = unifier.inferred();
        let text = match problem.target {
            Some(target) => target.name.to_string(),
            None => arg.expr.map(|e| self.text(e)).unwrap_or_default(),
        };
        // A generic function is shown with its type parameters.
        let written = arg.expr.and_then(|e| self.info.type_of(e));
        let shown = written.filter(|ty| self.generic_signature_of(*ty).is_some()).unwrap_or(arg.ty);
        let arg_ty = self.type_text(shown);
        let param_text = self.type_text(param);
        let message = if known.iter().all(Option::is_none) {
            let names: Vec<String> = problem.params.iter().map(|param| self.param_name(*param)).collect();
            format!("type {arg_ty} of {text} does not match {param_text} (cannot infer {})", name_list(&names))
        } else {
            let inferred = self.substitute_known(param, problem, &known);
            if inferred == param {
                format!("type {arg_ty} of {text} does not match {param_text}")
            } else {
                let inferred = self.type_text(inferred);
                if problem.target.is_some() {
                    format!("inferred type {inferred} for {param_text} does not match type {arg_ty} of {text}")
                } else {
                    format!("type {arg_ty} of {text} does not match inferred type {inferred} for {param_text}")
                }
            }
        };
        self.error(codes::CANNOT_INFER, arg.span, format!("{}{message}", problem.context));
    }

    /// Constraints with a core type, and the methods of constraints, tell more until nothing new comes of it.
    fn infer_from_constraints(&mut self, problem: &Problem<'_, 'a>, unifier: &mut Unifier) -> Option<()> {
        loop {
            let unknown = unifier.unknowns();
            for (at, param) in problem.params.iter().enumerate() {
                let param_ty = self.types.intern(Type::TypeParam(*param));
                let known = unifier.at(at);
                if let Some((core, single)) = self.core_term(param_ty) {
                    match known {
                        Some(known) if !unifier.unify(self.types, known, core, Mode::Loose) => {
                            self.report_unsatisfied(problem, *param, known, "");
                            return None;
                        }
                        None if single => unifier.set(at, core),
                        Some(_) | None => {}
                    }
                }
                if let Some(known) = known.filter(|known| !self.mentions(*known, &problem.params)) {
                    self.unify_constraint_methods(problem, unifier, *param, known)?;
                }
            }
            if unifier.unknowns() == unknown {
                return Some(());
            }
        }
    }

    /// The core type of a constraint, and whether it is the one type there is.
    fn core_term(&self, param: TypeId) -> Option<(TypeId, bool)> {
        let terms = predicates::type_terms(self.types, param)?;
        if let [term] = terms {
            return Some(if term.tilde { (self.types.underlying(term.ty), false) } else { (term.ty, true) });
        }
        self.core_type(param).map(|core| (core, false))
    }

    fn unify_constraint_methods(
        &mut self,
        problem: &Problem<'_, 'a>,
        unifier: &mut Unifier,
        param: TypeParamId,
        known: TypeId,
    ) -> Option<()> {
        let Some(constraint) = self.types.type_param(param).constraint else { return Some(()) };
        let Type::Interface(interface) = self.types.under(constraint).clone() else { return Some(()) };
        if interface.methods.is_empty() {
            return Some(());
        }
        self.resolve_methods(known);
        for wanted in interface.methods {
            let found = lookup::lookup_field_or_method(self.types, known, wanted.pkg, &wanted.name).found();
            let matches = match found.filter(|found| found.is_method() && !found.needs_address(self.types)) {
                Some(found) => {
                    let sig = self.types.method_signature(&found);
                    unifier.unify(self.types, wanted.sig, sig, Mode::Exact)
                }
                None => false,
            };
            if !matches {
                let cause = lookup::missing_method(self.types, known, constraint)
                    .map(|missing| format!(" {}", missing.describe(self.types, Some(self.pkg))))
                    .unwrap_or_default();
                self.report_unsatisfied(problem, param, known, &cause);
                return None;
            }
        }
        Some(())
    }

    fn report_unsatisfied(&mut self, problem: &Problem<'_, 'a>, param: TypeParamId, known: TypeId, cause: &str) {
        let constraint = self.types.type_param(param).constraint.map(|ty| self.type_text(ty)).unwrap_or_default();
        let message = format!(
            "{}{} (type {}) does not satisfy {constraint}{cause}",
            problem.context,
            self.param_name(param),
            self.type_text(known)
        );
        self.error(codes::CONSTRAINT_NOT_SATISFIED, problem.span, message);
    }

    /// A parameter that only untyped constants are passed to gets the default type of the largest kind among them.
    fn infer_from_untyped(&mut self, problem: &Problem<'_, 'a>, unifier: &mut Unifier) -> Option<()> {
        let mut largest: Vec<Option<TypeId>> = vec![None; problem.params.len()];
        for (ty, arg) in problem.types.iter().zip(problem.args) {
            let Some(param) = unifier.index_of(self.types, *ty) else { continue };
            if !self.is_untyped(arg.ty) || arg.is_nil() || unifier.at(param).is_some() {
                continue;
            }
            let known = largest[param].unwrap_or(arg.ty);
            let Some(larger) = larger_untyped(known, arg.ty) else {
                let message = format!(
                    "{}mismatched types {} and {} (cannot infer {})",
                    problem.context,
                    self.type_text(known),
                    self.type_text(arg.ty),
                    self.param_name(problem.params[param])
                );
                self.error(codes::CANNOT_INFER, arg.span, message);
                return None;
            };
            largest[param] = Some(larger);
        }
        for (param, ty) in largest.into_iter().enumerate() {
            if let Some(ty) = ty {
                unifier.set(param, predicates::default_type(ty));
            }
        }
        Some(())
    }

    /// Replaces inferred type parameters in what was inferred for others.
    fn simplified(&mut self, problem: &Problem<'_, 'a>, mut inferred: Vec<Option<TypeId>>) -> Vec<Option<TypeId>> {
        // Each round puts known types in place of at least one parameter; more rounds than parameters mean a cycle.
        for _ in 0..problem.params.len() {
            let before = inferred.clone();
            for ty in inferred.iter_mut() {
                if let Some(known) = *ty {
                    *ty = Some(self.substitute_known(known, problem, &before));
                }
            }
            if inferred == before {
                break;
            }
        }
        inferred
    }

    fn substitute_known(&mut self, ty: TypeId, problem: &Problem<'_, 'a>, known: &[Option<TypeId>]) -> TypeId {
        let (params, args): (Vec<TypeParamId>, Vec<TypeId>) =
            problem.params.iter().zip(known).filter_map(|(param, known)| Some((*param, (*known)?))).unzip();
        self.types.substitute(ty, &params, &args)
    }

    fn require_all(&mut self, problem: &Problem<'_, 'a>, inferred: Vec<Option<TypeId>>) -> Option<Vec<TypeId>> {
        let mut out = Vec::with_capacity(inferred.len());
        for (param, ty) in problem.params.iter().zip(inferred) {
            match ty.filter(|ty| !self.mentions(*ty, &problem.params)) {
                Some(ty) => out.push(ty),
                None => {
                    let declared = self.types.object(self.types.type_param(*param).obj).span;
                    let at = self.at_position("declared at", declared);
                    let message = format!("{}cannot infer {}{at}", problem.context, self.param_name(*param));
                    let diagnostic = vole_diag::Diagnostic::error(codes::CANNOT_INFER, problem.span, message)
                        .with_secondary(declared, "declared here");
                    self.report(diagnostic);
                    return None;
                }
            }
        }
        Some(out)
    }

    /// The type arguments of a generic function that is assigned to a variable of function type.
    pub(super) fn infer_for_target(
        &mut self,
        e: &'a Expr,
        signature: &Signature,
        known: &[TypeId],
        target: Option<&Target>,
    ) -> Option<Vec<TypeId>> {
        let plain = self.without_params(signature);
        let (params, renamed) = self.renamed(&signature.type_params, &[plain]);
        let mut known: Vec<Option<TypeId>> = known.iter().copied().map(Some).collect();
        known.resize(params.len(), None);
        let (types, args) = match target {
            Some(target) => {
                let under = self.types.underlying(target.ty);
                (renamed, vec![Operand { mode: crate::Mode::Value, ty: under, expr: Some(e), span: e.span }])
            }
            None => (Vec::new(), Vec::new()),
        };
        let problem = Problem { params, known, types, args: &args, context: String::new(), target, span: e.span };
        self.infer(&problem)
    }

    fn without_params(&mut self, signature: &Signature) -> TypeId {
        let signature = Signature { type_params: Vec::new(), ..signature.clone() };
        self.types.intern(Type::Signature(signature))
    }

    /// Fresh type parameters in place of others, so that a function can be called in its own body; and types that mention them.
    pub(super) fn renamed(&mut self, params: &[TypeParamId], types: &[TypeId]) -> (Vec<TypeParamId>, Vec<TypeId>) {
        let mut fresh = Vec::with_capacity(params.len());
        let mut args = Vec::with_capacity(params.len());
        for param in params {
            let TypeParamData { obj, index, .. } = *self.types.type_param(*param);
            let (id, ty) = self.types.new_type_param(TypeParamData { obj, index, constraint: None });
            fresh.push(id);
            args.push(ty);
        }
        for (param, fresh) in params.iter().zip(&fresh) {
            if let Some(constraint) = self.types.type_param(*param).constraint {
                let constraint = self.types.substitute(constraint, params, &args);
                self.types.type_param_mut(*fresh).constraint = Some(constraint);
            }
        }
        let types = self.types.substitute_all(types, params, &args);
        self.complete_types();
        (fresh, types)
    }

    /// Whether a type mentions any of these type parameters.
    pub(super) fn mentions(&self, ty: TypeId, params: &[TypeParamId]) -> bool {
        fn search(checker: &Checker<'_>, ty: TypeId, params: &[TypeParamId], seen: &mut FxHashSet<NamedId>) -> bool {
            let mut any = |tys: &[TypeId]| tys.iter().any(|ty| search(checker, *ty, params, seen));
            match checker.types.get(ty) {
                Type::Basic(_) => false,
                Type::TypeParam(param) => params.contains(param),
                Type::Named(named) => {
                    seen.insert(*named) && {
                        let data = checker.types.named(*named);
                        data.type_args.iter().any(|ty| search(checker, *ty, params, seen))
                            || data.captured.iter().any(|param| params.contains(param))
                    }
                }
                Type::Pointer(elem) | Type::Slice(elem) | Type::Array { elem, .. } | Type::Chan { elem, .. } => {
                    any(&[*elem])
                }
                Type::Map { key, elem } => any(&[*key, *elem]),
                Type::Tuple(elems) => any(elems),
                Type::Struct(fields) => fields.iter().any(|field| search(checker, field.ty, params, seen)),
                Type::Signature(signature) => any(&signature.params) || any(&signature.results),
                Type::Interface(interface) => {
                    interface.methods.iter().any(|method| search(checker, method.sig, params, seen))
                        || interface.terms.iter().flatten().any(|term| search(checker, term.ty, params, seen))
                }
            }
        }
        search(self, ty, params, &mut FxHashSet::default())
    }

    fn param_name(&self, param: TypeParamId) -> String {
        self.types.object(self.types.type_param(param).obj).name.to_string()
    }
}

/// `P`, `P and Q`, `P, Q, and R`.
fn name_list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [most @ .., last] => format!("{}, and {last}", most.join(", ")),
    }
}
