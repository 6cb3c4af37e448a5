//! The checker: from the files of a package to a [`CheckedPackage`].
//!
//! Package-level objects are resolved on demand, since they may be used before they are declared ([`resolve`]); defined types get
//! their identity first and their underlying type when it is needed ([`type_decl`]). Function bodies come last, one after
//! the other. An expression that is in error yields no operand and no second message.

mod arguments;
mod assign;
mod assign_stmt;
mod binary;
mod builtins;
mod call;
mod collect;
mod comparison;
mod composite_lit;
mod const_var_decl;
mod conversion;
mod cycle;
mod depth;
mod embed;
mod entry;
mod expr;
mod func_decl;
mod function_type;
mod generics;
mod ident;
mod imports;
mod index;
mod interface_type;
mod local_decl;
mod methods;
mod operand;
mod overflow;
mod range;
mod recording;
mod report;
mod resolve;
mod scope;
mod selector;
mod shift;
mod slice_expr;
mod stmt;
mod struct_type;
mod suggest;
mod type_decl;
mod type_expr;
mod type_layout;
mod unary;
mod untyped;
mod unused;
mod versions;

use std::rc::Rc;
use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use vole_diag::Diagnostic;
use vole_source::{FileId, Name, Span};
use vole_syntax::ast::{Expr, File, NodeId};

use crate::universe::Universe;
use crate::{FuncRef, Info, NamedId, ObjectId, PackageId, TypeId, TypeParamId, Types, ValueRef};

pub use entry::{Options, check_package};
pub use imports::is_import_path;
use resolve::{Declaration, Progress};
use scope::{PACKAGE_SCOPE, ScopeId, Scopes};
pub use versions::Version;

/// Finds the package for an import path, checked before in the same [`Types`].
pub type Importer<'i> = dyn FnMut(&str) -> Option<PackageId> + 'i;

/// Something to be done once the types and objects it needs are there.
type Action<'a> = Box<dyn FnOnce(&mut Checker<'a>) + 'a>;

/// What checking a package works on.
struct Checker<'a> {
    types: &'a mut Types,
    universe: Arc<Universe>,
    options: &'a Options<'a>,
    files: &'a [File],
    pkg: PackageId,
    pkg_name: Name,
    info: Info,
    diagnostics: Vec<Diagnostic>,
    scopes: Scopes,
    /// The scope of each file.
    file_scopes: Vec<ScopeId>,
    /// The declarations of this package's objects, local types included.
    decls: FxHashMap<ObjectId, Declaration<'a>>,
    /// How far the resolution of each object is that waits for it or is under way.
    progress: FxHashMap<ObjectId, Progress>,
    /// How many type declarations are being worked out.
    active_types: u32,
    /// Whether all package-level types have been worked out.
    types_ready: bool,
    /// How many of the objects on [`path`](Self::path) are outside the anonymous interface whose embedded types are being completed.
    anonymous_from: usize,
    /// The interfaces that an anonymous interface in them embeds, and where to say so, if that is still to be said.
    anonymous_cycles: FxHashMap<ObjectId, Option<Span>>,
    /// The methods of each declared type.
    methods: FxHashMap<ObjectId, Vec<ObjectId>>,
    /// The objects whose resolution is under way, outermost first.
    path: Vec<ObjectId>,
    /// Variables and imports that have been used.
    used: FxHashSet<ObjectId>,
    /// Local variables, which have to be used.
    local_vars: Vec<ObjectId>,
    /// What each package-level object needs for its initialisation.
    deps: FxHashMap<ObjectId, IndexSet<ObjectId, FxBuildHasher>>,
    /// Actions to be done later, in order.
    delayed: Vec<Option<Action<'a>>>,
    /// Defined types and instances whose underlying type is still to be worked out.
    incomplete: Vec<NamedId>,
    /// Defined types declared in functions.
    local_types: Vec<NamedId>,
    /// Instances that are completed on demand only.
    deferred: Vec<NamedId>,
    /// The defined type that another is declared as, by the other.
    declared_as: FxHashMap<NamedId, TypeId>,
    /// Untyped operands of shifts which must turn out to be integers.
    shift_operands: FxHashSet<NodeId>,
    imports: imports::Imports,
    package: PackageParts,
    generics: generics::Tracker,
    /// How deep the recursion is, and whether it has been too deep.
    depth: u32,
    too_deep: bool,
    /// The language version of each file that has one.
    versions: FxHashMap<FileId, versions::FileVersion>,
    env: Env,
}

/// The parts of the result that are gathered on the way.
#[derive(Default)]
struct PackageParts {
    imports: Vec<PackageId>,
    funcs: Vec<FuncRef>,
    /// All package-level objects but methods and imports, in source order.
    objects: Vec<ObjectId>,
    /// Methods, in source order.
    methods: Vec<ObjectId>,
    /// The initial values of package-level variables, in source order.
    initial_values: Vec<InitialValue>,
}

/// A package-level `lhs... = rhs`.
struct InitialValue {
    lhs: Vec<Option<ObjectId>>,
    /// The objects the dependencies are kept under: the variables, blank ones included.
    objects: Vec<ObjectId>,
    rhs: ValueRef,
}

/// What surrounds the expression being checked.
#[derive(Clone)]
struct Env {
    /// The package-level object whose dependencies are collected.
    decl: Option<ObjectId>,
    /// The innermost scope.
    scope: ScopeId,
    /// The value of `iota`, in a constant declaration.
    iota: Option<u32>,
    /// Where errors are shown, while a repeated constant expression is checked for another constant.
    error_span: Option<Span>,
    /// The results of the function around, inside one.
    results: Option<Rc<[ObjectId]>>,
    /// The type parameters of the function around, its receiver's included.
    type_params: Rc<[TypeParamId]>,
    /// Whether a type parameter list is being checked.
    in_type_params: bool,
    /// Whether a call or receive has been seen, which keeps `len` and `cap` from being constant.
    calls: bool,
}

impl Env {
    /// The surroundings of a package-level declaration in a file.
    fn file(scope: ScopeId) -> Self {
        Self {
            decl: None,
            scope,
            iota: None,
            error_span: None,
            results: None,
            type_params: Rc::from([]),
            in_type_params: false,
            calls: false,
        }
    }
}

impl<'a> Checker<'a> {
    /// Does something once the present declaration or statement is through.
    fn later(&mut self, action: impl FnOnce(&mut Checker<'a>) + 'a) {
        self.delayed.push(Some(Box::new(action)));
    }

    /// Does what has been put off since there were `from` actions, and what that puts off in turn.
    fn process_delayed(&mut self, from: usize) {
        let mut at = from;
        while at < self.delayed.len() {
            if let Some(action) = self.delayed[at].take() {
                action(self);
            }
            at += 1;
        }
        self.delayed.truncate(from);
    }

    /// Opens a block's scope; hand back what it returns to [`close_scope`](Self::close_scope).
    fn open_scope(&mut self) -> ScopeId {
        let outer = self.env.scope;
        self.env.scope = self.scopes.open(outer);
        outer
    }

    fn close_scope(&mut self, outer: ScopeId) {
        self.env.scope = outer;
    }

    /// Whether the declaration being checked is inside a function.
    fn in_function(&self) -> bool {
        self.env.results.is_some()
    }

    /// What a name stands for here.
    fn lookup(&self, name: &str) -> Option<ObjectId> {
        self.lookup_with_scope(name).map(|(_, object)| object)
    }

    /// What a name stands for here, and the scope of this package it was found in, if it was one of a file or block.
    fn lookup_with_scope(&self, name: &str) -> Option<(Option<ScopeId>, ObjectId)> {
        if let Some((scope, object)) = self.scopes.lookup(self.env.scope, name) {
            return Some((Some(scope), object));
        }
        let object = self.types.lookup(self.pkg, name).or_else(|| self.universe.lookup(name))?;
        Some((None, object))
    }

    /// Whether an expression is the name `_`.
    fn is_blank(expr: &Expr) -> bool {
        matches!(&expr.kind, vole_syntax::ast::ExprKind::Name(name) if name == "_")
    }

    /// The type of an object.
    fn object_type(&self, object: ObjectId) -> TypeId {
        self.types.object(object).ty
    }
}
