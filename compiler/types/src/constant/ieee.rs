//! Rounding to `float32` and `float64`: to the nearest, ties to even, from the exact value.

use dashu_base::{BitTest, DivRem};
use dashu_int::UBig;

use super::Real;

/// A binary interchange format of IEEE 754.
struct Format {
    /// Bits of the significand, the hidden one included.
    precision: i64,
    /// Exponent of the leading bit of the smallest normal number.
    min_exponent: i64,
    /// Exponent of the leading bit of the largest number.
    max_exponent: i64,
}

const SINGLE: Format = Format { precision: 24, min_exponent: -126, max_exponent: 127 };
const DOUBLE: Format = Format { precision: 53, min_exponent: -1022, max_exponent: 1023 };

impl Format {
    /// The bit pattern of `numerator / denominator * 2^exponent`, without sign.
    fn round(&self, numerator: &UBig, denominator: &UBig, exponent: i64) -> u64 {
        if numerator.is_zero() {
            return 0;
        }
        // A quotient of at least `precision + 2` bits, the last set where the division leaves a rest.
        let shift = self.precision + 3 - (numerator.bit_len() as i64 - denominator.bit_len() as i64);
        let amount = shift.unsigned_abs() as usize;
        let (quotient, rest) = if shift >= 0 {
            (numerator << amount).div_rem(denominator)
        } else {
            numerator.clone().div_rem(denominator << amount)
        };
        let quotient = u128::try_from(&quotient).unwrap_or(u128::MAX) << 1 | u128::from(!rest.is_zero());
        let lowest = exponent - shift - 1;
        let leading = lowest + i64::from(127 - quotient.leading_zeros());
        if leading > self.max_exponent {
            return self.infinity();
        }
        let unit = leading.max(self.min_exponent) - (self.precision - 1);
        let drop = unit - lowest;
        if drop > 126 {
            return 0;
        }
        let kept = quotient >> drop;
        let half = 1u128 << (drop - 1);
        let rest = quotient & ((1 << drop) - 1);
        let kept = (kept + u128::from(rest > half || (rest == half && kept & 1 == 1))) as u64;
        // Adding rather than joining lets a carry out of the significand raise the exponent, up to infinity.
        let biased = (unit + self.precision - 1 - self.min_exponent) as u64;
        (biased << (self.precision - 1)) + kept
    }

    fn infinity(&self) -> u64 {
        ((self.max_exponent - self.min_exponent + 2) as u64) << (self.precision - 1)
    }
}

impl Real {
    /// The nearest `float64`; infinite if too large. Never negative zero: constants know none.
    pub fn to_f64(&self) -> f64 {
        let (negative, numerator, denominator, exponent) = self.magnitude();
        let magnitude = f64::from_bits(DOUBLE.round(&numerator, &denominator, exponent));
        if negative && magnitude != 0.0 { -magnitude } else { magnitude }
    }

    /// The nearest `float32`; infinite if too large. Never negative zero.
    pub fn to_f32(&self) -> f32 {
        let (negative, numerator, denominator, exponent) = self.magnitude();
        let magnitude = f32::from_bits(SINGLE.round(&numerator, &denominator, exponent) as u32);
        if negative && magnitude != 0.0 { -magnitude } else { magnitude }
    }
}
