//! What to say of a selector that selects nothing, given what has a similar name.

use rustc_hash::FxHashSet;
use vole_source::Name;

use super::{Found, declared_methods};
use crate::{PackageId, Type, TypeId, Types, is_exported};

/// How what was found differs from what was asked for.
enum Difference {
    /// There is nothing alike.
    Nothing,
    /// It is spelt otherwise.
    Spelling(Name),
    /// It is spelt so but for its first letter, and another package keeps it for itself.
    Unexported(Name),
    /// It is spelt so, but another package keeps it for itself.
    Inaccessible(Name),
}

fn difference(types: &Types, wanted: &str, similar: Option<&Found>, pkg: Option<PackageId>) -> Difference {
    let Some((name, owner)) = similar.and_then(|found| found.name(types)) else { return Difference::Nothing };
    let rest = |name: &str| name.chars().skip(1).collect::<String>();
    let same_rest = rest(wanted) == rest(&name);
    if owner == pkg {
        return Difference::Spelling(name);
    }
    match (is_exported(wanted), is_exported(&name)) {
        (true, true) => Difference::Spelling(name),
        (false, true) if same_rest => Difference::Spelling(name),
        (true, false) if same_rest => Difference::Unexported(name),
        (false, false) if wanted == name => Difference::Inaccessible(name),
        _ => Difference::Nothing,
    }
}

/// That `ty` (as written in messages) has no field or method `wanted`, and what it has instead: what
/// [`lookup_ignoring_case`](super::lookup_ignoring_case) finds. Seen from package `pkg`.
pub fn missing_field_or_method(
    types: &Types,
    ty: &str,
    wanted: &str,
    similar: Option<&Found>,
    pkg: Option<PackageId>,
) -> String {
    let kind = if similar.is_some_and(Found::is_method) { "method" } else { "field" };
    match difference(types, wanted, similar, pkg) {
        Difference::Nothing => format!("type {ty} has no field or method {wanted}"),
        Difference::Spelling(name) => {
            format!("type {ty} has no field or method {wanted}, but does have {kind} {name}")
        }
        Difference::Unexported(name) => {
            format!("type {ty} has no field or method {wanted}, but does have unexported {kind} {name}")
        }
        Difference::Inaccessible(name) => format!("cannot refer to unexported {kind} {name}"),
    }
}

/// The same for a key in a struct literal.
pub fn unknown_field(types: &Types, ty: &str, wanted: &str, similar: Option<&Found>, pkg: Option<PackageId>) -> String {
    let unknown = format!("unknown field {wanted} in struct literal of type {ty}");
    match difference(types, wanted, similar, pkg) {
        Difference::Nothing => unknown,
        Difference::Spelling(name) => format!("{unknown}, but does have {name}"),
        Difference::Unexported(name) => format!("{unknown}, but does have unexported {name}"),
        Difference::Inaccessible(name) => {
            format!("cannot refer to unexported field {name} in struct literal of type {ty}")
        }
    }
}

/// The names of all fields and methods that can be selected of values of a type, seen from package `pkg`, in no order.
pub fn selectable_names(types: &Types, ty: TypeId, pkg: PackageId) -> Vec<Name> {
    let (mut names, mut seen, mut pending) = (Vec::new(), FxHashSet::default(), vec![ty]);
    while let Some(ty) = pending.pop() {
        let ty = types.pointee(ty).unwrap_or(ty);
        if !seen.insert(ty) {
            continue;
        }
        if let Type::Named(named) = types.get(ty) {
            let methods = declared_methods(types, *named).iter().map(|method| types.object(*method));
            names.extend(
                methods
                    .filter(|method| method.pkg == Some(pkg) || method.is_exported())
                    .map(|method| method.name.clone()),
            );
        }
        for field in types.fields(ty).unwrap_or_default() {
            if field.pkg == Some(pkg) || is_exported(&field.name) {
                names.push(field.name.clone());
            }
            if field.embedded {
                pending.push(field.ty);
            }
        }
        if let Type::Interface(interface) = types.under(ty) {
            let methods = interface.methods.iter().filter(|method| method.pkg.is_none_or(|owner| owner == pkg));
            names.extend(methods.map(|method| method.name.clone()));
        }
    }
    names
}
