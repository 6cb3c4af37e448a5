//! Scopes of files and blocks (spec: Declarations and scope). The package's own scope lives in [`Types`](crate::Types), the
//! universe in [`Universe`](crate::universe::Universe).

use rustc_hash::FxHashMap;
use vole_source::Name;

use crate::ObjectId;

/// A scope of the package being checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct ScopeId(u32);

/// The scope that stands for the package's; it is empty, since package-level objects live in the store.
pub(super) const PACKAGE_SCOPE: ScopeId = ScopeId(0);

struct Scope {
    parent: Option<ScopeId>,
    names: FxHashMap<Name, ObjectId>,
}

/// All scopes of the package being checked, as a tree.
pub(super) struct Scopes {
    scopes: Vec<Scope>,
}

impl Scopes {
    /// Only the package's scope.
    pub(super) fn new() -> Self {
        Self { scopes: vec![Scope { parent: None, names: FxHashMap::default() }] }
    }

    /// A new, empty scope inside `parent`.
    pub(super) fn open(&mut self, parent: ScopeId) -> ScopeId {
        self.scopes.push(Scope { parent: Some(parent), names: FxHashMap::default() });
        ScopeId(self.scopes.len() as u32 - 1)
    }

    /// What a name stands for in this very scope.
    pub(super) fn get(&self, scope: ScopeId, name: &str) -> Option<ObjectId> {
        self.scopes[scope.0 as usize].names.get(name).copied()
    }

    /// Declares a name; if it is taken, nothing changes and the object that has it is told.
    pub(super) fn insert(&mut self, scope: ScopeId, name: Name, object: ObjectId) -> Option<ObjectId> {
        match self.scopes[scope.0 as usize].names.entry(name) {
            std::collections::hash_map::Entry::Occupied(taken) => Some(*taken.get()),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(object);
                None
            }
        }
    }

    /// What a name stands for in this scope or one around it, and in which; package and universe are not looked at.
    pub(super) fn lookup(&self, mut scope: ScopeId, name: &str) -> Option<(ScopeId, ObjectId)> {
        loop {
            let found = &self.scopes[scope.0 as usize];
            if let Some(object) = found.names.get(name) {
                return Some((scope, *object));
            }
            scope = found.parent?;
        }
    }

    /// The names of a scope and those around it, in no order; package and universe are not looked at.
    pub(super) fn names_around(&self, scope: ScopeId) -> impl Iterator<Item = &Name> {
        let scopes = std::iter::successors(Some(scope), |scope| self.scopes[scope.0 as usize].parent);
        scopes.flat_map(|scope| self.scopes[scope.0 as usize].names.keys())
    }

    /// The names of one scope, in no order.
    pub(super) fn names(&self, scope: ScopeId) -> impl Iterator<Item = (&Name, ObjectId)> {
        self.scopes[scope.0 as usize].names.iter().map(|(name, object)| (name, *object))
    }
}
