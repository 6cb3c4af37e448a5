//! The functions that code generation replaces by instructions, as far as they compute on numbers.

use vole_ssa::Intrinsic;

use crate::exec::{Unwind, unsupported};
use crate::value::Value;

/// Where the made-up addresses of functions begin, below which there are none.
const FIRST_CODE: i64 = 0x1000;

pub(crate) fn intrinsic(intrinsic: Intrinsic, args: &[Value]) -> Result<Value, Unwind> {
    let result = match args {
        [Value::Float(x)] => of_float(intrinsic, *x),
        [Value::Float(x), Value::Float(y)] if intrinsic == Intrinsic::MathCopysign => {
            Some(Value::Float(x.copysign(*y)))
        }
        [Value::Float(x), Value::Float(y), Value::Float(z)] if intrinsic == Intrinsic::MathFma => {
            Some(Value::Float(x.mul_add(*y, *z)))
        }
        [Value::Int(x)] => float_from(intrinsic, *x as u64).or_else(|| of_int(intrinsic, *x as u64).map(Value::Int)),
        [Value::Int(x), Value::Int(y)] => of_ints(intrinsic, *x as u64, *y),
        [Value::Int(x), Value::Int(y), Value::Int(carry)] => with_carry(intrinsic, *x as u64, *y as u64, *carry as u64),
        [Value::Func(func)] if intrinsic == Intrinsic::FunctionAddress => {
            Some(Value::Int(func.as_ref().map_or(0, |closure| FIRST_CODE + i64::from(closure.func.0) * 4)))
        }
        _ => None,
    };
    result.map_or_else(
        || {
            let (package, name) = intrinsic.name();
            unsupported(format!("{package}.{name}"))
        },
        Ok,
    )
}

fn of_float(intrinsic: Intrinsic, x: f64) -> Option<Value> {
    use Intrinsic as I;
    Some(match intrinsic {
        I::MathSqrt | I::MathSqrtInternal => Value::Float(x.sqrt()),
        I::MathAbs => Value::Float(x.abs()),
        I::MathFloor => Value::Float(x.floor()),
        I::MathCeil => Value::Float(x.ceil()),
        I::MathTrunc => Value::Float(x.trunc()),
        I::MathRoundToEven => Value::Float(x.round_ties_even()),
        I::MathFloat64bits | I::FloatBits64 => Value::Int(x.to_bits() as i64),
        I::MathFloat32bits | I::FloatBits32 => Value::Int(i64::from((x as f32).to_bits())),
        _ => return None,
    })
}

fn float_from(intrinsic: Intrinsic, bits: u64) -> Option<Value> {
    use Intrinsic as I;
    match intrinsic {
        I::MathFloat64frombits | I::FloatFromBits64 => Some(Value::Float(f64::from_bits(bits))),
        I::MathFloat32frombits | I::FloatFromBits32 => Some(Value::Float(f64::from(f32::from_bits(bits as u32)))),
        _ => None,
    }
}

fn of_int(intrinsic: Intrinsic, x: u64) -> Option<i64> {
    use Intrinsic as I;
    let len = |bits: u32| i64::from(bits - (x << (64 - bits)).leading_zeros().min(bits));
    let zeros = |bits: u32| i64::from(x.trailing_zeros().min(bits));
    Some(match intrinsic {
        I::BitsLen8 => len(8),
        I::BitsLen16 => len(16),
        I::BitsLen32 => len(32),
        I::BitsLen64 => len(64),
        I::BitsLeadingZeros8 => 8 - len(8),
        I::BitsLeadingZeros16 => 16 - len(16),
        I::BitsLeadingZeros32 => 32 - len(32),
        I::BitsLeadingZeros64 => 64 - len(64),
        I::BitsTrailingZeros8 => zeros(8),
        I::BitsTrailingZeros16 => zeros(16),
        I::BitsTrailingZeros32 => zeros(32),
        I::BitsTrailingZeros64 => zeros(64),
        I::BitsOnesCount8 | I::BitsOnesCount16 | I::BitsOnesCount32 | I::BitsOnesCount64 => i64::from(x.count_ones()),
        I::BitsReverse8 => i64::from((x as u8).reverse_bits()),
        I::BitsReverse16 => i64::from((x as u16).reverse_bits()),
        I::BitsReverse32 => i64::from((x as u32).reverse_bits()),
        I::BitsReverse64 => x.reverse_bits() as i64,
        I::BitsReverseBytes16 => i64::from((x as u16).swap_bytes()),
        I::BitsReverseBytes32 => i64::from((x as u32).swap_bytes()),
        I::BitsReverseBytes64 => x.swap_bytes() as i64,
        _ => return None,
    })
}

fn of_ints(intrinsic: Intrinsic, x: u64, y: i64) -> Option<Value> {
    use Intrinsic as I;
    let by = |bits: i64| y.rem_euclid(bits) as u32;
    let pair = |high: u64, low: u64| Value::Aggregate(vec![Value::Int(high as i64), Value::Int(low as i64)]);
    Some(match intrinsic {
        I::BitsRotateLeft8 => Value::Int(i64::from((x as u8).rotate_left(by(8)))),
        I::BitsRotateLeft16 => Value::Int(i64::from((x as u16).rotate_left(by(16)))),
        I::BitsRotateLeft32 => Value::Int(i64::from((x as u32).rotate_left(by(32)))),
        I::BitsRotateLeft64 => Value::Int(x.rotate_left(by(64)) as i64),
        I::BitsMul32 => {
            let product = x * y as u64;
            pair(product >> 32, product & 0xffff_ffff)
        }
        I::BitsMul64 => {
            let product = u128::from(x) * u128::from(y as u64);
            pair((product >> 64) as u64, product as u64)
        }
        _ => return None,
    })
}

/// Sums and differences, with the carry or borrow out.
fn with_carry(intrinsic: Intrinsic, x: u64, y: u64, carry: u64) -> Option<Value> {
    use Intrinsic as I;
    let (x, y, carry) = (u128::from(x), u128::from(y), u128::from(carry));
    let (value, bits) = match intrinsic {
        I::BitsAdd32 => (x + y + carry, 32),
        I::BitsAdd64 => (x + y + carry, 64),
        I::BitsSub32 => (x.wrapping_sub(y).wrapping_sub(carry), 32),
        I::BitsSub64 => (x.wrapping_sub(y).wrapping_sub(carry), 64),
        _ => return None,
    };
    let low = value & ((1 << bits) - 1);
    Some(Value::Aggregate(vec![Value::Int(low as u64 as i64), Value::Int((value >> bits & 1) as i64)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(which: Intrinsic, args: &[i64]) -> Vec<i64> {
        let args: Vec<_> = args.iter().map(|arg| Value::Int(*arg)).collect();
        match intrinsic(which, &args) {
            Ok(Value::Int(value)) => vec![value],
            Ok(Value::Aggregate(parts)) => {
                parts.iter().map(|part| if let Value::Int(value) = part { *value } else { i64::MIN }).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn bits_are_counted_within_their_width() {
        assert_eq!(int(Intrinsic::BitsLeadingZeros8, &[1]), [7]);
        assert_eq!(int(Intrinsic::BitsLen32, &[0]), [0]);
        assert_eq!(int(Intrinsic::BitsLen64, &[-1]), [64]);
        assert_eq!(int(Intrinsic::BitsTrailingZeros16, &[0]), [16]);
        assert_eq!(int(Intrinsic::BitsRotateLeft32, &[1, -1]), [0x8000_0000]);
    }

    #[test]
    fn floats_are_made_of_their_bits() {
        let made = |which, bits: i64| match intrinsic(which, &[Value::Int(bits)]) {
            Ok(Value::Float(made)) => made,
            other => panic!("{other:?}"),
        };
        assert_eq!(made(Intrinsic::MathFloat64frombits, 0x4004_0000_0000_0000), 2.5);
        assert_eq!(made(Intrinsic::MathFloat32frombits, 0xc020_0000), -2.5);
    }

    #[test]
    fn carries_and_borrows_come_out() {
        assert_eq!(int(Intrinsic::BitsAdd32, &[0xffff_ffff, 0, 1]), [0, 1]);
        assert_eq!(int(Intrinsic::BitsSub64, &[0, 1, 0]), [-1, 1]);
        assert_eq!(int(Intrinsic::BitsAdd64, &[-1, -1, 1]), [-1, 1]);
        assert_eq!(int(Intrinsic::BitsMul64, &[-1, 2]), [1, -2]);
    }
}
