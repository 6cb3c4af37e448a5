//! Fields and methods of types: selectors, method sets, and whether a type has an interface's methods
//! (spec: Selectors, Method sets, Struct types).

mod method_set;
mod missing;
mod search;
mod undefined;

use vole_source::Name;

use crate::{NamedId, ObjectId, ObjectKind, PackageId, Type, TypeId, Types, is_exported};

pub use method_set::{MethodEntry, method_set};
pub use missing::{MissingMethod, MissingReason, missing_method, pointer_to_interface, points_to_interface};
pub use search::{lookup_field_or_method, lookup_ignoring_case};
pub use undefined::{missing_field_or_method, selectable_names, unknown_field};

/// The outcome of a search for a name in a type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lookup {
    /// Exactly one at the shallowest depth.
    Found(Found),
    /// Several at the shallowest depth.
    Ambiguous,
    /// None.
    Missing,
}

/// The field or method that a name selects.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What it is.
    pub target: Target,
    /// The field indices to follow through embedded fields, dereferencing pointers on the way; the field itself last. For a method,
    /// only the embedded fields that lead to its receiver.
    pub path: Vec<u32>,
    /// Whether a pointer is followed before the field or the method's receiver is reached, the one searched in included.
    pub indirect: bool,
    /// The type the field or method belongs to: a struct, an interface, a defined type (not a pointer to one) or a type parameter.
    pub owner: TypeId,
    /// The field's type or the method's signature. That of a declared method of a generic type's instance still has the type's parameters in
    /// it: substitute `owner`'s type arguments.
    pub ty: TypeId,
}

/// What a name selects.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Target {
    /// A field; its index is the last of the path.
    Field,
    /// A declared method.
    Method(ObjectId),
    /// A method of an interface (or of a type parameter's constraint), by index.
    InterfaceMethod(u32),
}

impl Lookup {
    /// What was found.
    pub fn found(self) -> Option<Found> {
        match self {
            Self::Found(found) => Some(found),
            Self::Ambiguous | Self::Missing => None,
        }
    }
}

impl Found {
    /// Whether it is a method.
    pub fn is_method(&self) -> bool {
        self.target != Target::Field
    }

    /// Its name, and the package it is declared in (none for an interface's exported method).
    pub fn name(&self, types: &Types) -> Option<(Name, Option<PackageId>)> {
        match self.target {
            Target::Method(method) => {
                let object = types.object(method);
                Some((object.name.clone(), object.pkg))
            }
            Target::InterfaceMethod(at) => {
                let method = search::interface_methods(types, self.owner)?.get(at as usize)?;
                Some((method.name.clone(), method.pkg))
            }
            Target::Field => {
                let field = types.fields(self.owner)?.get(*self.path.last()? as usize)?;
                Some((field.name.clone(), field.pkg))
            }
        }
    }

    /// Whether it is a method with a pointer receiver that no pointer on the way leads to: it can be called on an addressable operand
    /// only, and is not in the method set.
    pub fn needs_address(&self, types: &Types) -> bool {
        match self.target {
            Target::Method(method) => !self.indirect && has_pointer_receiver(types, method),
            Target::Field | Target::InterfaceMethod(_) => false,
        }
    }
}

/// Whether a method is declared on a pointer.
pub fn has_pointer_receiver(types: &Types, method: ObjectId) -> bool {
    match types.object(method).kind {
        ObjectKind::Func { receiver: Some(receiver), .. } => {
            matches!(types.get(types.object(receiver).ty), Type::Pointer(_))
        }
        _ => false,
    }
}

/// The methods declared on a defined type; an instance has those of the generic type.
pub fn declared_methods(types: &Types, named: NamedId) -> &[ObjectId] {
    let data = types.named(named);
    &types.named(data.origin.unwrap_or(named)).methods
}

/// A name as selectors see it: two that are not exported are the same only within a package (spec: Uniqueness of identifiers).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
struct Key {
    name: Name,
    pkg: Option<PackageId>,
}

impl Key {
    fn new(name: &Name, pkg: Option<PackageId>) -> Self {
        Self { name: name.clone(), pkg: if is_exported(name) { None } else { pkg } }
    }
}

/// What a pointer type, but not a defined one, points to; and whether it is one.
fn deref(types: &Types, ty: TypeId) -> (TypeId, bool) {
    match types.get(ty) {
        Type::Pointer(elem) => (*elem, true),
        _ => (ty, false),
    }
}

#[cfg(test)]
mod tests;
