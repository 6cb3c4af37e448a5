//! Composite literals (spec: Composite literals).

use rustc_hash::{FxHashMap, FxHashSet};
use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{CompositeElement, Expr, ExprKind};

use super::expr::Wanted;
use super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, StructField, Type, TypeId, is_exported, lookup};

impl<'a> Checker<'a> {
    /// `T{...}`, or `{...}` where `hint` is the type.
    pub(super) fn composite_lit(
        &mut self,
        e: &'a Expr,
        ty: Option<&'a Expr>,
        elements: &'a [CompositeElement],
        rbrace: Span,
        hint: Option<TypeId>,
    ) -> Option<Operand<'a>> {
        let (literal, base) = match (ty, hint) {
            (Some(ty), _) => {
                if let ExprKind::ArrayType { len: None, elem } = &ty.kind {
                    return self.counted_array(e, ty, elem, elements);
                }
                let literal = self.type_expr(ty);
                (literal, literal)
            }
            (None, Some(hint)) => {
                // &T may be left out too.
                let base = match self.core_type(hint).map(|core| self.types.get(core)) {
                    Some(Type::Pointer(base)) => *base,
                    _ => hint,
                };
                (hint, base)
            }
            (None, None) => {
                self.error(codes::INVALID_COMPOSITE_LITERAL, e.span, "missing type in composite literal");
                (Basic::Invalid.id(), Basic::Invalid.id())
            }
        };
        if self.is_under_way(base) {
            self.error(codes::INVALID_RECURSIVE_TYPE, e.span, "invalid recursive type");
            self.use_elements(elements);
            return None;
        }
        self.complete(base);
        let core = self.core_type(base);
        match core.map(|core| self.types.get(core).clone()) {
            Some(Type::Struct(fields)) => self.struct_lit(base, &fields, elements, rbrace),
            Some(Type::Array { len, elem }) => {
                self.indexed_elements(elements, elem, Some(len));
            }
            Some(Type::Slice(elem)) => {
                self.indexed_elements(elements, elem, None);
            }
            Some(Type::Map { key, elem }) => self.map_lit(key, elem, elements),
            _ => {
                self.use_elements(elements);
                if self.types.underlying(base) != Basic::Invalid.id() {
                    let qualifier = if ty.is_none() { " element" } else { "" };
                    let cause = if core.is_none() { " (no core type)" } else { "" };
                    let message =
                        format!("invalid composite literal{qualifier} type {}{cause}", self.type_text(literal));
                    self.error(codes::INVALID_COMPOSITE_LITERAL, e.span, message);
                }
                return None;
            }
        }
        Some(Operand::new(Mode::Value, literal, e))
    }

    /// `[...]T{...}`: as long as it has elements.
    fn counted_array(
        &mut self,
        e: &'a Expr,
        ty: &'a Expr,
        elem: &'a Expr,
        elements: &'a [CompositeElement],
    ) -> Option<Operand<'a>> {
        let elem = self.var_type(elem);
        let len = self.indexed_elements(elements, elem, None);
        let array = self.types.intern(Type::Array { len, elem });
        self.record_type(ty, array);
        Some(Operand::new(Mode::Value, array, e))
    }

    fn use_elements(&mut self, elements: &'a [CompositeElement]) {
        for element in elements {
            self.use_expr(&element.value);
        }
    }

    fn struct_lit(&mut self, base: TypeId, fields: &[StructField], elements: &'a [CompositeElement], rbrace: Span) {
        let Some(first) = elements.first() else { return };
        if first.key.is_some() {
            self.keyed_struct_lit(base, fields, elements);
        } else {
            self.positional_struct_lit(base, fields, elements, rbrace);
        }
    }

    fn keyed_struct_lit(&mut self, base: TypeId, fields: &[StructField], elements: &'a [CompositeElement]) {
        let mut seen = vec![false; fields.len()];
        for element in elements {
            let Some(key) = &element.key else {
                let message = "mixture of field:value and value elements in struct literal";
                self.error(codes::INVALID_COMPOSITE_LITERAL, element.value.span, message);
                continue;
            };
            let ExprKind::Name(name) = &key.kind else {
                self.expr(&element.value);
                let message = format!("invalid field name {} in struct literal", self.text(key));
                self.error(codes::INVALID_COMPOSITE_LITERAL, key.span, message);
                continue;
            };
            let found = fields.iter().position(|field| {
                field.name == *name && name != "_" && (is_exported(name) || field.pkg == Some(self.pkg))
            });
            let Some(at) = found else {
                self.expr(&element.value);
                let message = self.unknown_field(base, name);
                self.error(codes::UNKNOWN_FIELD, key.span, message);
                continue;
            };
            let x = self.expr(&element.value);
            self.assignment(x, Some(fields[at].ty), "struct literal");
            if std::mem::replace(&mut seen[at], true) {
                let message = format!("duplicate field name {name} in struct literal");
                self.error(codes::DUPLICATE_ELEMENT, key.span, message);
            }
        }
    }

    /// That a struct has no such field, and what it has instead.
    fn unknown_field(&self, base: TypeId, name: &str) -> String {
        let shown = self.type_text(base);
        let similar = lookup::lookup_ignoring_case(self.types, base, name).found().filter(|_| name != "_");
        let similar = similar.filter(|found| found.path.len() == 1 && !found.is_method());
        lookup::unknown_field(self.types, &shown, name, similar.as_ref(), Some(self.pkg))
    }

    fn positional_struct_lit(
        &mut self,
        base: TypeId,
        fields: &[StructField],
        elements: &'a [CompositeElement],
        rbrace: Span,
    ) {
        for (at, element) in elements.iter().enumerate() {
            if let Some(key) = &element.key {
                let message = "mixture of field:value and value elements in struct literal";
                self.error(codes::INVALID_COMPOSITE_LITERAL, key.span, message);
                continue;
            }
            let x = self.expr(&element.value);
            let Some(field) = fields.get(at) else {
                let message = format!("too many values in struct literal of type {}", self.type_text(base));
                self.error(codes::WRONG_ELEMENT_COUNT, element.value.span, message);
                break;
            };
            if !is_exported(&field.name) && field.pkg != Some(self.pkg) {
                let message = format!(
                    "implicit assignment to unexported field {} in struct literal of type {}",
                    field.name,
                    self.type_text(base)
                );
                self.error(codes::NOT_EXPORTED, element.value.span, message);
                continue;
            }
            self.assignment(x, Some(field.ty), "struct literal");
        }
        if elements.len() < fields.len() {
            let message = format!("too few values in struct literal of type {}", self.type_text(base));
            self.error(codes::WRONG_ELEMENT_COUNT, rbrace, message);
        }
    }

    /// The elements of an array or slice literal. Gives the length.
    fn indexed_elements(&mut self, elements: &'a [CompositeElement], elem: TypeId, len: Option<u64>) -> u64 {
        let mut seen = FxHashSet::default();
        let has_keys = elements.iter().any(|element| element.key.is_some());
        let (mut next, mut longest) = (0u64, 0u64);
        for element in elements {
            let mut valid = true;
            if let Some(key) = &element.key {
                match self.index_value(key, len) {
                    Some(Some(index)) => next = index,
                    Some(None) => {
                        let message = format!("index {} must be integer constant", self.text(key));
                        self.error(codes::INVALID_INDEX, key.span, message);
                        valid = false;
                    }
                    None => valid = false,
                }
            } else if let Some(len) = len.filter(|len| next >= *len) {
                let message = format!("index {next} is out of bounds (>= {len})");
                self.error(codes::INDEX_OUT_OF_RANGE, element.value.span, message);
                valid = false;
            }
            if valid && has_keys && !seen.insert(next) {
                let at = element.key.as_ref().unwrap_or(&element.value);
                let message = format!("duplicate index {next} in array or slice literal");
                self.error(codes::DUPLICATE_ELEMENT, at.span, message);
            }
            next += 1;
            longest = longest.max(next);
            let x = self.expr_with_hint(&element.value, elem);
            self.assignment(x, Some(elem), "array or slice literal");
        }
        longest
    }

    fn map_lit(&mut self, key_ty: TypeId, elem: TypeId, elements: &'a [CompositeElement]) {
        let mut seen: FxHashMap<ConstantKey, Vec<TypeId>> = FxHashMap::default();
        for element in elements {
            let Some(key) = &element.key else {
                self.error(codes::INVALID_COMPOSITE_LITERAL, element.value.span, "missing key in map literal");
                continue;
            };
            let x = self.expr_with_hint(key, key_ty);
            let x = self.assignment(x, Some(key_ty), "map literal");
            let Some(x) = x else {
                self.expr_with_hint(&element.value, elem);
                continue;
            };
            if let Some(constant) = x.constant().and_then(ConstantKey::new) {
                let types = seen.entry(constant).or_default();
                if types.contains(&x.ty) {
                    let shown = x.constant().map(|value| value.text(self.types.basic(x.ty).unwrap_or(Basic::Invalid)));
                    let message = format!("duplicate key {} in map literal", shown.unwrap_or_default());
                    self.error(codes::DUPLICATE_ELEMENT, x.span, message);
                    continue;
                }
                types.push(x.ty);
            }
            let x = self.expr_with_hint(&element.value, elem);
            self.assignment(x, Some(elem), "map literal");
        }
    }

    /// An element of a composite literal: a literal itself may leave out its type.
    fn expr_with_hint(&mut self, e: &'a Expr, hint: TypeId) -> Option<Operand<'a>> {
        let target = self.target(hint, |_| "element".into());
        self.expr_wanted(e, Wanted { hint: Some(hint), target, generic: false })
    }
}

/// A constant by which duplicates are found.
#[derive(PartialEq, Eq, Hash, Debug)]
pub(super) struct ConstantKey(String);

impl ConstantKey {
    /// The key of a constant case: duplicate booleans are no mistake there.
    pub(super) fn of_case(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(_) | Value::Complex(..) => None,
            _ => Self::new(value),
        }
    }

    /// The key of a constant; none if its value is unknown.
    pub(super) fn new(value: &Value) -> Option<Self> {
        Some(Self(match value {
            Value::Unknown => return None,
            Value::Bool(value) => format!("b{value}"),
            Value::String(bytes) => format!("s{bytes:?}"),
            Value::Int(int) => format!("n{int}"),
            Value::Float(_) | Value::Complex(..) => {
                let (re, im) = value.as_complex()?;
                format!("f{:x},{:x}", re.to_f64().to_bits(), im.to_f64().to_bits())
            }
        }))
    }
}
