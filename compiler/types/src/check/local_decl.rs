//! Declarations in functions (spec: Declarations and scope).

use std::rc::Rc;

use vole_diag::codes;
use vole_syntax::ast::{Decl, Expr, ExprKind, GenDecl, Ident, TypeSpec, ValueSpec};

use super::Checker;
use super::assign::Origin;
use super::collect::with_repetition;
use super::resolve::{ConstSource, Declaration, Progress, Source};
use crate::constant::Value;
use crate::{ObjectId, ObjectKind, Type, VarKind};

impl<'a> Checker<'a> {
    /// A declaration statement.
    pub(super) fn local_decl(&mut self, decl: &'a Decl) {
        match decl {
            Decl::Const(decl) => self.local_consts(decl),
            Decl::Var(decl) => decl.specs.iter().for_each(|spec| self.local_vars_spec(spec)),
            Decl::Type(decl) => decl.specs.iter().for_each(|spec| self.local_type(spec)),
            Decl::Import(_) | Decl::Func(_) | Decl::Bad(_) => {}
        }
    }

    fn local_consts(&mut self, decl: &'a GenDecl<ValueSpec>) {
        for (spec, from) in with_repetition(&decl.specs) {
            let mut objects = Vec::with_capacity(spec.names.len());
            for (at, name) in spec.names.iter().enumerate() {
                let object = self.new_object(name, ObjectKind::Const(Value::Unknown));
                objects.push(object);
                let outer = self.env.clone();
                self.const_decl(object, ConstSource::new(spec, from, at));
                self.env = outer;
            }
            self.check_const_arity(spec, from);
            for (name, object) in spec.names.iter().zip(objects) {
                self.declare_local(name, object);
            }
        }
    }

    fn local_vars_spec(&mut self, spec: &'a ValueSpec) {
        let objects: Vec<ObjectId> =
            spec.names.iter().map(|name| self.new_object(name, ObjectKind::Var(VarKind::Local))).collect();
        let declared = spec.ty.as_ref().map(|ty| self.var_type(ty));
        if let Some(declared) = declared {
            objects.iter().for_each(|object| self.types.object_mut(*object).ty = declared);
        }
        if spec.values.len() == 1 && objects.len() > 1 {
            let lhs: Vec<(ObjectId, bool)> = objects.iter().map(|object| (*object, declared.is_some())).collect();
            self.init_vars(&lhs, &spec.values, Origin::Assignment);
        } else {
            for (at, value) in spec.values.iter().enumerate() {
                let x = self.expr_for(value, declared, |_| {
                    spec.names.get(at).map(|name| name.name.clone()).unwrap_or_default()
                });
                if let Some(object) = objects.get(at) {
                    self.init_var(*object, declared.is_some(), x, "variable declaration");
                }
            }
            if spec.ty.is_none() || !spec.values.is_empty() {
                self.check_arity(spec, &spec.values, false, false);
            }
        }
        for (name, object) in spec.names.iter().zip(objects) {
            self.declare_variable(name, object);
        }
    }

    /// Declares a local variable, which has to be used.
    pub(super) fn declare_variable(&mut self, name: &Ident, object: ObjectId) {
        if self.declare_local(name, object) {
            self.local_vars.push(object);
        }
    }

    fn local_type(&mut self, spec: &'a TypeSpec) {
        let object = self.new_object(&spec.name, ObjectKind::TypeName { alias: spec.alias });
        // Its scope begins at its own name.
        self.declare_local(&spec.name, object);
        let scope = self.env.scope;
        let declaration = Declaration { scope, source: Source::Type(spec) };
        let declaration = Rc::new(declaration);
        self.decls.insert(object, (*declaration).clone());
        self.progress.insert(object, Progress::Waiting);
        let from = self.delayed.len();
        let ty = self.type_of_name(object);
        if let (Type::Named(named), false) = (self.types.get(ty), spec.alias) {
            self.local_types.push(*named);
        }
        self.complete(ty);
        self.complete_types();
        self.process_delayed(from);
        self.check_finite_type(ty);
    }

    /// Numbers the types declared in functions in source order, whatever the order that they were met in.
    pub(super) fn number_local_types(&mut self) {
        let mut local = std::mem::take(&mut self.local_types);
        local.sort_by_key(|named| self.types.object(self.types.named(*named).obj).span);
        for (named, number) in local.into_iter().zip(1..) {
            self.types.named_mut(named).local = number;
        }
    }

    /// `lhs := rhs` (spec: Short variable declarations).
    pub(super) fn short_var_decl(&mut self, operator: vole_source::Span, lhs: &'a [Expr], rhs: &'a [Expr]) {
        let mut variables: Vec<(ObjectId, bool)> = Vec::with_capacity(lhs.len());
        let mut fresh: Vec<(Ident, ObjectId)> = Vec::new();
        let mut seen: Vec<&vole_source::Name> = Vec::new();
        let mut failed = false;
        for e in lhs {
            let ExprKind::Name(name) = &e.kind else {
                self.use_assignees(std::slice::from_ref(e));
                let message = format!("non-name {} on left side of :=", self.text(e));
                self.error(codes::NO_NEW_VARIABLES, e.span, message);
                failed = true;
                variables.push((self.placeholder(e), false));
                continue;
            };
            if name != "_" && seen.contains(&name) {
                self.error(codes::REDECLARED, e.span, format!("{name} repeated on left side of :="));
                failed = true;
                variables.push((self.placeholder(e), false));
                continue;
            }
            seen.push(name);
            if let Some(known) = self.scopes.get(self.env.scope, name).filter(|_| name != "_") {
                self.record_object(e.id, known);
                if matches!(self.types.object(known).kind, ObjectKind::Var(_)) {
                    variables.push((known, true));
                } else {
                    self.error(codes::CANNOT_ASSIGN, e.span, format!("cannot assign to {name}"));
                    failed = true;
                    variables.push((self.placeholder(e), false));
                }
                continue;
            }
            let ident = Ident { id: e.id, span: e.span, name: name.clone() };
            let object = self.new_object(&ident, ObjectKind::Var(VarKind::Local));
            self.record_def(&ident, object);
            variables.push((object, false));
            if !ident.is_blank() {
                fresh.push((ident, object));
            }
        }
        self.init_vars(&variables, rhs, Origin::Assignment);
        for (e, (object, _)) in lhs.iter().zip(&variables) {
            self.record_variable(e, *object);
        }
        if fresh.is_empty() && !failed {
            let message = "no new variables on left side of :=";
            let help = "to assign to variables that are there already, write `=`".to_owned();
            self.error_with_help(codes::NO_NEW_VARIABLES, operator, message, Some(help));
        }
        for (ident, object) in fresh {
            self.declare_variable(&ident, object);
        }
    }

    /// Records the type of a variable on the left side of an assignment.
    pub(super) fn record_variable(&mut self, e: &'a Expr, object: ObjectId) {
        let ty = self.object_type(object);
        self.record_expr(e, crate::Mode::Variable, ty);
    }

    /// A variable that nothing refers to, where what stands on the left side is in error.
    fn placeholder(&mut self, e: &'a Expr) -> ObjectId {
        let kind = ObjectKind::Var(VarKind::Local);
        self.types.new_object("_", e.span, Some(self.pkg), crate::Basic::Invalid.id(), kind)
    }
}
