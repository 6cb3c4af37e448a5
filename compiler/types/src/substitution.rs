//! Type arguments in place of type parameters, looked through without making the substituted types.

use crate::{Type, TypeId, TypeParamId, Types};

/// Which type stands for each type parameter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Substitution<'a> {
    params: &'a [TypeParamId],
    args: &'a [TypeId],
}

impl<'a> Substitution<'a> {
    /// `args` for `params`, in order.
    pub fn new(params: &'a [TypeParamId], args: &'a [TypeId]) -> Self {
        Self { params, args }
    }

    /// The type arguments of an instance of a generic type, for the parameters that its methods are declared with; nothing for other types.
    pub fn of_instance(types: &'a Types, ty: TypeId) -> Self {
        match types.get(ty) {
            Type::Named(named) => {
                let data = types.named(*named);
                match data.origin {
                    Some(origin) => Self::new(&types.named(origin).type_params, &data.type_args),
                    None => Self::default(),
                }
            }
            _ => Self::default(),
        }
    }

    /// What stands for a type parameter.
    pub fn get(&self, param: TypeParamId) -> Option<TypeId> {
        let at = self.params.iter().position(|p| *p == param)?;
        self.args.get(at).copied()
    }

    /// Whether `pattern`, after substitution, is identical to `ty`.
    pub fn makes(&self, types: &Types, pattern: TypeId, ty: TypeId) -> bool {
        if self.params.is_empty() {
            return pattern == ty;
        }
        let same = |x: &TypeId, y: &TypeId| self.makes(types, *x, *y);
        let all = |xs: &[TypeId], ys: &[TypeId]| xs.len() == ys.len() && xs.iter().zip(ys).all(|(x, y)| same(x, y));
        match (types.get(pattern.plain()), types.get(ty.plain())) {
            (Type::TypeParam(param), _) => self.get(*param).unwrap_or(pattern) == ty,
            (Type::Named(x), Type::Named(y)) => {
                let (x_data, y_data) = (types.named(*x), types.named(*y));
                x == y && x_data.type_args.is_empty()
                    || x_data.origin.is_some()
                        && x_data.origin == y_data.origin
                        && all(&x_data.type_args, &y_data.type_args)
            }
            (Type::Pointer(x), Type::Pointer(y)) | (Type::Slice(x), Type::Slice(y)) => same(x, y),
            (Type::Array { len: m, elem: x }, Type::Array { len: n, elem: y }) => m == n && same(x, y),
            (Type::Map { key: k, elem: x }, Type::Map { key: l, elem: y }) => same(k, l) && same(x, y),
            (Type::Chan { dir: d, elem: x }, Type::Chan { dir: e, elem: y }) => d == e && same(x, y),
            (Type::Struct(xs), Type::Struct(ys)) => {
                xs.len() == ys.len()
                    && xs.iter().zip(ys).all(|(x, y)| {
                        (&x.name, x.pkg, x.embedded, &x.tag) == (&y.name, y.pkg, y.embedded, &y.tag)
                            && same(&x.ty, &y.ty)
                    })
            }
            (Type::Tuple(xs), Type::Tuple(ys)) => all(xs, ys),
            (Type::Signature(x), Type::Signature(y)) => {
                x.variadic == y.variadic && all(&x.params, &y.params) && all(&x.results, &y.results)
            }
            (Type::Interface(x), Type::Interface(y)) => {
                let (x_terms, y_terms) = (x.terms.as_deref(), y.terms.as_deref());
                x.comparable == y.comparable
                    && x.methods.len() == y.methods.len()
                    && x.methods
                        .iter()
                        .zip(&y.methods)
                        .all(|(x, y)| x.name == y.name && x.pkg == y.pkg && same(&x.sig, &y.sig))
                    && match (x_terms, y_terms) {
                        (Some(xs), Some(ys)) => {
                            xs.len() == ys.len()
                                && xs.iter().zip(ys).all(|(x, y)| x.tilde == y.tilde && same(&x.ty, &y.ty))
                        }
                        (x, y) => x.is_none() && y.is_none(),
                    }
            }
            _ => pattern == ty,
        }
    }
}
