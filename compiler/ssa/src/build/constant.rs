//! Constants (spec: Constants): from the checker's exact values to those of the machine.

use std::sync::Arc;

use vole_types::constant::{Value, representable};
use vole_types::{Basic, TypeId, Types};

use super::emit::Emitter;
use crate::ValueId;
use crate::inst::ConstValue;

/// A constant as a value of a type; `None` if the type has no such constants.
pub(super) fn const_value(types: &Types, value: &Value, ty: TypeId) -> Option<ConstValue> {
    let basic = types.basic(ty)?;
    if basic.is_boolean() {
        value.as_bool().map(ConstValue::Bool)
    } else if basic.is_string() {
        value.as_bytes().map(|bytes| ConstValue::String(Arc::from(bytes)))
    } else if basic.is_integer() || basic == Basic::UnsafePointer {
        value.int_bits().map(|bits| ConstValue::Int(bits as i64))
    } else if basic == Basic::Float32 {
        value.to_f32().map(|float| ConstValue::Float(f64::from(float)))
    } else if basic.is_float() {
        value.to_f64().map(ConstValue::Float)
    } else if basic == Basic::Complex64 {
        let (re, im) = value.as_complex()?;
        Some(ConstValue::Complex(f64::from(re.to_f32()), f64::from(im.to_f32())))
    } else if basic.is_complex() {
        let (re, im) = value.as_complex()?;
        Some(ConstValue::Complex(re.to_f64(), im.to_f64()))
    } else {
        None
    }
}

/// A constant converted to a type of numbers; `None` if one of the two is no number, or the type has not this one.
pub(super) fn converted_number(types: &Types, value: &Value, ty: TypeId) -> Option<ConstValue> {
    let basic = types.basic(ty).filter(|basic| basic.is_numeric())?;
    const_value(types, &representable(value, basic).ok()?, ty)
}

/// The type that an untyped constant has of itself.
fn own_type(value: &Value) -> TypeId {
    match value {
        Value::Bool(_) => Basic::Bool.id(),
        Value::String(_) => Basic::String.id(),
        Value::Int(_) => Basic::Int.id(),
        Value::Float(_) => Basic::Float64.id(),
        Value::Complex(..) => Basic::Complex128.id(),
        Value::Unknown => Basic::Invalid.id(),
    }
}

impl Emitter<'_, '_> {
    /// A constant of a type, which may be an interface.
    pub(super) fn constant_of(&mut self, value: &Value, ty: TypeId) -> ValueId {
        if let Some(constant) = const_value(self.types(), value, ty) {
            return self.constant(constant, ty);
        }
        let own = own_type(value);
        match const_value(self.types(), value, own) {
            Some(constant) => {
                let value = self.constant(constant, own);
                self.convert_implicitly(value, ty)
            }
            None => {
                let span = self.span;
                self.program.internal(span, "a constant has no value of its type");
                self.zero(ty)
            }
        }
    }
}
