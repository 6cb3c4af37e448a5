//! Questions about types that may be type parameters, and about what is generic.

use vole_diag::codes;
use vole_syntax::ast::{Expr, ExprKind};

use super::super::expr::Target;
use super::super::resolve::Progress;
use super::super::{Checker, operand::Operand};
use crate::{Basic, Mode, ObjectId, Signature, Type, TypeId, lookup, predicates};

impl<'a> Checker<'a> {
    /// Whether a type needs type arguments.
    pub(in crate::check) fn is_generic(&self, ty: TypeId) -> bool {
        match self.types.get(ty) {
            Type::Named(named) => !self.types.named(*named).type_params.is_empty(),
            _ => false,
        }
    }

    /// The generic alias an expression names, if it is one.
    pub(in crate::check) fn generic_alias(&self, e: &Expr) -> Option<ObjectId> {
        let id = match &e.unparen().kind {
            ExprKind::Name(_) => e.unparen().id,
            ExprKind::Selector(_, sel) => sel.id,
            _ => return None,
        };
        let object = self.info.object_at(id)?;
        self.types.alias_params(object).map(|_| object)
    }

    /// The signature of a function that needs type arguments.
    pub(in crate::check) fn generic_signature_of(&self, ty: TypeId) -> Option<&Signature> {
        match self.types.get(ty) {
            Type::Signature(signature) if !signature.type_params.is_empty() => Some(signature),
            _ => None,
        }
    }

    /// Whether an operand is a function that needs type arguments.
    pub(in crate::check) fn is_generic_func(&self, x: &Operand<'a>) -> bool {
        matches!(x.mode, Mode::Value) && self.generic_signature_of(x.ty).is_some()
    }

    /// An operand that needs no type arguments; a function gets them inferred from the type it is assigned to, if there is one.
    pub(in crate::check) fn expect_instantiated(
        &mut self,
        x: Operand<'a>,
        target: Option<&Target>,
    ) -> Option<Operand<'a>> {
        if self.types.underlying(x.ty) == Basic::Invalid.id() {
            self.complete_silently(x.ty);
        }
        if self.types.underlying(x.ty) == Basic::Invalid.id() && !matches!(x.mode, Mode::Builtin(_) | Mode::Type) {
            return None;
        }
        let what = match x.mode {
            Mode::Type if self.is_generic(x.ty) => "type",
            Mode::Type if x.expr.is_some_and(|e| self.generic_alias(e).is_some()) => "type",
            Mode::Value if self.generic_signature_of(x.ty).is_some() => match target {
                Some(target) => return self.instantiate_for(x, target),
                None => "function",
            },
            _ => return Some(x),
        };
        let text = x.expr.map(|e| self.text(e)).unwrap_or_default();
        let message = format!("cannot use generic {what} {text} without instantiation");
        self.error(codes::NOT_INSTANTIATED, x.span, message);
        None
    }

    /// The core type (spec: Core types).
    pub(in crate::check) fn core_type(&self, ty: TypeId) -> Option<TypeId> {
        predicates::core_type(self.types, ty)
    }

    /// The core type; a type set of strings and byte slices counts as one of strings.
    pub(in crate::check) fn core_string(&self, ty: TypeId) -> Option<TypeId> {
        if let Some(core) = self.core_type(ty) {
            return Some(core);
        }
        let unders = self.type_set_unders(ty)?;
        let is_bytes = |under: TypeId| match self.types.get(under) {
            Type::Slice(elem) => self.types.basic(*elem) == Some(Basic::Uint8),
            Type::Basic(basic) => basic.is_string(),
            _ => false,
        };
        (!unders.is_empty() && unders.iter().all(|under| is_bytes(*under))).then_some(Basic::String.id())
    }

    /// Whether a type's underlying type, or each of its type set, is a basic type of which `test` holds.
    pub(in crate::check) fn all_basic(&self, ty: TypeId, test: fn(Basic) -> bool) -> bool {
        predicates::all_types(self.types, ty, |ty| self.types.basic(ty).is_some_and(test))
    }

    /// The underlying types of a type set; of a type that is no type parameter, its own. `None` if the set is not limited.
    pub(in crate::check) fn type_set_unders(&self, ty: TypeId) -> Option<Vec<TypeId>> {
        match self.types.get(ty) {
            Type::TypeParam(_) => {
                let terms = predicates::type_terms(self.types, ty)?;
                Some(terms.iter().map(|term| self.types.underlying(term.ty)).collect())
            }
            _ => Some(vec![self.types.underlying(ty)]),
        }
    }

    /// What all types of a type set point to.
    pub(in crate::check) fn common_pointee(&self, ty: TypeId) -> Option<TypeId> {
        let mut common = None;
        for under in self.type_set_unders(ty)? {
            match self.types.get(under) {
                Type::Pointer(base) if common.is_none_or(|known| known == *base) => common = Some(*base),
                _ => return None,
            }
        }
        common
    }

    /// Whether an operand can be assigned to a variable of a type; if not, why.
    pub(in crate::check) fn assignable(&mut self, x: &Operand<'a>, to: TypeId) -> Result<(), String> {
        self.prepare_methods(x.ty, to);
        predicates::assignable(self.types, x.ty, x.constant(), to, Some(self.pkg))
    }

    /// Whether an operand can be converted to a type; if not, why.
    pub(in crate::check) fn convertible(&mut self, x: &Operand<'a>, to: TypeId) -> Result<(), String> {
        self.prepare_methods(x.ty, to);
        predicates::convertible(self.types, x.ty, x.constant(), to, Some(self.pkg))
    }

    /// Why no value of interface type `interface` can hold a `target`.
    pub(in crate::check) fn impossible_cause(&mut self, interface: TypeId, target: TypeId) -> Option<String> {
        self.prepare_methods(target, interface);
        if matches!(self.types.under(target), Type::Interface(_) | Type::TypeParam(_)) {
            return None;
        }
        lookup::missing_method(self.types, target, interface)
            .map(|missing| missing.describe(self.types, Some(self.pkg)))
    }

    /// Makes sure that the signatures of methods are known that decide whether one type implements another.
    fn prepare_methods(&mut self, x: TypeId, y: TypeId) {
        let is_interface = |ty| matches!(self.types.under(ty), Type::Interface(_) | Type::TypeParam(_));
        if self.progress.is_empty() || x == y || !(is_interface(x) || is_interface(y)) {
            return;
        }
        for ty in [x, y] {
            self.resolve_methods(ty);
        }
    }

    /// Resolves the signatures of all methods a type has, promoted ones too.
    pub(in crate::check) fn resolve_methods(&mut self, ty: TypeId) {
        let mut pending = vec![ty];
        let mut seen = rustc_hash::FxHashSet::default();
        while let Some(ty) = pending.pop() {
            if !seen.insert(ty) {
                continue;
            }
            match self.types.get(ty).clone() {
                Type::Pointer(base) => pending.push(base),
                Type::Named(named) => {
                    for method in lookup::declared_methods(self.types, named).to_vec() {
                        if self.progress.get(&method) == Some(&Progress::Waiting) {
                            self.resolve(method);
                        }
                    }
                    self.complete_silently(ty);
                    pending.push(self.types.underlying(ty));
                }
                Type::Struct(fields) => {
                    pending.extend(fields.iter().filter(|field| field.embedded).map(|field| field.ty));
                }
                _ => {}
            }
        }
    }

    /// Completes a type unless it is under way.
    pub(in crate::check) fn complete_silently(&mut self, ty: TypeId) {
        if self.may_complete(ty) {
            self.complete(ty);
        }
    }

    /// Whether a type is to be completed, and can be without that being a cycle.
    pub(in crate::check) fn may_complete(&self, ty: TypeId) -> bool {
        self.is_incomplete(ty) && !self.is_under_way(ty)
    }

    /// Whether the declaration of a type is being worked out.
    pub(in crate::check) fn is_under_way(&self, ty: TypeId) -> bool {
        self.is_incomplete(ty) && self.declaring_object(ty).is_some_and(|object| self.path.contains(&object))
    }

    fn is_incomplete(&self, ty: TypeId) -> bool {
        matches!(self.types.get(ty), Type::Named(named) if self.types.named(*named).underlying.is_none())
    }

    /// The object that declares a defined type, or the generic type it is an instance of.
    fn declaring_object(&self, ty: TypeId) -> Option<ObjectId> {
        match self.types.get(ty) {
            Type::Named(named) => {
                let data = self.types.named(*named);
                Some(self.types.named(data.origin.unwrap_or(*named)).obj)
            }
            _ => None,
        }
    }
}
