//! Resolving package-level constants, variables and functions, each when it is first needed.

use std::rc::Rc;

use vole_source::Span;
use vole_syntax::ast::{Expr, FuncDecl, TypeSpec, ValueSpec};

use super::{Checker, Env, scope::ScopeId};
use crate::{Basic, ObjectId, ObjectKind};

/// Where an object comes from.
#[derive(Clone)]
pub(super) struct Declaration<'a> {
    /// The scope around it.
    pub(super) scope: ScopeId,
    /// The declaration itself.
    pub(super) source: Source<'a>,
}

/// The syntax of a declaration.
#[derive(Clone)]
pub(super) enum Source<'a> {
    /// A constant.
    Const(ConstSource<'a>),
    /// A variable; the group it is initialised with, where one call has values for several.
    Var {
        /// Its type, if written.
        ty: Option<&'a Expr>,
        /// Its initial value, if written.
        init: Option<&'a Expr>,
        /// All variables of `var a, b = f()`.
        group: Option<Rc<[ObjectId]>>,
    },
    /// A type.
    Type(&'a TypeSpec),
    /// A function or method.
    Func(&'a FuncDecl),
}

/// A constant's declaration.
#[derive(Clone, Copy)]
pub(super) struct ConstSource<'a> {
    /// Its type, if written.
    pub(super) ty: Option<&'a Expr>,
    /// Its value.
    pub(super) init: Option<&'a Expr>,
    /// What `iota` is in it.
    pub(super) iota: u32,
    /// The constant's name, where type and value are repeated from a specification before it: errors are shown there.
    pub(super) repeated_at: Option<Span>,
}

impl<'a> ConstSource<'a> {
    /// The constant number `at` of a specification whose type and values stand in `from`.
    pub(super) fn new(spec: &'a ValueSpec, from: &'a ValueSpec, at: usize) -> Self {
        let repeated = !std::ptr::eq(spec, from);
        Self {
            ty: from.ty.as_ref(),
            init: from.values.get(at),
            iota: spec.iota,
            repeated_at: repeated.then(|| spec.names[at].span),
        }
    }
}

/// How far the resolution of an object is. What is resolved is no longer listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Progress {
    /// Not begun.
    Waiting,
    /// Under way.
    Active,
}

impl<'a> Checker<'a> {
    /// Resolves all constants, variables and functions, in source order.
    pub(super) fn resolve_package_objects(&mut self) {
        let mut objects = self.package.objects.clone();
        objects.extend(&self.package.methods);
        objects.sort_by_key(|object| self.types.object(*object).span);
        for object in objects {
            self.resolve(object);
        }
    }

    /// Makes sure that the type of a constant, variable or function is known.
    pub(super) fn resolve(&mut self, object: ObjectId) {
        match self.progress.get(&object) {
            None => {}
            Some(Progress::Active) => {
                // A function is known to be one while its signature is worked out.
                let is_func = matches!(self.types.object(object).kind, ObjectKind::Func { .. });
                if !is_func && !self.check_cycle(object) {
                    self.types.object_mut(object).ty = Basic::Invalid.id();
                }
            }
            Some(Progress::Waiting) => {
                if matches!(self.types.object(object).kind, ObjectKind::TypeName { .. }) {
                    self.type_of_name(object);
                    return;
                }
                self.resolve_declaration(object);
            }
        }
    }

    fn resolve_declaration(&mut self, object: ObjectId) {
        let Some(Declaration { scope, source }) = self.decls.get(&object).cloned() else {
            self.progress.remove(&object);
            return;
        };
        let outer = self.enter(object, scope);
        match source {
            Source::Const(source) => self.const_decl(object, source),
            Source::Var { ty, init, group } => self.var_decl(object, ty, init, group),
            Source::Func(decl) => self.func_decl(object, decl),
            Source::Type(_) => {}
        }
        self.leave(object, outer);
    }

    /// Begins the resolution of an object declared in `scope`.
    pub(super) fn enter(&mut self, object: ObjectId, scope: ScopeId) -> Env {
        self.progress.insert(object, Progress::Active);
        self.path.push(object);
        let mut env = Env::file(scope);
        env.decl = Some(object);
        std::mem::replace(&mut self.env, env)
    }

    /// The same for a type; one declared in a function keeps what surrounds it.
    pub(super) fn enter_type(&mut self, object: ObjectId, scope: ScopeId) -> Env {
        let local = self.in_function();
        let outer = self.enter(object, scope);
        if local {
            self.env = Env { scope, calls: false, ..outer.clone() };
        }
        outer
    }

    /// Ends it.
    pub(super) fn leave(&mut self, object: ObjectId, outer: Env) {
        self.progress.remove(&object);
        self.path.pop();
        self.env = outer;
    }
}
