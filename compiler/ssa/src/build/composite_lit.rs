//! Composite literals (spec: Composite literals): small structs and arrays are built as values, others in memory; large constant ones
//! are copied from static data.

use vole_syntax::ast::{CompositeElement, Expr, ExprKind};
use vole_types::{Info, Type, TypeId, Types};

use super::function::FuncBuilder;
use super::static_data::StaticScope;
use crate::inst::{FieldAddr, MakeAggregate, MakeMap, MapUpdate, SliceOp};
use crate::{Storage, ValueId};

/// Structs and arrays of up to so many parts are built as values.
const MAX_VALUE_PARTS: u64 = 8;
/// Constant literals of at least so many elements are copied from static data.
const MIN_STATIC_PARTS: usize = 5;

/// The elements of a composite literal.
pub(super) fn elements(expr: &Expr) -> &[CompositeElement] {
    match &expr.kind {
        ExprKind::CompositeLit { elements, .. } => elements,
        _ => &[],
    }
}

/// The index of each element of an array or slice literal, and the length that makes.
pub(super) fn element_indices(info: &Info, elements: &[CompositeElement]) -> (Vec<u64>, u64) {
    let (mut next, mut len) = (0, 0);
    let indices = elements.iter().map(|element| {
        let key = element.key.as_ref().and_then(|key| info.constant(key)?.as_u64());
        let index = key.unwrap_or(next);
        next = index + 1;
        len = len.max(next);
        index
    });
    (indices.collect(), len)
}

/// The field that each element of a struct literal is for; none for a blank field, which stays zero.
pub(super) fn element_fields(types: &Types, ty: TypeId, elements: &[CompositeElement]) -> Vec<Option<u32>> {
    let fields = types.fields(ty).unwrap_or_default();
    let by_name = |key: &Expr| match &key.kind {
        ExprKind::Name(name) => fields.iter().position(|field| field.name == *name),
        _ => None,
    };
    let field = |(at, element): (usize, &CompositeElement)| match &element.key {
        Some(key) => by_name(key).map(|at| at as u32),
        None => Some(at as u32).filter(|at| fields.get(*at as usize).is_some_and(|field| field.name != "_")),
    };
    elements.iter().enumerate().map(field).collect()
}

impl<'a> FuncBuilder<'_, 'a> {
    /// The value of a composite literal.
    pub(super) fn composite_literal(&mut self, expr: &'a Expr) -> ValueId {
        let ty = self.expr_type(expr);
        match self.types().under(ty).clone() {
            Type::Pointer(elem) => {
                // `&T` is left out inside another literal.
                let addr = self.alloc(elem, None, false);
                self.fill_as(addr, expr, elem);
                self.convert_implicitly(addr, ty)
            }
            Type::Slice(elem) => self.slice_literal(expr, ty, elem),
            Type::Map { key, elem } => self.map_literal(expr, ty, key, elem),
            Type::Struct(fields) if fields.len() as u64 <= MAX_VALUE_PARTS => self.struct_value(expr, ty),
            Type::Array { len, elem } if len <= MAX_VALUE_PARTS && !self.is_static_literal(expr) => {
                self.array_value(expr, ty, len, elem)
            }
            _ => {
                let addr = self.alloc(ty, None, false);
                self.fill(addr, expr);
                self.load_as(addr, ty)
            }
        }
    }

    fn struct_value(&mut self, expr: &'a Expr, ty: TypeId) -> ValueId {
        let field_types: Vec<TypeId> =
            self.types().fields(ty).unwrap_or_default().iter().map(|field| field.ty).collect();
        let mut parts: Vec<Option<ValueId>> = vec![None; field_types.len()];
        let fields = element_fields(self.types(), ty, elements(expr));
        for (element, field) in elements(expr).iter().zip(fields) {
            let Some(field) = field.map(|field| field as usize).filter(|field| *field < parts.len()) else {
                self.effects(&element.value);
                continue;
            };
            parts[field] = Some(self.expr_as(&element.value, field_types[field]));
        }
        let parts = parts.into_iter().zip(field_types);
        let parts = parts.map(|(part, ty)| part.unwrap_or_else(|| self.zero(ty))).collect();
        self.emit(MakeAggregate { parts }, ty)
    }

    fn array_value(&mut self, expr: &'a Expr, ty: TypeId, len: u64, elem: TypeId) -> ValueId {
        let mut parts: Vec<Option<ValueId>> = vec![None; len as usize];
        let (indices, _) = element_indices(self.info(), elements(expr));
        for (element, index) in elements(expr).iter().zip(indices) {
            let value = self.expr_as(&element.value, elem);
            if let Some(part) = parts.get_mut(index as usize) {
                *part = Some(value);
            }
        }
        let parts = parts.into_iter().map(|part| part.unwrap_or_else(|| self.zero(elem))).collect();
        self.emit(MakeAggregate { parts }, ty)
    }

    fn slice_literal(&mut self, expr: &'a Expr, ty: TypeId, elem: TypeId) -> ValueId {
        let (_, len) = element_indices(self.info(), elements(expr));
        let array = self.program.types.intern(Type::Array { len, elem });
        let base = self.alloc(array, None, false);
        self.fill_as(base, expr, array);
        self.emit(SliceOp { x: base, low: None, high: None, max: None }, ty)
    }

    fn map_literal(&mut self, expr: &'a Expr, ty: TypeId, key: TypeId, elem: TypeId) -> ValueId {
        let reserve = self.int(elements(expr).len() as i64);
        let map = self.emit(MakeMap { reserve: Some(reserve), storage: Storage::Undecided }, ty);
        for element in elements(expr) {
            let Some(key_expr) = &element.key else { continue };
            let (key, value) = self.operands_of_call([key_expr, &element.value], |builder| {
                (builder.expr_as(key_expr, key), builder.expr_as(&element.value, elem))
            });
            self.at(element.value.span, |builder| builder.perform(MapUpdate { map, key, value }));
        }
        map
    }

    /// Writes a struct or array literal to new memory, which is zero.
    pub(super) fn fill(&mut self, addr: ValueId, expr: &'a Expr) {
        let ty = self.expr_type(expr);
        match self.types().under(ty) {
            Type::Struct(_) | Type::Array { .. } => self.fill_as(addr, expr, ty),
            _ => {
                let value = self.expr(expr);
                self.store(addr, value);
            }
        }
    }

    /// Writes a literal's elements to new memory of a struct or array type.
    fn fill_as(&mut self, addr: ValueId, expr: &'a Expr, ty: TypeId) {
        match self.types().under(ty).clone() {
            Type::Struct(fields) => {
                let indices = element_fields(self.types(), ty, elements(expr));
                for (element, index) in elements(expr).iter().zip(indices) {
                    let Some((index, field)) = index.and_then(|at| Some((at, fields.get(at as usize)?))) else {
                        self.effects(&element.value);
                        continue;
                    };
                    let pointer = self.program.types.pointer_to(field.ty);
                    self.fill_element(&element.value, field.ty, |builder| {
                        builder.emit(FieldAddr { base: addr, field: index }, pointer)
                    });
                }
            }
            Type::Array { elem, .. } => {
                if self.copy_static_literal(addr, expr, ty) {
                    return;
                }
                let (indices, _) = element_indices(self.info(), elements(expr));
                for (element, index) in elements(expr).iter().zip(indices) {
                    self.fill_element(&element.value, elem, |builder| builder.element_addr(addr, index as i64, elem));
                }
            }
            _ => {
                let value = self.expr(expr);
                self.store(addr, value);
            }
        }
    }

    /// Writes one element, whose address is found when it is needed.
    fn fill_element(&mut self, value: &'a Expr, ty: TypeId, addr: impl FnOnce(&mut Self) -> ValueId) {
        let is_nested = matches!(value.kind, ExprKind::CompositeLit { .. })
            && self.info().type_of(value) == Some(ty)
            && matches!(self.types().under(ty), Type::Struct(_) | Type::Array { .. });
        self.at(value.span, |builder| {
            if is_nested {
                let addr = addr(builder);
                builder.fill_as(addr, value, ty);
            } else {
                let value = builder.expr_as(value, ty);
                let addr = addr(builder);
                builder.store(addr, value);
            }
        });
    }

    /// Whether an array or slice literal is large and constant throughout.
    fn is_static_literal(&self, expr: &Expr) -> bool {
        let scope = StaticScope { package: self.context.package, once: false };
        elements(expr).len() >= MIN_STATIC_PARTS
            && elements(expr).iter().all(|element| self.program.is_static(scope, &element.value))
    }

    /// Copies a large constant literal to memory of an array type from static data; tells whether it is one.
    fn copy_static_literal(&mut self, addr: ValueId, expr: &'a Expr, array: TypeId) -> bool {
        if !self.is_static_literal(expr) {
            return false;
        }
        let scope = StaticScope { package: self.context.package, once: false };
        let prefix = self.func.name.clone();
        let Some(data) = self.program.static_elements(scope, expr, array, &prefix) else { return false };
        let global = self.program.static_global(&prefix, array, data, true);
        let from = self.global_addr(global);
        let value = self.load_as(from, array);
        self.store(addr, value);
        true
    }
}
