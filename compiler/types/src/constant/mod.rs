//! Exact constant values (spec: Constants) and what can be done with them.
//!
//! A [`Value`] does not know its type: an integer value may be that of an untyped float constant. The checker keeps type and
//! value side by side and passes the type where it matters ([`representable`], [`Value::text`]).

mod bigfloat;
mod convert;
mod ieee;
mod literal;
mod ops;
mod real;
mod text;

use std::sync::Arc;

use dashu_base::{BitTest, UnsignedAbs};
use dashu_int::IBig;

pub use convert::{ReprError, representable, string_from_rune, to_complex, to_float, to_int};
pub use literal::parse_literal;
pub use ops::{MAX_SHIFT, OpError, UNTYPED_INT_BITS, binary_op, compare, shift, unary_op};
pub use real::Real;
pub use text::quote;

/// The value of a constant, exact. Which type it has is told beside it.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Could not be worked out; reported already.
    Unknown,
    /// A boolean.
    Bool(bool),
    /// The bytes of a string, which need not be UTF-8.
    String(Arc<[u8]>),
    /// An integer or rune; also a floating-point or complex constant whose value is one.
    Int(IBig),
    /// A real number that is no integer, or one so large that it is no longer exact.
    Float(Real),
    /// A complex number: real and imaginary part, the latter not zero.
    Complex(Real, Real),
}

impl Value {
    /// A string.
    pub fn string(text: impl AsRef<[u8]>) -> Self {
        Self::String(Arc::from(text.as_ref()))
    }

    /// A real number: an integer if it is one.
    pub fn from_real(real: Real) -> Self {
        match real.to_integer() {
            Some(int) => Self::Int(int),
            None => Self::Float(real),
        }
    }

    /// A complex number: a real one if the imaginary part is zero.
    pub fn from_complex(re: Real, im: Real) -> Self {
        if im.is_zero() { Self::from_real(re) } else { Self::Complex(re, im) }
    }

    /// Whether it is known.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }

    /// The boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The bytes of the string.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match self {
            Self::String(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The integer, also of a float that is one.
    pub fn as_int(&self) -> Option<&IBig> {
        match self {
            Self::Int(int) => Some(int),
            _ => None,
        }
    }

    /// The integer, if it fits.
    pub fn as_i128(&self) -> Option<i128> {
        i128::try_from(self.as_int()?).ok()
    }

    /// The integer, if it fits.
    pub fn as_i64(&self) -> Option<i64> {
        i64::try_from(self.as_int()?).ok()
    }

    /// The integer, if it fits.
    pub fn as_u64(&self) -> Option<u64> {
        u64::try_from(self.as_int()?).ok()
    }

    /// The low 64 bits of the integer in two's complement: what a constant representable in an integer type is in memory.
    pub fn int_bits(&self) -> Option<u64> {
        let low = self.as_int()? & IBig::from(u64::MAX);
        u64::try_from(low).ok()
    }

    /// The real number, of an integer too; for a complex number, nothing.
    pub fn as_real(&self) -> Option<Real> {
        match self {
            Self::Int(int) => Some(Real::from(int)),
            Self::Float(real) => Some(real.clone()),
            _ => None,
        }
    }

    /// Real and imaginary part of any number.
    pub fn as_complex(&self) -> Option<(Real, Real)> {
        match self {
            Self::Complex(re, im) => Some((re.clone(), im.clone())),
            _ => Some((self.as_real()?, Real::zero())),
        }
    }

    /// The nearest `float64`; infinite if too large.
    pub fn to_f64(&self) -> Option<f64> {
        self.as_real().map(|real| real.to_f64())
    }

    /// The nearest `float32`; infinite if too large.
    pub fn to_f32(&self) -> Option<f32> {
        self.as_real().map(|real| real.to_f32())
    }

    /// Whether it is a number.
    pub fn is_numeric(&self) -> bool {
        matches!(self, Self::Int(_) | Self::Float(_) | Self::Complex(..))
    }

    /// Whether it is the number zero.
    pub fn is_zero(&self) -> bool {
        match self {
            Self::Int(int) => int.is_zero(),
            Self::Float(real) => real.is_zero(),
            _ => false,
        }
    }

    /// Whether it is a number below zero.
    pub fn is_negative(&self) -> bool {
        match self {
            Self::Int(int) => *int < IBig::ZERO,
            Self::Float(real) => real.is_negative(),
            _ => false,
        }
    }

    /// How many bits the magnitude of the integer has; 0 for what is none.
    pub fn bit_len(&self) -> usize {
        self.as_int().map_or(0, |int| int.unsigned_abs().bit_len())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(IBig::from(value))
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

#[cfg(test)]
mod tests;
