//! Identity but for struct tags, which conversions ignore (spec: Conversions).

use crate::{Type, TypeId, Types};

/// Whether two types are identical once all struct tags are gone.
pub fn identical_ignoring_tags(types: &Types, x: TypeId, y: TypeId) -> bool {
    if x == y {
        return true;
    }
    let same = |x: &TypeId, y: &TypeId| identical_ignoring_tags(types, *x, *y);
    let all = |xs: &[TypeId], ys: &[TypeId]| xs.len() == ys.len() && xs.iter().zip(ys).all(|(x, y)| same(x, y));
    match (types.get(x.plain()), types.get(y.plain())) {
        (Type::Pointer(x), Type::Pointer(y)) | (Type::Slice(x), Type::Slice(y)) => same(x, y),
        (Type::Array { len: m, elem: x }, Type::Array { len: n, elem: y }) => m == n && same(x, y),
        (Type::Map { key: k, elem: x }, Type::Map { key: l, elem: y }) => same(k, l) && same(x, y),
        (Type::Chan { dir: d, elem: x }, Type::Chan { dir: e, elem: y }) => d == e && same(x, y),
        (Type::Tuple(xs), Type::Tuple(ys)) => all(xs, ys),
        (Type::Struct(xs), Type::Struct(ys)) => {
            xs.len() == ys.len()
                && xs.iter().zip(ys).all(|(x, y)| {
                    x.name == y.name
                        && x.embedded == y.embedded
                        && (x.pkg == y.pkg || crate::is_exported(&x.name))
                        && same(&x.ty, &y.ty)
                })
        }
        (Type::Signature(x), Type::Signature(y)) => {
            x.type_params.is_empty()
                && y.type_params.is_empty()
                && x.variadic == y.variadic
                && all(&x.params, &y.params)
                && all(&x.results, &y.results)
        }
        (Type::Interface(x), Type::Interface(y)) => {
            x.terms == y.terms
                && x.comparable == y.comparable
                && x.methods.len() == y.methods.len()
                && x.methods
                    .iter()
                    .zip(&y.methods)
                    .all(|(x, y)| x.name == y.name && x.pkg == y.pkg && same(&x.sig, &y.sig))
        }
        // Named types with other arguments, basic types, type parameters: identical only if equal.
        _ => false,
    }
}
