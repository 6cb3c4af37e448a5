//! The types that a type parameter stands for (spec: Interface types, Core types).

use crate::{Basic, Type, TypeId, TypeTerm, Types};
use vole_syntax::ast::ChanDir;

/// The terms of a type parameter's constraint; `None` if it is no type parameter, or one whose constraint limits nothing.
pub fn type_terms(types: &Types, ty: TypeId) -> Option<&[TypeTerm]> {
    let Type::TypeParam(param) = types.get(ty) else { return None };
    match types.under(types.type_param(*param).constraint?) {
        // What holds for all of no types says nothing.
        Type::Interface(interface) => interface.terms.as_deref().filter(|terms| !terms.is_empty()),
        _ => None,
    }
}

/// Whether `holds` for a type; of a type parameter, whether it holds for each type of its set, which must be limited.
pub fn all_types(types: &Types, ty: TypeId, holds: impl Fn(TypeId) -> bool) -> bool {
    match types.get(ty) {
        Type::TypeParam(_) => type_terms(types, ty).is_some_and(|terms| terms.iter().all(|term| holds(term.ty))),
        _ => holds(ty),
    }
}

/// The one underlying type of all types of a type parameter's set; of any other type, its underlying type. Channel types may differ in
/// that some are directed, if no two are directed differently. `None` if there is no such type.
pub fn core_type(types: &Types, ty: TypeId) -> Option<TypeId> {
    if !matches!(types.get(ty), Type::TypeParam(_)) {
        return Some(types.underlying(ty)).filter(|under| *under != Basic::Invalid.id());
    }
    let mut terms = type_terms(types, ty)?.iter().map(|term| types.underlying(term.ty));
    let first = terms.next()?;
    terms.try_fold(first, |core, under| match_core(types, core, under))
}

fn match_core(types: &Types, x: TypeId, y: TypeId) -> Option<TypeId> {
    if x == y {
        return Some(x);
    }
    match (types.get(x), types.get(y)) {
        (Type::Chan { dir: x_dir, elem: x_elem }, Type::Chan { dir: y_dir, elem: y_elem }) if x_elem == y_elem => {
            match (x_dir, y_dir) {
                (ChanDir::Both, _) => Some(y),
                (_, ChanDir::Both) => Some(x),
                _ => None,
            }
        }
        _ => None,
    }
}
