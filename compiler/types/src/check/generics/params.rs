//! Type parameter declarations (spec: Type parameter declarations) and the type parameters of receivers.

use vole_diag::codes;
use vole_syntax::ast::{Expr, ExprKind, FuncDecl, Ident, TypeParam};

use super::super::methods::ReceiverBase;
use super::super::report::measure;
use super::super::versions::Version;
use super::super::{Checker, scope::ScopeId};
use crate::{Basic, ObjectId, ObjectKind, Type, TypeId, TypeParamData, TypeParamId, display};

impl<'a> Checker<'a> {
    /// Declares the type parameters of a generic type in a scope of their own; their constraints come later.
    pub(in crate::check) fn declare_type_params(
        &mut self,
        object: ObjectId,
        around: ScopeId,
        list: &'a [TypeParam],
    ) -> Vec<TypeParamId> {
        let scope = self.scopes.open(around);
        self.generics.scopes.insert(object, scope);
        let outer = std::mem::replace(&mut self.env.scope, scope);
        let params = self.new_type_params(list);
        self.env.scope = outer;
        params
    }

    /// Declares type parameters in the innermost scope.
    fn new_type_params(&mut self, list: &'a [TypeParam]) -> Vec<TypeParamId> {
        if let Some(first) = list.first().and_then(|group| group.names.first()) {
            self.require(Version::go1(18), first.span, |_| "type parameter".to_owned());
        }
        let mut params = Vec::new();
        for ident in list.iter().flat_map(|group| &group.names) {
            params.push(self.new_type_param(ident, params.len() as u32));
        }
        params
    }

    fn new_type_param(&mut self, ident: &Ident, index: u32) -> TypeParamId {
        let object = self.new_object(ident, ObjectKind::TypeName { alias: false });
        let (param, ty) = self.types.new_type_param(TypeParamData { obj: object, index, constraint: None });
        self.types.object_mut(object).ty = ty;
        self.note_place(ident, object);
        self.declare_local(ident, object);
        param
    }

    /// Works out the constraints of a generic type's parameters, in whose scope the checker is.
    pub(in crate::check) fn bind_constraints(&mut self, object: ObjectId, list: &'a [TypeParam]) {
        if list.is_empty() {
            return;
        }
        let params = match self.types.get(self.object_type(object)) {
            Type::Named(named) => self.types.named(*named).type_params.clone(),
            _ => return,
        };
        self.bind_constraints_of(&params, list);
    }

    fn bind_constraints_of(&mut self, params: &[TypeParamId], list: &'a [TypeParam]) {
        let outer = std::mem::replace(&mut self.env.in_type_params, true);
        let mut params = params.iter();
        for group in list {
            let constraint = self.constraint(&group.constraint);
            for param in params.by_ref().take(group.names.len()) {
                self.types.type_param_mut(*param).constraint = Some(constraint);
            }
        }
        self.env.in_type_params = outer;
    }

    fn constraint(&mut self, e: &'a Expr) -> TypeId {
        let constraint = self.constraint_type(e);
        if matches!(self.types.get(constraint), Type::TypeParam(_)) {
            self.error(codes::MISPLACED_TYPE_PARAM, e.span, "cannot use a type parameter as constraint");
            return Basic::Invalid.id();
        }
        constraint
    }

    /// The type parameters of a function declaration, declared in the innermost scope.
    pub(in crate::check) fn func_type_params(&mut self, object: ObjectId, decl: &'a FuncDecl) -> Vec<TypeParamId> {
        if decl.type_params.is_empty() {
            return Vec::new();
        }
        let params = self.new_type_params(&decl.type_params);
        // Those of methods have been reported with the syntax.
        if decl.receiver.is_none() {
            self.set_provisional_type(object, params.clone());
        }
        self.bind_constraints_of(&params, &decl.type_params);
        if decl.receiver.is_some() { Vec::new() } else { params }
    }

    /// `type A[P C] = T`.
    pub(in crate::check) fn generic_alias_decl(&mut self, object: ObjectId, spec: &'a vole_syntax::ast::TypeSpec) {
        let first = spec.type_params.first().and_then(|group| group.names.first());
        let at = first.map_or(spec.name.span, |name| name.span);
        if !self.require(Version::go1(23), at, |_| "generic type alias".to_owned()) {
            return;
        }
        let outer = self.open_scope();
        let params = self.new_type_params(&spec.type_params);
        self.types.set_alias_params(object, params.clone());
        self.bind_constraints_of(&params, &spec.type_params);
        let ty = self.type_expr(&spec.ty);
        if matches!(self.types.get(ty), Type::TypeParam(_)) {
            let message = "cannot use type parameter declared in alias declaration as RHS";
            self.error(codes::MISPLACED_TYPE_PARAM, spec.ty.span, message);
        }
        self.types.object_mut(object).ty = ty;
        self.close_scope(outer);
    }

    /// The type of a receiver such as `*List[T]`. The names in brackets stand for the generic type's own parameters.
    pub(in crate::check) fn generic_receiver(
        &mut self,
        whole: &'a Expr,
        receiver: &ReceiverBase<'a>,
        names: &'a [Expr],
    ) -> TypeId {
        let base = self.any_type(receiver.base);
        let invalid = Basic::Invalid.id();
        if base == invalid {
            return invalid;
        }
        if let Some(alias) = self.generic_alias(receiver.base) {
            let params = self.types.alias_params(alias).unwrap_or_default();
            let params = display::type_params_string(self.types, params, Some(self.pkg));
            let name = &self.types.object(alias).name;
            let message = format!("cannot define new methods on generic alias type {name}{params}");
            self.error(codes::INVALID_RECEIVER, receiver.base.span, message);
            return invalid;
        }
        let named = match *self.types.get(base) {
            Type::Named(named) if self.is_generic(base) => named,
            _ => {
                let message = format!("{} is not a generic type", self.type_text(base));
                self.error(codes::NOT_GENERIC, receiver.base.span, message);
                return invalid;
            }
        };
        self.complete_silently(base);
        let params = self.types.named(named).type_params.clone();
        if params.len() != names.len() {
            let got = measure(names.len(), "type parameter");
            let message = format!("receiver declares {got}, but receiver base type declares {}", params.len());
            self.error(codes::TYPE_ARGUMENT_COUNT, receiver.base.span, message);
        }
        for (at, name) in names.iter().enumerate() {
            let ty = params.get(at).map_or(invalid, |param| self.types.intern(Type::TypeParam(*param)));
            self.receiver_type_param(name, ty);
        }
        if params.len() != names.len() {
            return invalid;
        }
        let args = params.iter().map(|param| self.types.intern(Type::TypeParam(*param))).collect();
        let mut ty = self.types.instantiate(named, args);
        self.complete_types();
        self.record_receiver(whole, ty);
        if receiver.pointer {
            ty = self.types.pointer_to(ty);
        }
        ty
    }

    /// A name in a receiver's brackets.
    fn receiver_type_param(&mut self, e: &'a Expr, ty: TypeId) {
        let ExprKind::Name(name) = &e.kind else {
            let message = format!("receiver type parameter {} must be an identifier", self.text(e));
            self.error(codes::INVALID_RECEIVER, e.span, message);
            return;
        };
        let ident = Ident { id: e.id, span: e.span, name: name.clone() };
        let object = self.new_object(&ident, ObjectKind::TypeName { alias: true });
        let ty = if ty == Basic::Invalid.id() { ty } else { self.types.by_alias(object, Vec::new(), ty) };
        self.types.object_mut(object).ty = ty;
        self.record_type(e, ty);
        self.note_place(&ident, object);
        self.declare_local(&ident, object);
    }

    /// Notes where a type parameter is declared whose name alone would be taken for that of something predeclared.
    fn note_place(&mut self, ident: &Ident, object: ObjectId) {
        if self.universe.lookup(&ident.name).is_some()
            && let Some(place) = self.position(ident.span)
        {
            self.types.places.insert(object, place);
        }
    }

    /// Records the types of a receiver's parts.
    fn record_receiver(&mut self, whole: &'a Expr, base: TypeId) {
        let pointer = self.types.pointer_to(base);
        let mut e = whole;
        let mut ty = base;
        let mut inner = whole;
        while let ExprKind::Paren(next) | ExprKind::Star(next) = &inner.kind {
            if matches!(inner.kind, ExprKind::Star(_)) {
                ty = pointer;
            }
            inner = next;
        }
        loop {
            self.record_type(e, ty);
            match &e.kind {
                ExprKind::Paren(next) => e = next,
                ExprKind::Star(next) => {
                    ty = base;
                    e = next;
                }
                _ => return,
            }
        }
    }
}
