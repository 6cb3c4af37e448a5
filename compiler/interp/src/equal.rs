//! Comparison (spec: Comparison operators).

use std::rc::Rc;

use vole_types::{Type, TypeId, Types};

use crate::value::Value;

/// Comparing interfaces whose dynamic type is not comparable: the type.
pub(crate) struct Incomparable(pub(crate) TypeId);

/// Whether two values of a type are equal.
pub(crate) fn equal(types: &Types, ty: TypeId, a: &Value, b: &Value) -> Result<bool, Incomparable> {
    Ok(match (a, b) {
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a == b,
        (Value::Complex(ar, ai), Value::Complex(br, bi)) => ar == br && ai == bi,
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Pointer(a), Value::Pointer(b)) => match (a, b) {
            (Some(a), Some(b)) => a.same(b),
            (None, None) => true,
            _ => false,
        },
        (Value::Slice(a), Value::Slice(b)) => a.is_none() && b.is_none(),
        (Value::Func(a), Value::Func(b)) => a.is_none() && b.is_none(),
        (Value::Map(a), Value::Map(b)) => match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        },
        (Value::Chan(a), Value::Chan(b)) => match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        },
        (Value::Interface(a), Value::Interface(b)) => match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) if a.0 == b.0 => {
                if !is_comparable(types, a.0) {
                    return Err(Incomparable(a.0));
                }
                equal(types, a.0, &a.1, &b.1)?
            }
            _ => false,
        },
        (Value::Aggregate(a), Value::Aggregate(b)) => parts_equal(types, ty, a, b)?,
        _ => false,
    })
}

fn parts_equal(types: &Types, ty: TypeId, a: &[Value], b: &[Value]) -> Result<bool, Incomparable> {
    match types.under(ty) {
        Type::Array { elem, .. } => {
            for (a, b) in a.iter().zip(b) {
                if !equal(types, *elem, a, b)? {
                    return Ok(false);
                }
            }
        }
        Type::Struct(fields) => {
            for (field, (a, b)) in fields.iter().zip(a.iter().zip(b)) {
                if field.name != "_" && !equal(types, field.ty, a, b)? {
                    return Ok(false);
                }
            }
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Whether values of a type can be compared at all.
pub(crate) fn is_comparable(types: &Types, ty: TypeId) -> bool {
    match types.under(ty) {
        Type::Slice(_) | Type::Map { .. } | Type::Signature(_) => false,
        Type::Array { elem, .. } => is_comparable(types, *elem),
        Type::Struct(fields) => fields.iter().all(|field| is_comparable(types, field.ty)),
        _ => true,
    }
}
