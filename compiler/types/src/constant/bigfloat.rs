//! Binary floating-point numbers of 512 bits with a huge exponent: what a constant becomes that is too large or too small for
//! an exact fraction. Same precision and exponent range as Go's own compiler gives such constants.

use std::cmp::Ordering;

use dashu_base::{BitTest, DivRem, Sign, UnsignedAbs};
use dashu_int::{IBig, UBig};

/// Bits of the significand.
pub const PRECISION: usize = 512;
/// Bits used inside [`BigFloat::power_of_ten`], whose steps each lose a little.
const WORKING_PRECISION: usize = PRECISION + 64;
/// Largest exponent (of two) of the leading bit, in magnitude.
const MAX_EXPONENT: i64 = i32::MAX as i64;

/// `significand * 2^exponent`; the significand is odd, or the number is zero.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BigFloat {
    significand: IBig,
    exponent: i64,
}

impl BigFloat {
    /// `significand * 2^exponent`, rounded to the nearest (ties to even). `None` if the exponent is too large; zero if it is too small.
    pub fn new(significand: IBig, exponent: i64) -> Option<Self> {
        Self::rounded(significand, exponent, PRECISION)
    }

    /// `numerator / denominator`. The denominator must not be zero.
    pub fn from_ratio(numerator: &IBig, denominator: &UBig) -> Option<Self> {
        let (significand, exponent) = quotient(numerator, denominator, PRECISION);
        Self::new(significand, exponent)
    }

    /// `10^power`.
    pub fn power_of_ten(power: i64) -> Option<Self> {
        let mut remaining = power.unsigned_abs();
        let mut base = Self { significand: IBig::from(5), exponent: 0 };
        let mut five = Self { significand: IBig::from(1), exponent: 0 };
        while remaining > 0 {
            if remaining & 1 == 1 {
                five = five.product(&base, WORKING_PRECISION)?;
            }
            remaining >>= 1;
            if remaining > 0 {
                base = base.product(&base, WORKING_PRECISION)?;
            }
        }
        if power < 0 {
            let (sign, magnitude) = five.significand.into_parts();
            let (significand, exponent) = quotient(&IBig::from_parts(sign, UBig::ONE), &magnitude, WORKING_PRECISION);
            five = Self { significand, exponent: exponent - five.exponent };
        }
        Self::rounded(five.significand, five.exponent.checked_add(power)?, WORKING_PRECISION)
    }

    fn rounded(significand: IBig, exponent: i64, precision: usize) -> Option<Self> {
        let (sign, mut magnitude) = significand.into_parts();
        let mut exponent = exponent;
        let excess = magnitude.bit_len().saturating_sub(precision);
        if excess > 0 {
            let half = magnitude.bit(excess - 1);
            let rest = magnitude.trailing_zeros().is_some_and(|zeros| zeros < excess - 1);
            magnitude >>= excess;
            if half && (rest || magnitude.bit(0)) {
                magnitude += UBig::ONE;
            }
            exponent = exponent.checked_add(excess as i64)?;
        }
        let Some(zeros) = magnitude.trailing_zeros() else {
            return Some(Self { significand: IBig::ZERO, exponent: 0 });
        };
        magnitude >>= zeros;
        exponent = exponent.checked_add(zeros as i64)?;
        let leading = exponent.saturating_add(magnitude.bit_len() as i64);
        if leading > MAX_EXPONENT {
            return None;
        }
        if leading < -MAX_EXPONENT {
            return Some(Self { significand: IBig::ZERO, exponent: 0 });
        }
        Some(Self { significand: IBig::from_parts(sign, magnitude), exponent })
    }

    /// The significand, odd or zero, and the exponent.
    pub fn parts(&self) -> (&IBig, i64) {
        (&self.significand, self.exponent)
    }

    /// Whether it is zero.
    pub fn is_zero(&self) -> bool {
        self.significand.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.significand.sign() == Sign::Negative && !self.is_zero()
    }

    /// The exponent of two just above the leading bit: `2^(n-1) <= |x| < 2^n`.
    pub fn leading_exponent(&self) -> i64 {
        self.exponent + (&self.significand).unsigned_abs().bit_len() as i64
    }

    /// `-x`.
    pub fn negate(&self) -> Self {
        Self { significand: -&self.significand, exponent: self.exponent }
    }

    /// `x + y`; `None` if too large, as for the operations below.
    pub fn add(&self, other: &Self) -> Option<Self> {
        let (significand, exponent) = self.exact_sum(other);
        Self::new(significand, exponent)
    }

    /// `x - y`.
    pub fn sub(&self, other: &Self) -> Option<Self> {
        self.add(&other.negate())
    }

    /// `x * y`.
    pub fn mul(&self, other: &Self) -> Option<Self> {
        self.product(other, PRECISION)
    }

    /// `x / y`; `y` must not be zero.
    pub fn div(&self, other: &Self) -> Option<Self> {
        let (sign, magnitude) = other.significand.clone().into_parts();
        let (significand, exponent) = quotient(&self.significand, &magnitude, PRECISION);
        let significand = if sign == Sign::Negative { -significand } else { significand };
        Self::new(significand, exponent + self.exponent - other.exponent)
    }

    fn product(&self, other: &Self, precision: usize) -> Option<Self> {
        Self::rounded(&self.significand * &other.significand, self.exponent + other.exponent, precision)
    }

    /// The sum before rounding. Where the smaller operand lies below all that rounding looks at, a single far bit stands for it.
    fn exact_sum(&self, other: &Self) -> (IBig, i64) {
        if self.is_zero() {
            return (other.significand.clone(), other.exponent);
        }
        if other.is_zero() {
            return (self.significand.clone(), self.exponent);
        }
        let (large, small) =
            if self.leading_exponent() >= other.leading_exponent() { (self, other) } else { (other, self) };
        let reach = 2 * PRECISION as i64;
        if large.leading_exponent() - small.leading_exponent() > reach {
            let shift = 2 * PRECISION;
            let nudge = if small.is_negative() { IBig::NEG_ONE } else { IBig::ONE };
            return ((&large.significand << shift) + nudge, large.exponent - shift as i64);
        }
        let exponent = large.exponent.min(small.exponent);
        let align = |x: &Self| &x.significand << usize::try_from(x.exponent - exponent).unwrap_or(0);
        (align(large) + align(small), exponent)
    }

    /// How it compares.
    pub fn compare(&self, other: &Self) -> Ordering {
        self.exact_sum(&other.negate()).0.cmp(&IBig::ZERO)
    }

    /// The integer it is, or was before rounding errors in the last few bits; `None` if it is none, or of more than `max_bits`.
    pub fn to_integer(&self, max_bits: usize) -> Option<IBig> {
        if self.leading_exponent() > max_bits as i64 {
            return None;
        }
        if self.exponent >= 0 {
            return Some(&self.significand << usize::try_from(self.exponent).ok()?);
        }
        let near = Self::rounded(self.significand.clone(), self.exponent, PRECISION - 4)?;
        (near.exponent >= 0).then(|| &near.significand << near.exponent as usize)
    }
}

/// `numerator / denominator` to `precision` bits and a few more, the last of them set if the division is not exact.
fn quotient(numerator: &IBig, denominator: &UBig, precision: usize) -> (IBig, i64) {
    let wanted = precision + 2 + denominator.bit_len();
    let magnitude = numerator.unsigned_abs();
    let shift = wanted.saturating_sub(magnitude.bit_len());
    let (quotient, rest) = (magnitude << shift).div_rem(denominator);
    let sticky = UBig::from(u8::from(!rest.is_zero()));
    (IBig::from_parts(numerator.sign(), (quotient << 1) + sticky), -(shift as i64) - 1)
}
