//! Unions and intersections of type terms (spec: Interface types).

use rustc_hash::FxHashSet;

use crate::{TypeId, TypeTerm, Types};

/// The terms of two type sets that are both limited, or the one that is; `None` is the set of all types.
pub(in crate::check) fn intersection(
    types: &Types,
    x: Option<Vec<TypeTerm>>,
    y: Option<Vec<TypeTerm>>,
) -> Option<Vec<TypeTerm>> {
    let (x, y) = match (x, y) {
        (None, other) | (other, None) => return other,
        (Some(x), Some(y)) => (x, y),
    };
    let both = x.iter().flat_map(|x| y.iter().filter_map(|y| common(types, *x, *y)));
    Some(normalised(types, both.collect()))
}

/// The types two terms have in common.
fn common(types: &Types, x: TypeTerm, y: TypeTerm) -> Option<TypeTerm> {
    let (wide, narrow) = if x.tilde { (x, y) } else { (y, x) };
    covers(types, wide, narrow).then_some(narrow)
}

/// Whether one term has all types of another.
fn covers(types: &Types, wide: TypeTerm, narrow: TypeTerm) -> bool {
    let base = |ty: TypeId| types.underlying(ty);
    if wide.tilde { base(wide.ty) == base(narrow.ty) } else { wide == narrow }
}

/// Terms in their order, without those that others cover or repeat.
pub(in crate::check) fn normalised(types: &Types, mut terms: Vec<TypeTerm>) -> Vec<TypeTerm> {
    let mut seen = FxHashSet::default();
    terms.retain(|term| seen.insert(*term));
    let all = terms.clone();
    terms.retain(|term| !all.iter().any(|other| other != term && covers(types, *other, *term)));
    terms
}
