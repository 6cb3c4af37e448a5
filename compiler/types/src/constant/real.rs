//! Real numbers: exact fractions as long as they are of sensible size, then binary floating point of 512 bits.

use std::cmp::Ordering;

use dashu_base::{BitTest, Sign, UnsignedAbs};
use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;

use super::bigfloat::BigFloat;

/// Bits up to which numerator and denominator are kept exactly; Go's own compiler has the same limit.
const MAX_EXACT_BITS: usize = 4096;

/// Powers of ten beyond this are beyond any exponent of [`BigFloat`]; none need be worked out to know.
const FAR_DECIMAL_EXPONENT: i64 = 900_000_000;

/// A real number.
#[derive(Clone, Debug)]
pub struct Real(Repr);

#[derive(Clone, Debug)]
enum Repr {
    Exact(RBig),
    Rounded(BigFloat),
}

impl Real {
    /// Zero.
    pub fn zero() -> Self {
        Self(Repr::Exact(RBig::ZERO))
    }

    /// `numerator / denominator`; `None` if the denominator is zero or the number too large.
    pub fn from_ratio(numerator: IBig, denominator: UBig) -> Option<Self> {
        if denominator.is_zero() {
            return None;
        }
        Self::from_exact(RBig::from_parts(numerator, denominator))
    }

    /// `significand * 2^exponent`; `None` if too large.
    pub fn from_binary(significand: IBig, exponent: i64) -> Option<Self> {
        if significand.is_zero() {
            return Some(Self::zero());
        }
        match usize::try_from(exponent.unsigned_abs()) {
            Ok(shift) if shift <= MAX_EXACT_BITS && exponent >= 0 => Self::from_exact(RBig::from(significand << shift)),
            Ok(shift) if shift <= MAX_EXACT_BITS => Self::from_ratio(significand, UBig::ONE << shift),
            _ => BigFloat::new(significand, exponent).map(|x| Self(Repr::Rounded(x))),
        }
    }

    /// `significand * 10^exponent`; `None` if too large.
    pub fn from_decimal(significand: IBig, exponent: i64) -> Option<Self> {
        if significand.is_zero() {
            return Some(Self::zero());
        }
        // A decimal digit takes less than 4 bits and more than 3.
        match usize::try_from(exponent.unsigned_abs()) {
            Ok(power) if power <= MAX_EXACT_BITS / 3 => {
                let power = UBig::from(10u8).pow(power);
                if exponent < 0 {
                    Self::from_ratio(significand, power)
                } else {
                    Self::from_exact(RBig::from(significand * power))
                }
            }
            _ => {
                if exponent > FAR_DECIMAL_EXPONENT {
                    return None;
                }
                if exponent < -FAR_DECIMAL_EXPONENT {
                    return Some(Self::zero());
                }
                let scale = BigFloat::power_of_ten(exponent)?;
                BigFloat::new(significand, 0)?.mul(&scale).map(|x| Self(Repr::Rounded(x)))
            }
        }
    }

    /// The exact value of a float; `None` if it is infinite or not a number.
    pub fn from_f64(value: f64) -> Option<Self> {
        RBig::try_from(value).ok().map(|exact| Self(Repr::Exact(exact)))
    }

    fn from_exact(exact: RBig) -> Option<Self> {
        if exact.numerator().unsigned_abs().bit_len() <= MAX_EXACT_BITS
            && exact.denominator().bit_len() <= MAX_EXACT_BITS
        {
            return Some(Self(Repr::Exact(exact)));
        }
        BigFloat::from_ratio(exact.numerator(), exact.denominator()).map(|x| Self(Repr::Rounded(x)))
    }

    fn to_rounded(&self) -> Option<BigFloat> {
        match &self.0 {
            Repr::Exact(exact) => BigFloat::from_ratio(exact.numerator(), exact.denominator()),
            Repr::Rounded(rounded) => Some(rounded.clone()),
        }
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Repr::Exact(exact) => exact.is_zero(),
            Repr::Rounded(rounded) => rounded.is_zero(),
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Exact(exact) => exact.sign() == Sign::Negative && !exact.is_zero(),
            Repr::Rounded(rounded) => rounded.is_negative(),
        }
    }

    /// The integer it is; `None` if it is none, or one of absurd size.
    pub fn to_integer(&self) -> Option<IBig> {
        match &self.0 {
            Repr::Exact(exact) => exact.is_int().then(|| exact.numerator().clone()),
            Repr::Rounded(rounded) => rounded.to_integer(MAX_EXACT_BITS),
        }
    }

    /// Whether it is an integer of whatever size.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Exact(exact) => exact.is_int(),
            Repr::Rounded(rounded) => rounded.is_zero() || rounded.parts().1 >= 0,
        }
    }

    /// The number as `numerator / denominator * 2^exponent`, not negative, and whether it is below zero.
    pub(super) fn magnitude(&self) -> (bool, UBig, UBig, i64) {
        match &self.0 {
            Repr::Exact(exact) => {
                (self.is_negative(), exact.numerator().unsigned_abs(), exact.denominator().clone(), 0)
            }
            Repr::Rounded(rounded) => {
                let (significand, exponent) = rounded.parts();
                (self.is_negative(), significand.unsigned_abs(), UBig::ONE, exponent)
            }
        }
    }

    /// `-x`.
    pub fn negate(&self) -> Self {
        match &self.0 {
            Repr::Exact(exact) => Self(Repr::Exact(-exact)),
            Repr::Rounded(rounded) => Self(Repr::Rounded(rounded.negate())),
        }
    }

    /// `x + y`; `None` if too large, as for the operations below.
    pub fn add(&self, other: &Self) -> Option<Self> {
        self.combine(other, |x, y| Some(x + y), BigFloat::add)
    }

    /// `x - y`.
    pub fn sub(&self, other: &Self) -> Option<Self> {
        self.combine(other, |x, y| Some(x - y), BigFloat::sub)
    }

    /// `x * y`.
    pub fn mul(&self, other: &Self) -> Option<Self> {
        self.combine(other, |x, y| Some(x * y), BigFloat::mul)
    }

    /// `x / y`; also `None` if `y` is zero.
    pub fn div(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        self.combine(other, |x, y| Some(x / y), BigFloat::div)
    }

    fn combine(
        &self,
        other: &Self,
        exact: impl Fn(&RBig, &RBig) -> Option<RBig>,
        rounded: impl Fn(&BigFloat, &BigFloat) -> Option<BigFloat>,
    ) -> Option<Self> {
        if let (Repr::Exact(x), Repr::Exact(y)) = (&self.0, &other.0) {
            return Self::from_exact(exact(x, y)?);
        }
        rounded(&self.to_rounded()?, &other.to_rounded()?).map(|x| Self(Repr::Rounded(x)))
    }
}

impl From<&IBig> for Real {
    /// The integer as a real number; one too large to be kept exactly is rounded.
    fn from(value: &IBig) -> Self {
        Self::from_exact(RBig::from(value.clone())).unwrap_or_else(Self::zero)
    }
}

impl PartialEq for Real {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        if let (Repr::Exact(x), Repr::Exact(y)) = (&self.0, &other.0) {
            return Some(x.cmp(y));
        }
        Some(self.to_rounded()?.compare(&other.to_rounded()?))
    }
}
