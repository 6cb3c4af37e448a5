//! Instantiations (spec: Instantiations).

use std::cmp::Ordering;

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{Expr, ExprKind};

use super::super::expr::{Target, Wanted};
use super::super::versions::Version;
use super::super::{Checker, operand::Operand};
use crate::predicates::{self, Relation};
use crate::{Basic, Instance, Mode, NamedId, ObjectId, Signature, Type, TypeId, TypeParamId};

/// What type arguments are given to.
#[derive(Clone, Copy)]
enum Generic {
    Type(NamedId),
    Alias(ObjectId),
}

impl<'a> Checker<'a> {
    /// `base[args]` as a type.
    pub(in crate::check) fn instantiated_type(&mut self, e: &'a Expr, base: &'a Expr, args: &'a [Expr]) -> TypeId {
        let invalid = Basic::Invalid.id();
        let base_ty = self.any_type(base);
        let brackets = Span { start: base.span.end, ..e.span };
        self.require(Version::go1(18), brackets, |_| "type instantiation".to_owned());
        let generic = match (self.generic_alias(base), self.types.get(base_ty)) {
            (Some(alias), _) => Some(Generic::Alias(alias)),
            (None, Type::Named(named)) if self.is_generic(base_ty) => Some(Generic::Type(*named)),
            _ => None,
        };
        let Some(generic) = generic else {
            if base_ty != invalid {
                let message =
                    format!("invalid operation: {} ({} is not a generic type)", self.text(e), self.type_text(base_ty));
                self.error(codes::NOT_GENERIC, e.span, message);
            }
            return invalid;
        };
        let type_args: Vec<TypeId> = args.iter().map(|arg| self.var_type(arg)).collect();
        if type_args.contains(&invalid) {
            return invalid;
        }
        let params = match generic {
            Generic::Type(named) => self.types.named(named).type_params.clone(),
            Generic::Alias(alias) => self.types.alias_params(alias).map(<[_]>::to_vec).unwrap_or_default(),
        };
        if !self.check_type_arg_count(base, args.len(), params.len()) {
            return invalid;
        }
        let ty = match generic {
            Generic::Type(named) => self.types.instantiate_written(named, &type_args),
            Generic::Alias(alias) => {
                let ty = self.object_type(alias);
                let ty = self.types.substitute(ty, &params, &type_args);
                self.types.by_alias(alias, type_args.clone(), ty)
            }
        };
        self.record_instance(base, type_args.clone(), ty);
        let spans: Vec<Span> = args.iter().map(|arg| arg.span).collect();
        self.note_instantiation(&params, &type_args, &spans, e.span);
        ty
    }

    fn check_type_arg_count(&mut self, base: &'a Expr, got: usize, want: usize) -> bool {
        let span = base.span;
        let qualifier = match got.cmp(&want) {
            Ordering::Less => "not enough",
            Ordering::Greater => "too many",
            Ordering::Equal => return true,
        };
        let name = self.text(base);
        let message = format!("{qualifier} type arguments for type {name}: have {got}, want {want}");
        self.error(codes::TYPE_ARGUMENT_COUNT, span, message);
        false
    }

    /// Records the type arguments of a use, under the name that is used.
    pub(super) fn record_instance(&mut self, name: &'a Expr, type_args: Vec<TypeId>, ty: TypeId) {
        let mut name = name;
        loop {
            let id = match &name.kind {
                ExprKind::Name(_) => name.id,
                ExprKind::Selector(_, sel) => sel.id,
                ExprKind::Paren(inner) | ExprKind::Index(inner, _) => {
                    name = inner;
                    continue;
                }
                _ => return,
            };
            self.info.instances.insert(id, Instance { type_args, ty });
            return;
        }
    }

    /// Checks type arguments against the constraints once all types are there, and remembers them to find endless cycles.
    pub(super) fn note_instantiation(&mut self, params: &[TypeParamId], args: &[TypeId], spans: &[Span], whole: Span) {
        self.track_instantiation(params, args, whole);
        let (params, args, spans) = (params.to_vec(), args.to_vec(), spans.to_vec());
        if self.path.is_empty() && self.types_ready {
            self.verify_type_args(&params, &args, &spans, whole);
        } else {
            self.later(move |checker| checker.verify_type_args(&params, &args, &spans, whole));
        }
    }

    fn verify_type_args(&mut self, params: &[TypeParamId], args: &[TypeId], spans: &[Span], whole: Span) {
        for (at, (param, arg)) in params.iter().zip(args).enumerate() {
            let Some(constraint) = self.types.type_param(*param).constraint else { continue };
            let constraint = self.types.substitute(constraint, params, args);
            self.complete_types();
            self.resolve_methods(*arg);
            let verdict = predicates::implements(self.types, *arg, constraint, Relation::Satisfies, Some(self.pkg));
            let span = spans.get(at).copied().unwrap_or(whole);
            if let Err(cause) = verdict {
                self.error(codes::CONSTRAINT_NOT_SATISFIED, span, cause);
                return;
            }
            if self.needs_dynamic_comparison(*arg, constraint) {
                self.require(Version::go1(20), span, |checker| {
                    format!("{} to satisfy comparable", checker.type_text(*arg))
                });
            }
        }
    }

    /// Whether a type satisfies `comparable` only since comparisons that may panic count.
    fn needs_dynamic_comparison(&self, arg: TypeId, constraint: TypeId) -> bool {
        let wants_comparable =
            matches!(self.types.under(constraint), Type::Interface(interface) if interface.comparable);
        wants_comparable && !predicates::is_strictly_comparable(self.types, arg)
    }

    /// Works out the underlying type of an instance, if that of the generic type is known or can be worked out now.
    pub(in crate::check) fn expand_instance(&mut self, named: NamedId) {
        let Some(origin) = self.types.named(named).origin else { return };
        let origin_ty = self.types.intern(Type::Named(origin));
        if self.may_complete(origin_ty) {
            self.complete(origin_ty);
        }
        self.types.expand(named);
    }

    /// `f[args]` for a generic function; arguments left out are inferred from where it is used, if possible.
    pub(in crate::check) fn instantiated_func(
        &mut self,
        e: &'a Expr,
        x: Operand<'a>,
        args: &'a [Expr],
        wanted: &Wanted,
    ) -> Option<Operand<'a>> {
        let signature = self.generic_signature_of(x.ty)?.clone();
        let brackets = Span { start: x.span.end, ..e.span };
        self.require(Version::go1(18), brackets, |_| "function instantiation".to_owned());
        let type_args = self.type_arguments(args, &signature)?;
        if type_args.len() < signature.type_params.len() {
            if wanted.generic {
                // Partly instantiated: the call it is an argument of infers the rest.
                self.generics_partial(e, &type_args);
                return Some(x.at(e));
            }
            if wanted.target.is_some() {
                self.require(Version::go1(21), brackets, |_| {
                    "partially instantiated function in assignment".to_owned()
                });
            }
            let inferred = self.infer_for_target(e, &signature, &type_args, wanted.target.as_ref())?;
            return self.applied(e, x, &signature, inferred, args);
        }
        self.applied(e, x, &signature, type_args, args)
    }

    /// The types written as type arguments; too many are reported.
    pub(super) fn type_arguments(&mut self, args: &'a [Expr], signature: &Signature) -> Option<Vec<TypeId>> {
        let type_args: Vec<TypeId> = args.iter().map(|arg| self.var_type(arg)).collect();
        if type_args.contains(&Basic::Invalid.id()) {
            return None;
        }
        let want = signature.type_params.len();
        if let Some(extra) = args.get(want) {
            let message = format!("got {} type arguments but want {want}", args.len());
            self.error(codes::TYPE_ARGUMENT_COUNT, extra.span, message);
            return None;
        }
        Some(type_args)
    }

    /// A generic function with all its type arguments.
    fn applied(
        &mut self,
        e: &'a Expr,
        x: Operand<'a>,
        signature: &Signature,
        type_args: Vec<TypeId>,
        written: &'a [Expr],
    ) -> Option<Operand<'a>> {
        let spans: Vec<Span> = written.iter().map(|arg| arg.span).collect();
        let signature = self.apply_type_args(x.expr?, signature, type_args, &spans, e.span);
        let ty = self.types.intern(Type::Signature(signature));
        Some(Operand::new(Mode::Value, ty, e))
    }

    /// The signature of a generic function with type arguments; records and checks them.
    pub(super) fn apply_type_args(
        &mut self,
        name: &'a Expr,
        signature: &Signature,
        type_args: Vec<TypeId>,
        spans: &[Span],
        whole: Span,
    ) -> Signature {
        let params = &signature.type_params;
        let applied = Signature {
            type_params: Vec::new(),
            params: self.types.substitute_all(&signature.params, params, &type_args),
            results: self.types.substitute_all(&signature.results, params, &type_args),
            variadic: signature.variadic,
            names: signature.names.clone(),
        };
        let ty = self.types.intern(Type::Signature(applied.clone()));
        self.complete_types();
        self.note_instantiation(params, &type_args, spans, whole);
        self.record_instance(name, type_args, ty);
        applied
    }

    /// A generic function assigned to a variable of function type `target`, which tells its type arguments.
    pub(super) fn instantiate_for(&mut self, x: Operand<'a>, target: &Target) -> Option<Operand<'a>> {
        let signature = self.generic_signature_of(x.ty)?.clone();
        let e = x.expr?;
        let known = self.generics_known(e);
        if !self.require(Version::go1(18), e.span, |_| "function instantiation".to_owned()) {
            return None;
        }
        let how = if known.is_empty() { "implicitly" } else { "partially" };
        self.require(Version::go1(21), e.span, |_| format!("{how} instantiated function in assignment"));
        let type_args = self.infer_for_target(e, &signature, &known, Some(target))?;
        let applied = self.apply_type_args(e, &signature, type_args, &[], e.span);
        let ty = self.types.intern(Type::Signature(applied));
        Some(Operand::new(Mode::Value, ty, e))
    }

    /// Remembers the type arguments written for a function whose others are still to be inferred.
    fn generics_partial(&mut self, e: &'a Expr, type_args: &[TypeId]) {
        self.generics.partial.insert(e.id, type_args.to_vec());
    }

    /// The type arguments written for a function, as far as there are any.
    pub(super) fn generics_known(&self, e: &Expr) -> Vec<TypeId> {
        self.generics.partial.get(&e.unparen().id).cloned().unwrap_or_default()
    }
}
