//! Data that is known when the program is compiled: initial values of package-level variables, and large constant literals.

use std::sync::Arc;

use vole_syntax::ast::{Expr, ExprKind, UnaryOp};
use vole_types::{CheckedPackage, Mode, ObjectId, ObjectKind, Type, TypeId, VarKind};

use super::composite_lit::{element_fields, element_indices, elements};
use super::constant::const_value;
use super::program::ProgramBuilder;
use crate::inst::ConstValue;

/// Arrays of more elements are only kept as static data if the literal gives a good part of them.
const MAX_SPARSE_LEN: u64 = 256;

/// Where an expression stands that is to become static data.
#[derive(Clone, Copy)]
pub(super) struct StaticScope<'a> {
    pub(super) package: &'a CheckedPackage,
    /// Whether it is evaluated once in the program's life, so that what it allocates can be static too.
    pub(super) once: bool,
}

impl<'a> ProgramBuilder<'a> {
    /// Whether an expression's value is known when the program is compiled.
    pub(super) fn is_static(&self, scope: StaticScope<'_>, expr: &Expr) -> bool {
        let info = &scope.package.info;
        let Some(found) = info.get(expr) else { return false };
        match &found.mode {
            Mode::Constant(_) => return self.types.basic(found.ty).is_some(),
            Mode::Nil => return true,
            _ => {}
        }
        match &expr.kind {
            ExprKind::Paren(inner) => self.is_static(scope, inner),
            ExprKind::Name(_) => info.object_at(expr.id).is_some_and(|object| self.is_plain_func(object)),
            ExprKind::Selector(_, name) if !info.selections.contains_key(&expr.id) => {
                info.object(name).is_some_and(|object| self.is_plain_func(object))
            }
            ExprKind::CompositeLit { .. } => {
                let fits = match self.types.under(found.ty) {
                    Type::Struct(_) => true,
                    Type::Array { len, .. } => *len <= MAX_SPARSE_LEN || elements(expr).len() as u64 >= *len / 4,
                    Type::Slice(_) | Type::Pointer(_) => scope.once,
                    _ => false,
                };
                fits && elements(expr).iter().all(|element| self.is_static(scope, &element.value))
            }
            ExprKind::Unary(UnaryOp::Addr, operand) => match &operand.unparen().kind {
                ExprKind::CompositeLit { .. } => scope.once && self.is_static(scope, operand.unparen()),
                ExprKind::Name(_) => info.object_at(operand.unparen().id).is_some_and(|object| self.is_global(object)),
                _ => false,
            },
            ExprKind::Call { fun, args, .. } => {
                match (info.get(fun.unparen()).map(|found| &found.mode), args.as_slice()) {
                    (Some(Mode::Type), [arg]) => {
                        let from = info.type_of(arg);
                        from.is_some_and(|from| self.is_relabelling(from, found.ty)) && self.is_static(scope, arg)
                    }
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn is_plain_func(&self, object: ObjectId) -> bool {
        matches!(self.types.object(object).kind, ObjectKind::Func { receiver: None, .. })
    }

    fn is_global(&self, object: ObjectId) -> bool {
        matches!(self.types.object(object).kind, ObjectKind::Var(VarKind::Package))
    }

    /// Whether a conversion leaves the bits as they are.
    fn is_relabelling(&self, from: TypeId, to: TypeId) -> bool {
        if self.types.is_interface(from) || self.types.is_interface(to) {
            return false;
        }
        let is_address = |ty: TypeId| match self.types.under(ty) {
            Type::Pointer(_) => true,
            Type::Basic(basic) => matches!(basic, vole_types::Basic::UnsafePointer | vole_types::Basic::Uintptr),
            _ => false,
        };
        self.types.underlying(from) == self.types.underlying(to) || (is_address(from) && is_address(to))
    }

    /// The value of an expression for which [`is_static`](Self::is_static) holds, as a variable of type `to` has it. Data that it points
    /// to is named after `prefix`.
    pub(super) fn static_value(
        &mut self,
        scope: StaticScope<'a>,
        expr: &'a Expr,
        to: TypeId,
        prefix: &str,
    ) -> Option<ConstValue> {
        let found = scope.package.info.get(expr)?;
        if matches!(found.mode, Mode::Nil) {
            return Some(ConstValue::Zero);
        }
        let ty = self.default_type(found.ty);
        if self.types.is_interface(to) && !self.types.is_interface(ty) {
            let value = self.static_value(scope, expr, ty, prefix)?;
            self.note_dynamic_type(ty);
            return Some(ConstValue::Interface { ty, value: Arc::new(value) });
        }
        if let Mode::Constant(value) = &found.mode {
            return const_value(self.types, value, ty);
        }
        let info = &scope.package.info;
        match &expr.kind {
            ExprKind::Paren(inner) => self.static_value(scope, inner, to, prefix),
            ExprKind::Name(_) => self.static_func(info.object_at(expr.id)?, expr),
            ExprKind::Selector(_, name) => self.static_func(info.object(name)?, expr),
            ExprKind::CompositeLit { .. } => self.static_literal(scope, expr, ty, prefix),
            ExprKind::Unary(UnaryOp::Addr, operand) => {
                let operand = operand.unparen();
                if let ExprKind::CompositeLit { .. } = operand.kind {
                    let elem = self.types.pointee(ty)?;
                    return self.static_variable(scope, operand, elem, prefix);
                }
                let global = self.global(info.object_at(operand.id)?);
                Some(ConstValue::GlobalAddr(global, 0))
            }
            ExprKind::Call { args, .. } => self.static_value(scope, args.first()?, self.arg_type(scope, args)?, prefix),
            _ => None,
        }
    }

    fn arg_type(&self, scope: StaticScope<'_>, args: &[Expr]) -> Option<TypeId> {
        scope.package.info.type_of(args.first()?)
    }

    fn static_func(&mut self, object: ObjectId, expr: &Expr) -> Option<ConstValue> {
        let func = self.func(object, Vec::new(), expr.span);
        Some(ConstValue::Func(self.callable(func)))
    }

    fn static_literal(
        &mut self,
        scope: StaticScope<'a>,
        expr: &'a Expr,
        ty: TypeId,
        prefix: &str,
    ) -> Option<ConstValue> {
        match self.types.under(ty).clone() {
            Type::Pointer(elem) => self.static_variable(scope, expr, elem, prefix),
            Type::Slice(elem) => {
                let (_, len) = element_indices(&scope.package.info, elements(expr));
                let array_type = self.types.intern(Type::Array { len, elem });
                let data = self.static_elements(scope, expr, array_type, prefix)?;
                let array = self.static_global(prefix, array_type, data, false);
                Some(ConstValue::Slice { array, len: len as u32, cap: len as u32 })
            }
            _ => self.static_elements(scope, expr, ty, prefix),
        }
    }

    /// A literal as a variable of its own, and its address.
    fn static_variable(
        &mut self,
        scope: StaticScope<'a>,
        literal: &'a Expr,
        ty: TypeId,
        prefix: &str,
    ) -> Option<ConstValue> {
        let value = match self.types.under(ty) {
            Type::Struct(_) | Type::Array { .. } => self.static_elements(scope, literal, ty, prefix)?,
            _ => self.static_literal(scope, literal, ty, prefix)?,
        };
        Some(ConstValue::GlobalAddr(self.static_global(prefix, ty, value, false), 0))
    }

    /// The elements of a literal as a struct or array.
    pub(super) fn static_elements(
        &mut self,
        scope: StaticScope<'a>,
        literal: &'a Expr,
        ty: TypeId,
        prefix: &str,
    ) -> Option<ConstValue> {
        let elements = elements(literal);
        let mut parts: Vec<ConstValue>;
        match self.types.under(ty).clone() {
            Type::Struct(fields) => {
                parts = vec![ConstValue::Zero; fields.len()];
                let indices = element_fields(self.types, ty, elements);
                for (element, index) in elements.iter().zip(indices) {
                    let Some(index) = index.map(|index| index as usize) else { continue };
                    *parts.get_mut(index)? = self.static_value(scope, &element.value, fields.get(index)?.ty, prefix)?;
                }
            }
            Type::Array { len, elem } => {
                let (indices, used) = element_indices(&scope.package.info, elements);
                parts = vec![ConstValue::Zero; len.min(used) as usize];
                for (element, index) in elements.iter().zip(indices) {
                    *parts.get_mut(index as usize)? = self.static_value(scope, &element.value, elem, prefix)?;
                }
                if parts.is_empty() {
                    return Some(ConstValue::Zero);
                }
                parts.resize(len as usize, ConstValue::Zero);
            }
            _ => return None,
        }
        Some(ConstValue::Aggregate(parts.into()))
    }
}
