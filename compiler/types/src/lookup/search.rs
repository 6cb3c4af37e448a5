//! The search for one name: breadth first through embedded fields (spec: Selectors).

use rustc_hash::{FxHashMap, FxHashSet};
use vole_source::Name;

use super::{Found, Lookup, Target, declared_methods, deref};
use crate::{InterfaceMethod, NamedId, PackageId, Type, TypeId, Types, is_exported};

/// The field or method `name` of a value of type `ty`, as seen from package `pkg`. Methods with pointer receivers are found whether the
/// value is addressable or not: see [`Found::needs_address`].
pub fn lookup_field_or_method(types: &Types, ty: TypeId, pkg: Option<PackageId>, name: &str) -> Lookup {
    search(types, ty, &Exact { name, pkg: if is_exported(name) { None } else { pkg } })
}

/// As [`lookup_field_or_method`], but upper and lower case and packages make no difference: what may have been meant.
pub fn lookup_ignoring_case(types: &Types, ty: TypeId, name: &str) -> Lookup {
    search(types, ty, &IgnoringCase(name.to_lowercase()))
}

/// Which names are searched for.
trait Wanted {
    fn matches(&self, name: &Name, pkg: Option<PackageId>) -> bool;
}

struct Exact<'a> {
    name: &'a str,
    /// The package, of a name that is not exported.
    pkg: Option<PackageId>,
}

struct IgnoringCase(String);

impl Wanted for Exact<'_> {
    fn matches(&self, name: &Name, pkg: Option<PackageId>) -> bool {
        name == self.name && (self.pkg == pkg || is_exported(name))
    }
}

impl Wanted for IgnoringCase {
    fn matches(&self, name: &Name, _: Option<PackageId>) -> bool {
        name.to_lowercase() == self.0
    }
}

/// A type reached through embedded fields.
pub(super) struct Embedded {
    pub(super) ty: TypeId,
    pub(super) path: Vec<u32>,
    pub(super) indirect: bool,
    /// Whether it is reached in several ways at this depth, which makes whatever it has ambiguous.
    pub(super) multiple: bool,
}

impl Embedded {
    /// The type searched in; `None` for a pointer to an interface or type parameter, which has neither fields nor methods.
    pub(super) fn root(types: &Types, ty: TypeId) -> Option<Self> {
        let (ty, indirect) = deref(types, ty);
        if indirect && matches!(types.under(ty), Type::Interface(_) | Type::TypeParam(_)) {
            return None;
        }
        Some(Self { ty, path: Vec::new(), indirect, multiple: false })
    }

    /// A field embedded in this type.
    pub(super) fn field(&self, types: &Types, index: usize, ty: TypeId) -> Self {
        let (ty, pointer) = deref(types, ty);
        Self { ty, path: self.extended(index), indirect: self.indirect || pointer, multiple: self.multiple }
    }

    fn extended(&self, index: usize) -> Vec<u32> {
        let mut path = Vec::with_capacity(self.path.len() + 1);
        path.extend_from_slice(&self.path);
        path.push(index as u32);
        path
    }

    fn found(&self, target: Target, path: Vec<u32>, ty: TypeId) -> Found {
        Found { target, path, indirect: self.indirect, owner: self.ty, ty }
    }
}

fn search(types: &Types, ty: TypeId, wanted: &impl Wanted) -> Lookup {
    // A defined pointer type has the fields of what it points to, but no methods.
    let pointer = match types.get(ty) {
        Type::Named(_) if types.pointee(ty).is_some() => types.underlying(ty),
        _ => return search_levels(types, ty, wanted),
    };
    match search_levels(types, pointer, wanted) {
        Lookup::Found(found) if found.is_method() => Lookup::Missing,
        other => other,
    }
}

fn search_levels(types: &Types, ty: TypeId, wanted: &impl Wanted) -> Lookup {
    let mut current: Vec<Embedded> = Embedded::root(types, ty).into_iter().collect();
    let mut seen = FxHashSet::default();
    while !current.is_empty() {
        let mut next = Vec::new();
        let mut result: Option<Found> = None;
        for embedded in &current {
            let Some(found) = search_one(types, embedded, wanted, &mut seen, &mut next) else { continue };
            if result.is_some() || embedded.multiple {
                return Lookup::Ambiguous;
            }
            result = Some(found);
        }
        if let Some(found) = result {
            return Lookup::Found(found);
        }
        current = merge_multiples(next);
    }
    Lookup::Missing
}

/// Searches one type at the present depth; its embedded fields go to `next`.
fn search_one(
    types: &Types,
    embedded: &Embedded,
    wanted: &impl Wanted,
    seen: &mut FxHashSet<NamedId>,
    next: &mut Vec<Embedded>,
) -> Option<Found> {
    if let Type::Named(named) = types.get(embedded.ty) {
        // Seen at a shallower depth, where it hides this one.
        if !seen.insert(*named) {
            return None;
        }
        let methods = declared_methods(types, *named).iter();
        for (method, object) in methods.map(|method| (*method, types.object(*method))) {
            if object.name != "_" && wanted.matches(&object.name, object.pkg) {
                return Some(embedded.found(Target::Method(method), embedded.path.clone(), object.ty));
            }
        }
    }
    if let Some(methods) = interface_methods(types, embedded.ty) {
        let at = methods.iter().position(|method| wanted.matches(&method.name, method.pkg))?;
        return Some(embedded.found(Target::InterfaceMethod(at as u32), embedded.path.clone(), methods[at].sig));
    }
    for (index, field) in types.fields(embedded.ty)?.iter().enumerate() {
        if field.name != "_" && wanted.matches(&field.name, field.pkg) {
            return Some(embedded.found(Target::Field, embedded.extended(index), field.ty));
        }
        if field.embedded {
            next.push(embedded.field(types, index, field.ty));
        }
    }
    None
}

/// The methods of an interface, or of a type parameter's constraint.
pub(super) fn interface_methods(types: &Types, ty: TypeId) -> Option<&[InterfaceMethod]> {
    match types.under(ty) {
        Type::Interface(interface) => Some(&interface.methods),
        Type::TypeParam(param) => match types.under(types.type_param(*param).constraint?) {
            Type::Interface(interface) => Some(&interface.methods),
            _ => None,
        },
        _ => None,
    }
}

/// Makes one of several ways to the same type, and marks it so.
pub(super) fn merge_multiples(level: Vec<Embedded>) -> Vec<Embedded> {
    let mut places: FxHashMap<TypeId, usize> = FxHashMap::default();
    let mut merged: Vec<Embedded> = Vec::with_capacity(level.len());
    for embedded in level {
        match places.get(&embedded.ty) {
            Some(at) => merged[*at].multiple = true,
            None => {
                places.insert(embedded.ty, merged.len());
                merged.push(embedded);
            }
        }
    }
    merged
}
