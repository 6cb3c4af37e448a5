//! What has to be known of a function's body before it is built: which variables its function literals capture, which variables
//! change after that, and whether it defers or recovers.
//!
//! A variable that is never assigned again and whose address is never taken is captured by value, as Go's own compiler does.

mod walk;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use vole_syntax::ast::{Expr, ExprKind, FuncDecl, NodeId};
use vole_types::{CheckedPackage, Info, ObjectId, ObjectKind, SelectionKind, Type, Types, VarKind};

use walk::Walker;

/// The facts about one body, the literals in it included.
#[derive(Debug, Default)]
pub(super) struct BodyFacts {
    /// The body itself.
    pub(super) body: FuncFacts,
    /// The function literals in it, by their nodes.
    pub(super) literals: FxHashMap<NodeId, FuncFacts>,
    /// The bodies of range statements over functions, by the nodes of the operands, which may be literals themselves.
    pub(super) range_bodies: FxHashMap<NodeId, FuncFacts>,
    /// Whether there is a `goto`.
    pub(super) jumps: bool,
    captured: FxHashSet<ObjectId>,
    changed: FxHashSet<ObjectId>,
    addressed: FxHashSet<ObjectId>,
}

/// The facts about one function.
#[derive(Debug, Default)]
pub(super) struct FuncFacts {
    /// The variables of enclosing functions that it uses, in order of appearance.
    pub(super) captures: IndexSet<ObjectId, FxBuildHasher>,
    pub(super) traits: FuncTraits,
}

/// What a function does that its entry and its returns have to be made for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FuncTraits {
    /// Whether it has `defer` statements of its own.
    pub(super) defers: bool,
    /// Whether it calls `recover` itself.
    pub(super) recovers: bool,
    /// Whether it defers a call of `recover` as such.
    pub(super) defers_recover: bool,
    /// Whether the body of a range statement over a function returns from it.
    pub(super) returns_from_range: bool,
}

impl BodyFacts {
    /// Looks through a function declaration.
    pub(super) fn of_func(types: &Types, package: &CheckedPackage, decl: &FuncDecl) -> Self {
        let mut walker = Walker::new(types, package);
        walker.func_decl(decl);
        walker.finish()
    }

    /// Looks through an expression at package level.
    pub(super) fn of_expr(types: &Types, package: &CheckedPackage, expr: &Expr) -> Self {
        let mut walker = Walker::new(types, package);
        walker.expr(expr);
        walker.finish()
    }

    /// Whether function literals share a variable with the function that declares it, rather than having a copy.
    pub(super) fn is_shared(&self, var: ObjectId) -> bool {
        self.captured.contains(&var) && (self.changed.contains(&var) || self.addressed.contains(&var))
    }

    /// Whether a variable can be told from another one of the same value: each iteration of a loop needs one of its own.
    pub(super) fn has_identity(&self, var: ObjectId) -> bool {
        self.addressed.contains(&var) || self.is_shared(var)
    }
}

/// Whether an object is a variable of a function.
fn is_local(types: &Types, object: ObjectId) -> bool {
    matches!(types.object(object).kind, ObjectKind::Var(VarKind::Local | VarKind::Param | VarKind::Result))
}

/// The variable that an expression denotes a part of, if the part lies in the variable itself and not behind a pointer.
fn root_variable(types: &Types, info: &Info, expr: &Expr) -> Option<ObjectId> {
    let expr = expr.unparen();
    match &expr.kind {
        ExprKind::Name(_) => info.object_at(expr.id).filter(|object| is_local(types, *object)),
        ExprKind::Selector(base, _) => {
            let behind_pointer = types.pointee(info.type_of(base)?).is_some();
            if behind_pointer { None } else { root_variable(types, info, base) }
        }
        ExprKind::Index(base, _) => match types.under(info.type_of(base)?) {
            Type::Array { .. } | Type::TypeParam(_) => root_variable(types, info, base),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a selector calls or binds a method with a pointer receiver on a variable, whose address is taken for it.
fn takes_receiver_address(types: &Types, info: &Info, selector: NodeId) -> bool {
    let Some(selection) = info.selections.get(&selector) else { return false };
    let SelectionKind::Method(method) = selection.kind else { return false };
    let ObjectKind::Func { receiver: Some(receiver), .. } = types.object(method).kind else { return false };
    types.pointee(types.object(receiver).ty).is_some() && types.pointee(selection.recv).is_none()
}
