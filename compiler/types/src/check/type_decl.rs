//! Type declarations (spec: Type declarations).
//!
//! A defined type exists as soon as its name is used; its underlying type is worked out when something needs it, or at the end
//! at the latest. That lets types refer to each other in any order, and shows true cycles as what they are.

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{ExprKind, TypeSpec};

use super::resolve::{Declaration, Progress, Source};
use super::versions::Version;
use super::{Checker, PACKAGE_SCOPE};
use crate::{Basic, NamedData, NamedId, ObjectId, ObjectKind, Type, TypeId};

/// Instances with type arguments nested deeper than this are completed only on demand: there may be no end of them.
const DEEPEST_INSTANCE: usize = 10;

impl<'a> Checker<'a> {
    /// Works out all package-level types.
    pub(super) fn resolve_types(&mut self) {
        for object in self.package.objects.clone() {
            if matches!(self.types.object(object).kind, ObjectKind::TypeName { .. }) {
                self.type_of_name(object);
                self.complete_types();
            }
        }
        self.complete_types();
        self.check_finite_types();
        self.types_ready = true;
        self.check_method_names();
    }

    /// The type a type's name stands for. A defined type may still lack its underlying type.
    pub(super) fn type_of_name(&mut self, object: ObjectId) -> TypeId {
        let ObjectKind::TypeName { alias } = self.types.object(object).kind else { return Basic::Invalid.id() };
        match self.progress.get(&object) {
            None => self.object_type(object),
            Some(Progress::Active) => {
                if !self.check_cycle(object) {
                    if alias {
                        self.types.object_mut(object).ty = Basic::Invalid.id();
                    }
                    return Basic::Invalid.id();
                }
                self.object_type(object)
            }
            Some(Progress::Waiting) => {
                let Some(Declaration { scope, source: Source::Type(spec) }) = self.decls.get(&object).cloned() else {
                    return Basic::Invalid.id();
                };
                if alias {
                    let outer = self.enter_type(object, scope);
                    self.active_types += 1;
                    self.alias_decl(object, spec);
                    self.active_types -= 1;
                    self.leave(object, outer);
                } else if self.object_type(object) == Basic::Invalid.id() {
                    self.new_defined_type(object, spec);
                }
                self.object_type(object)
            }
        }
    }

    /// Gives a declared type its identity.
    fn new_defined_type(&mut self, object: ObjectId, spec: &'a TypeSpec) {
        let methods = self.methods.get(&object).cloned().unwrap_or_default();
        let (named, ty) = self.types.new_named(NamedData {
            obj: object,
            origin: None,
            type_args: Vec::new(),
            type_params: Vec::new(),
            captured: self.env.type_params.to_vec(),
            local: 0,
            underlying: None,
            methods,
        });
        self.types.object_mut(object).ty = ty;
        if !spec.type_params.is_empty() {
            let around = self.decls.get(&object).map_or(PACKAGE_SCOPE, |decl| decl.scope);
            let params = self.declare_type_params(object, around, &spec.type_params);
            self.types.named_mut(named).type_params = params;
        }
        self.incomplete.push(named);
    }

    fn alias_decl(&mut self, object: ObjectId, spec: &'a TypeSpec) {
        if !spec.type_params.is_empty() {
            self.generic_alias_decl(object, spec);
            return;
        }
        self.require(Version::go1(9), spec.ty.span, |_| "type alias".to_owned());
        let ty = self.type_expr(&spec.ty);
        self.types.object_mut(object).ty =
            if ty == Basic::Invalid.id() { ty } else { self.types.by_alias(object, Vec::new(), ty) };
    }

    /// Works out everything that waits for its underlying type. Does nothing while a type is under way, for it would seem to be
    /// a cycle.
    pub(super) fn complete_types(&mut self) {
        if self.active_types > 0 {
            return;
        }
        while let Some(named) = self.incomplete.pop().or_else(|| self.types.unexpanded.pop()) {
            if self.types.instance_nesting(named) > DEEPEST_INSTANCE {
                // Worked out when something needs it, or at the end if that is not endless.
                self.deferred.push(named);
            } else {
                self.complete_named(named);
            }
        }
    }

    /// Whether there are types whose underlying type has not been worked out.
    pub(super) fn has_incomplete(&self) -> bool {
        !self.incomplete.is_empty() || !self.types.unexpanded.is_empty()
    }

    /// Makes sure that a type's underlying type is known. If that needs what is under way, it is a cycle, and reported.
    pub(super) fn complete(&mut self, ty: TypeId) {
        if let Type::Named(named) = *self.types.get(ty) {
            self.complete_named(named);
        }
    }

    fn complete_named(&mut self, named: NamedId) {
        if self.types.named(named).underlying.is_some() {
            return;
        }
        if let Some(origin) = self.types.named(named).origin {
            let object = self.types.named(origin).obj;
            let declared = self.types.intern(Type::Named(origin));
            if self.is_under_way(declared) {
                self.report_type_cycle(named, object);
            } else {
                self.expand_instance(named);
            }
            return;
        }
        let object = self.types.named(named).obj;
        match self.progress.get(&object) {
            None => {}
            Some(Progress::Active) => self.report_type_cycle(named, object),
            Some(Progress::Waiting) => {
                let Some(Declaration { scope, source: Source::Type(spec) }) = self.decls.get(&object).cloned() else {
                    return;
                };
                let scope = self.generics.scope_of(object).unwrap_or(scope);
                let outer = self.enter_type(object, scope);
                self.active_types += 1;
                self.bind_constraints(object, &spec.type_params);
                self.define(named, spec);
                self.active_types -= 1;
                self.leave(object, outer);
            }
        }
    }

    /// Reports that a type under way is needed to work it out.
    fn report_type_cycle(&mut self, named: NamedId, object: ObjectId) {
        let from = self.path.iter().rposition(|active| *active == object).unwrap_or_default();
        let cycle = self.path[from..].to_vec();
        let is_interface = matches!(
            self.decls.get(&object).map(|decl| &decl.source),
            Some(Source::Type(spec)) if matches!(spec.ty.unparen().kind, ExprKind::InterfaceType(_))
        );
        if is_interface && from < self.anonymous_from {
            self.report_anonymous_cycle(&cycle);
        } else {
            self.report_cycle(&cycle);
        }
        self.types.named_mut(named).underlying = Some(Basic::Invalid.id());
        // None of them is a type, so that nothing more is to be said of their uses.
        for object in cycle {
            if let Type::Named(other) = *self.types.get(self.object_type(object)) {
                self.set_underlying(other, Basic::Invalid.id());
            }
        }
    }

    /// Notes that an anonymous interface embeds the interface it is a part of. Go's type checker knows what to do with these, but its
    /// compiler does not allow them either: it says so if nothing else is wrong, once for types that refer to each other.
    fn report_anonymous_cycle(&mut self, cycle: &[ObjectId]) {
        let Some(first) = cycle.iter().copied().min_by_key(|object| self.types.object(*object).span) else { return };
        let known = self.path.iter().any(|object| self.anonymous_cycles.contains_key(object));
        let at = match self.decls.get(&first).map(|decl| &decl.source) {
            Some(Source::Type(spec)) if !known => Some(spec.ty.span),
            _ => None,
        };
        for object in cycle {
            self.anonymous_cycles.entry(*object).or_insert(at.filter(|_| *object == first));
        }
    }

    /// Reports the anonymous interfaces that embed themselves.
    pub(super) fn report_anonymous_cycles(&mut self) {
        let message = "invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)";
        for span in std::mem::take(&mut self.anonymous_cycles).into_values().flatten() {
            self.error(codes::INVALID_RECURSIVE_TYPE, span, message);
        }
    }

    /// Works out the underlying type of a defined type from its declaration.
    fn define(&mut self, named: NamedId, spec: &'a TypeSpec) {
        if let ExprKind::InterfaceType(elems) = &spec.ty.unparen().kind {
            let ty = self.interface_type(elems, false);
            self.record_type(&spec.ty, ty);
            self.set_underlying(named, ty);
            return;
        }
        let ty = self.type_expr(&spec.ty);
        if matches!(self.types.get(ty), Type::TypeParam(_)) {
            let message = "cannot use a type parameter as RHS in type declaration";
            self.error(codes::MISPLACED_TYPE_PARAM, spec.ty.span, message);
            self.set_underlying(named, Basic::Invalid.id());
        } else {
            if matches!(self.types.get(ty), Type::Named(_)) {
                self.declared_as.insert(named, ty);
            }
            self.complete(ty);
            let underlying = self.types.underlying(ty);
            self.set_underlying(named, underlying);
        }
    }

    /// Sets the underlying type, unless a cycle has settled it as invalid.
    pub(super) fn set_underlying(&mut self, named: NamedId, ty: TypeId) {
        let data = self.types.named_mut(named);
        if data.underlying.is_none() {
            data.underlying = Some(ty);
        }
    }

    /// Reports that a type cannot be used where a variable's type is needed, if it is an interface only constraints may use.
    pub(super) fn check_var_type(&mut self, ty: TypeId, span: Span) {
        if !matches!(self.types.get(ty), Type::Named(_) | Type::Interface(_)) {
            return;
        }
        if self.active_types > 0 || self.has_incomplete() {
            self.later(move |checker| checker.check_not_constraint(ty, span));
        } else {
            self.check_not_constraint(ty, span);
        }
    }

    fn check_not_constraint(&mut self, ty: TypeId, span: Span) {
        if !self.allows(span.file, Version::go1(18)) {
            return;
        }
        let Type::Interface(interface) = self.types.under(ty) else { return };
        let why = match interface {
            interface if interface.comparable => "interface is (or embeds) comparable",
            interface if interface.terms.is_some() => "interface contains type constraints",
            _ => return,
        };
        let message = format!("cannot use type {} outside a type constraint: {why}", self.type_text(ty));
        self.error(codes::MISPLACED_CONSTRAINT, span, message);
    }
}
