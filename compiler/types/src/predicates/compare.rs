//! What `==` is defined on (spec: Comparison operators).

use rustc_hash::FxHashSet;

use crate::display::{composite_kind, type_string};
use crate::{Basic, InterfaceType, PackageId, Type, TypeId, Types};

/// Whether values of the type can be compared. Interfaces can, though that may panic.
pub fn is_comparable(types: &Types, ty: TypeId) -> bool {
    Search { types, strict: false, seen: FxHashSet::default() }.comparable(ty)
}

/// Whether comparing values of the type never panics (spec: strictly comparable).
pub fn is_strictly_comparable(types: &Types, ty: TypeId) -> bool {
    Search { types, strict: true, seen: FxHashSet::default() }.comparable(ty)
}

/// Why values of the type cannot be compared, in Go's words; nothing where they can, or where there is no more to say.
pub fn incomparable_cause(types: &Types, ty: TypeId, relative_to: Option<PackageId>) -> Option<String> {
    let name = |ty| type_string(types, ty, relative_to);
    match types.under(ty) {
        Type::Slice(_) | Type::Map { .. } | Type::Signature(_) => {
            Some(format!("{} can only be compared to nil", composite_kind(types, ty)?))
        }
        Type::Struct(fields) => {
            let field = fields.iter().find(|field| !is_comparable(types, field.ty))?;
            Some(format!("struct containing {} cannot be compared", name(field.ty)))
        }
        Type::Array { elem, .. } if !is_comparable(types, *elem) => {
            Some(format!("{} cannot be compared", name(types.underlying(ty))))
        }
        Type::TypeParam(_) if has_empty_type_set(types, ty) => Some("empty type set".to_owned()),
        Type::TypeParam(_) if !is_comparable(types, ty) => Some("incomparable types in type set".to_owned()),
        _ => None,
    }
}

fn has_empty_type_set(types: &Types, ty: TypeId) -> bool {
    let Type::TypeParam(param) = types.get(ty) else { return false };
    match types.type_param(*param).constraint.map(|constraint| types.under(constraint)) {
        Some(Type::Interface(interface)) => interface.terms.as_ref().is_some_and(Vec::is_empty),
        _ => false,
    }
}

struct Search<'a> {
    types: &'a Types,
    strict: bool,
    /// Types that have been looked at or are being looked at: a type within itself does not make it less comparable.
    seen: FxHashSet<TypeId>,
}

impl Search<'_> {
    fn comparable(&mut self, ty: TypeId) -> bool {
        if !self.seen.insert(ty) {
            return true;
        }
        let types = self.types;
        match types.under(ty) {
            Type::Basic(basic) => *basic != Basic::UntypedNil,
            Type::Pointer(_) | Type::Chan { .. } => true,
            Type::Struct(fields) => fields.iter().all(|field| self.comparable(field.ty)),
            Type::Array { elem, .. } => self.comparable(*elem),
            Type::Interface(interface) => !self.strict || self.interface(interface),
            Type::TypeParam(_) if has_empty_type_set(types, ty) => false,
            Type::TypeParam(param) => match types.type_param(*param).constraint.map(|ty| types.under(ty)) {
                Some(Type::Interface(interface)) => self.interface(interface),
                _ => false,
            },
            Type::Slice(_) | Type::Map { .. } | Type::Signature(_) | Type::Tuple(_) | Type::Named(_) => false,
        }
    }

    /// Whether every type of an interface's type set is strictly comparable.
    fn interface(&mut self, interface: &InterfaceType) -> bool {
        let strict = std::mem::replace(&mut self.strict, true);
        let all = match &interface.terms {
            Some(terms) => terms.iter().all(|term| self.comparable(term.ty)),
            None => interface.comparable,
        };
        self.strict = strict;
        all || interface.comparable
    }
}
