//! Unification (spec: Type unification): which types type parameters must stand for so that two types are identical, or one is
//! assignable to the other.

use crate::lookup::{self, Target};
use crate::predicates::core_type;
use crate::{InterfaceType, Type, TypeId, TypeParamId, Types};
use vole_syntax::ast::ChanDir;

/// Recursion beyond this is given up: the types do not unify.
const DEEPEST: usize = 100;

/// How closely types must match.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mode {
    /// They must be identical.
    Exact,
    /// Defined types match their underlying types, channels those of other directions.
    Loose,
    /// One must be assignable to the other; what they are made of must be identical.
    Assign,
}

/// What is known of the type parameters to be inferred.
pub(super) struct Unifier {
    params: Vec<TypeParamId>,
    /// Which class of parameters that must be the same each belongs to.
    classes: Vec<usize>,
    /// What a class stands for.
    values: Vec<Option<TypeId>>,
    depth: usize,
}

impl Unifier {
    /// Type parameters with what is known of them.
    pub(super) fn new(params: Vec<TypeParamId>, known: &[Option<TypeId>]) -> Self {
        let classes = (0..params.len()).collect();
        let values = (0..params.len()).map(|at| known.get(at).copied().flatten()).collect();
        Self { params, classes, values, depth: 0 }
    }

    /// What a type parameter stands for.
    pub(super) fn at(&self, index: usize) -> Option<TypeId> {
        self.values[self.classes[index]]
    }

    /// Settles what a type parameter stands for.
    pub(super) fn set(&mut self, index: usize, ty: TypeId) {
        let class = self.classes[index];
        self.values[class] = Some(ty);
    }

    /// What all of them stand for.
    pub(super) fn inferred(&self) -> Vec<Option<TypeId>> {
        (0..self.params.len()).map(|at| self.at(at)).collect()
    }

    /// How many are still unknown.
    pub(super) fn unknowns(&self) -> usize {
        (0..self.params.len()).filter(|at| self.at(*at).is_none()).count()
    }

    /// The index of a type parameter that is to be inferred.
    pub(super) fn index_of(&self, types: &Types, ty: TypeId) -> Option<usize> {
        match types.get(ty) {
            Type::TypeParam(param) => self.params.iter().position(|known| known == param),
            _ => None,
        }
    }

    /// Makes two types match, if possible.
    pub(super) fn unify(&mut self, types: &mut Types, x: TypeId, y: TypeId, mode: Mode) -> bool {
        if x == y {
            return true;
        }
        if self.depth >= DEEPEST {
            return false;
        }
        self.depth += 1;
        let result = self.unify_different(types, x, y, mode);
        self.depth -= 1;
        result
    }

    fn unify_different(&mut self, types: &mut Types, mut x: TypeId, mut y: TypeId, mode: Mode) -> bool {
        let is_named = |types: &Types, ty| matches!(types.get(ty), Type::Named(_));
        if is_named(types, x) || self.index_of(types, y).is_some() {
            (x, y) = (y, x);
        }
        // A defined type matches a type literal as its underlying type does.
        let is_literal = !matches!(types.get(x), Type::Named(_) | Type::TypeParam(_));
        if mode != Mode::Exact && is_named(types, y) && is_literal && !types.is_interface(x) {
            y = types.underlying(y);
            if x == y {
                return true;
            }
        }
        match (self.index_of(types, x), self.index_of(types, y)) {
            (Some(a), Some(b)) => self.join(types, a, b, mode),
            (Some(param), None) => match self.at(param) {
                Some(known) => self.refine(types, param, known, y, mode),
                None => {
                    self.set(param, y);
                    true
                }
            },
            _ => self.unify_structures(types, x, y, mode),
        }
    }

    /// Two type parameters must stand for the same type.
    fn join(&mut self, types: &mut Types, a: usize, b: usize, mode: Mode) -> bool {
        let (class_a, class_b) = (self.classes[a], self.classes[b]);
        if class_a == class_b {
            return true;
        }
        if let (Some(x), Some(y)) = (self.values[class_a], self.values[class_b]) {
            return self.unify(types, x, y, mode);
        }
        let value = self.values[class_a].or(self.values[class_b]);
        self.values[class_a] = value;
        for class in &mut self.classes {
            if *class == class_b {
                *class = class_a;
            }
        }
        true
    }

    /// A type parameter that stands for `known` must match `y`; of two that match, the more telling one is kept.
    fn refine(&mut self, types: &mut Types, param: usize, known: TypeId, y: TypeId, mode: Mode) -> bool {
        if !self.unify(types, known, y, mode) {
            return false;
        }
        let types = &*types;
        let named = |ty| matches!(types.get(ty), Type::Named(_));
        match (types.under(known), types.under(y)) {
            (Type::Interface(a), Type::Interface(b)) => {
                if named(known) && named(y) {
                    return known == y;
                }
                if a.methods.len() != b.methods.len() {
                    return false;
                }
            }
            (Type::Interface(_), _) | (_, Type::Interface(_)) => return false,
            _ => {}
        }
        if mode != Mode::Exact && !named(known) {
            let directed = matches!(types.under(y), Type::Chan { dir: ChanDir::Send | ChanDir::Recv, .. });
            if named(y) || directed {
                self.set(param, y);
            }
        }
        true
    }

    fn unify_structures(&mut self, types: &mut Types, mut x: TypeId, mut y: TypeId, mode: Mode) -> bool {
        if mode != Mode::Exact
            && let Some(result) = self.unify_interfaces(types, x, y)
        {
            return result;
        }
        if matches!(types.get(y), Type::TypeParam(_)) {
            (x, y) = (y, x);
        }
        let inner = if mode == Mode::Assign { Mode::Exact } else { mode };
        match (types.get(x).clone(), types.get(y).clone()) {
            (Type::Array { len: m, elem: a }, Type::Array { len: n, elem: b }) => {
                m == n && self.unify(types, a, b, inner)
            }
            (Type::Slice(a), Type::Slice(b)) | (Type::Pointer(a), Type::Pointer(b)) => self.unify(types, a, b, inner),
            (Type::Map { key: k, elem: a }, Type::Map { key: l, elem: b }) => {
                self.unify(types, k, l, inner) && self.unify(types, a, b, inner)
            }
            (Type::Chan { dir: d, elem: a }, Type::Chan { dir: e, elem: b }) => {
                (mode != Mode::Exact || d == e) && self.unify(types, a, b, inner)
            }
            (Type::Struct(a), Type::Struct(b)) => {
                a.len() == b.len()
                    && a.iter().zip(&b).all(|(a, b)| {
                        let same_name = a.name == b.name && (a.pkg == b.pkg || crate::is_exported(&a.name));
                        same_name && a.embedded == b.embedded && a.tag == b.tag && self.unify(types, a.ty, b.ty, inner)
                    })
            }
            (Type::Tuple(a), Type::Tuple(b)) => self.unify_all(types, &a, &b, mode),
            (Type::Signature(a), Type::Signature(b)) => {
                a.variadic == b.variadic
                    && self.unify_all(types, &a.params, &b.params, inner)
                    && self.unify_all(types, &a.results, &b.results, inner)
            }
            (Type::Interface(a), Type::Interface(b)) => {
                a.methods.len() == b.methods.len() && self.unify_methods(types, &a, &b)
            }
            (Type::Named(a), Type::Named(b)) => {
                let (a, b) = (types.named(a).clone(), types.named(b).clone());
                a.origin.is_some() && a.origin == b.origin && self.unify_all(types, &a.type_args, &b.type_args, mode)
            }
            (Type::TypeParam(_), _) => match core_type(types, x) {
                Some(core) => self.unify(types, core, y, Mode::Assign),
                None => false,
            },
            _ => false,
        }
    }

    fn unify_all(&mut self, types: &mut Types, xs: &[TypeId], ys: &[TypeId], mode: Mode) -> bool {
        xs.len() == ys.len() && xs.iter().zip(ys).all(|(x, y)| self.unify(types, *x, *y, mode))
    }

    /// An interface matches another, or a type with its methods, if those they share match.
    fn unify_interfaces(&mut self, types: &mut Types, x: TypeId, y: TypeId) -> Option<bool> {
        match (types.under(x).clone(), types.under(y).clone()) {
            (Type::Interface(a), Type::Interface(b)) => {
                let (few, many) = if a.methods.len() <= b.methods.len() { (&a, &b) } else { (&b, &a) };
                Some(self.unify_methods(types, few, many))
            }
            (Type::Interface(a), _) => Some(self.unify_with_methods(types, &a, y)),
            (_, Type::Interface(b)) => Some(self.unify_with_methods(types, &b, x)),
            _ => None,
        }
    }

    fn unify_methods(&mut self, types: &mut Types, few: &InterfaceType, many: &InterfaceType) -> bool {
        few.comparable == many.comparable
            && few.terms == many.terms
            && few.methods.iter().all(|wanted| {
                let found = many.methods.iter().find(|found| found.name == wanted.name && found.pkg == wanted.pkg);
                found.is_some_and(|found| self.unify(types, wanted.sig, found.sig, Mode::Exact))
            })
    }

    fn unify_with_methods(&mut self, types: &mut Types, interface: &InterfaceType, ty: TypeId) -> bool {
        interface.methods.iter().all(|wanted| {
            let found = lookup::lookup_field_or_method(types, ty, wanted.pkg, &wanted.name).found();
            match found {
                Some(found) if found.target != Target::Field => {
                    let sig = types.method_signature(&found);
                    self.unify(types, wanted.sig, sig, Mode::Exact)
                }
                _ => false,
            }
        })
    }
}
