//! Type parameters, instantiation and inference (spec: Type parameter declarations, Instantiations, Type inference).

mod call;
mod cycles;
mod infer;
mod instance;
mod params;
mod queries;
pub(super) mod type_set;
mod unify;

use rustc_hash::FxHashMap;

use vole_syntax::ast::NodeId;

use super::scope::ScopeId;
use crate::{ObjectId, TypeId};

/// What is kept about generic declarations while a package is checked.
#[derive(Default)]
pub(super) struct Tracker {
    /// The scope with the type parameters of a generic type.
    scopes: FxHashMap<ObjectId, ScopeId>,
    /// The type arguments written for functions whose others are still to be inferred.
    partial: FxHashMap<NodeId, Vec<TypeId>>,
    /// Type arguments given to type parameters, in which endless cycles are looked for.
    instantiations: Vec<cycles::Instantiation>,
}

impl Tracker {
    /// The scope with the type parameters of a generic type.
    pub(super) fn scope_of(&self, object: ObjectId) -> Option<ScopeId> {
        self.scopes.get(&object).copied()
    }
}
