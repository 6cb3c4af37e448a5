//! Representability (spec: Representability) and conversion of constants.

use std::ops::RangeInclusive;

use dashu_int::IBig;

use super::{Real, Value};
use crate::Basic;
use crate::sizes::int_bits;

/// Why a constant is not representable in a type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReprError {
    /// It is of another kind: a string where a number is wanted.
    WrongKind,
    /// It is a number with a fractional or imaginary part where none can be.
    Truncated,
    /// It is too large.
    Overflows,
}

impl ReprError {
    /// The word Go has for it, given the constant's type: a conversion from a floating-point to an integer type is "truncated" even where
    /// the value is merely too large. `None` where Go has no word but only says that the constant cannot be used so.
    pub fn wording(self, from: Basic, to: Basic) -> Option<&'static str> {
        if !from.is_numeric() || !to.is_numeric() {
            return None;
        }
        Some(if !from.is_integer() && to.is_integer() { "truncated" } else { "overflows" })
    }
}

/// The value as a constant of type `ty`, rounded where that is a floating-point or complex type. Any value is representable in the
/// invalid type, and an unknown value in any type.
pub fn representable(value: &Value, ty: Basic) -> Result<Value, ReprError> {
    if !value.is_known() || ty == Basic::Invalid {
        return Ok(value.clone());
    }
    if ty.is_boolean() {
        return kind_if(matches!(value, Value::Bool(_)), value);
    }
    if ty.is_string() {
        return kind_if(matches!(value, Value::String(_)), value);
    }
    if !value.is_numeric() || !ty.is_numeric() {
        return Err(ReprError::WrongKind);
    }
    if ty.is_integer() {
        return representable_int(value, ty);
    }
    if ty.is_float() {
        let real = to_float(value).ok_or(ReprError::Truncated)?;
        return round_real(&real.as_real().ok_or(ReprError::Truncated)?, ty).map(Value::from_real);
    }
    let (re, im) = value.as_complex().ok_or(ReprError::WrongKind)?;
    let part = match ty {
        Basic::Complex64 => Basic::Float32,
        Basic::Complex128 => Basic::Float64,
        _ => Basic::UntypedFloat,
    };
    Ok(Value::from_complex(round_real(&re, part)?, round_real(&im, part)?))
}

fn kind_if(right: bool, value: &Value) -> Result<Value, ReprError> {
    if right { Ok(value.clone()) } else { Err(ReprError::WrongKind) }
}

fn representable_int(value: &Value, ty: Basic) -> Result<Value, ReprError> {
    let Value::Int(int) = to_int(value).ok_or(ReprError::Truncated)? else {
        return Err(ReprError::Truncated);
    };
    match int_range(ty) {
        Some(range) if !range.contains(&int) => Err(ReprError::Overflows),
        _ => Ok(Value::Int(int)),
    }
}

/// The values of an integer type; none for the untyped ones, which have no bounds of their own.
fn int_range(ty: Basic) -> Option<RangeInclusive<IBig>> {
    let bits = int_bits(ty)? as usize;
    Some(if ty.is_unsigned() {
        IBig::ZERO..=(IBig::ONE << bits) - IBig::ONE
    } else {
        -(IBig::ONE << (bits - 1))..=(IBig::ONE << (bits - 1)) - IBig::ONE
    })
}

fn round_real(real: &Real, ty: Basic) -> Result<Real, ReprError> {
    let rounded = match ty {
        Basic::Float32 => f64::from(real.to_f32()),
        Basic::Float64 => real.to_f64(),
        _ => return Ok(real.clone()),
    };
    Real::from_f64(rounded).ok_or(ReprError::Overflows)
}

/// The value as an integer; `None` if it is none.
pub fn to_int(value: &Value) -> Option<Value> {
    match value {
        Value::Unknown | Value::Int(_) => Some(value.clone()),
        Value::Float(real) => real.to_integer().map(Value::Int),
        _ => None,
    }
}

/// The value as a real number; `None` if it is none.
pub fn to_float(value: &Value) -> Option<Value> {
    match value {
        Value::Unknown | Value::Int(_) | Value::Float(_) => Some(value.clone()),
        Value::Complex(re, im) if im.is_zero() => Some(Value::from_real(re.clone())),
        _ => None,
    }
}

/// The value as a complex number; `None` if it is no number.
pub fn to_complex(value: &Value) -> Option<Value> {
    (value.is_numeric() || !value.is_known()).then(|| value.clone())
}

/// `string(x)` of an integer constant: the character's UTF-8 encoding, U+FFFD for what is no character (spec: Conversions to and from a
/// string type).
pub fn string_from_rune(value: &Value) -> Value {
    if !value.is_known() {
        return Value::Unknown;
    }
    let code = value.as_int().and_then(|int| u32::try_from(int).ok());
    let character = code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
    Value::string(character.encode_utf8(&mut [0; 4]).as_bytes())
}
