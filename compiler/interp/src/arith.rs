//! Arithmetic with Go's semantics for each type.

use vole_ssa::inst::{BinOpKind, UnOpKind};
use vole_types::{Basic, TypeId, Types};

use crate::value::Value;

/// Cuts an integer to the width of its type and extends it again.
pub(crate) fn wrap(basic: Basic, value: i64) -> i64 {
    match basic {
        Basic::Int8 => i64::from(value as i8),
        Basic::Int16 => i64::from(value as i16),
        Basic::Int | Basic::Int32 | Basic::UntypedRune | Basic::UntypedInt => i64::from(value as i32),
        Basic::Uint8 => i64::from(value as u8),
        Basic::Uint16 => i64::from(value as u16),
        Basic::Uint | Basic::Uint32 | Basic::Uintptr | Basic::UnsafePointer => i64::from(value as u32),
        _ => value,
    }
}

/// Rounds a floating-point number to its type.
pub(crate) fn round(basic: Basic, value: f64) -> f64 {
    match basic {
        Basic::Float32 | Basic::Complex64 => f64::from(value as f32),
        _ => value,
    }
}

fn width(basic: Basic) -> u32 {
    match basic {
        Basic::Int8 | Basic::Uint8 => 8,
        Basic::Int16 | Basic::Uint16 => 16,
        Basic::Int64 | Basic::Uint64 => 64,
        _ => 32,
    }
}

pub(crate) fn unary(types: &Types, ty: TypeId, op: UnOpKind, x: &Value) -> Option<Value> {
    let basic = types.basic(ty)?;
    Some(match (op, x) {
        (UnOpKind::Neg, Value::Int(x)) => Value::Int(wrap(basic, x.wrapping_neg())),
        (UnOpKind::Neg, Value::Float(x)) => Value::Float(-x),
        (UnOpKind::Neg, Value::Complex(re, im)) => Value::Complex(-re, -im),
        (UnOpKind::BitNot, Value::Int(x)) => Value::Int(wrap(basic, !x)),
        (UnOpKind::Not, Value::Bool(x)) => Value::Bool(!x),
        (UnOpKind::Real, Value::Complex(re, _)) => Value::Float(*re),
        (UnOpKind::Imag, Value::Complex(_, im)) => Value::Float(*im),
        _ => return None,
    })
}

/// A binary operation other than a comparison for equality; `ty` is the type of the result, `x_type` that of the left operand.
pub(crate) fn binary(
    types: &Types,
    ty: TypeId,
    x_type: TypeId,
    y_type: TypeId,
    op: BinOpKind,
    x: &Value,
    y: &Value,
) -> Option<Value> {
    let basic = types.basic(x_type)?;
    Some(match (x, y) {
        (Value::Int(x), Value::Int(y)) if op.is_shift() => Value::Int(shift(basic, types.basic(y_type)?, op, *x, *y)),
        (Value::Int(x), Value::Int(y)) => integer(basic, op, *x, *y)?,
        (Value::Float(x), Value::Float(y)) => float(types.basic(ty)?, op, *x, *y)?,
        (Value::Complex(..), Value::Complex(..)) => complex(basic, op, x, y)?,
        (Value::Str(x), Value::Str(y)) => match op {
            BinOpKind::Add => Value::Str([&x[..], &y[..]].concat().into()),
            BinOpKind::Min => Value::Str(x.min(y).clone()),
            BinOpKind::Max => Value::Str(x.max(y).clone()),
            _ => ordered(op, x.cmp(y))?,
        },
        _ => return None,
    })
}

fn ordered(op: BinOpKind, order: std::cmp::Ordering) -> Option<Value> {
    Some(Value::Bool(match op {
        BinOpKind::Lt => order.is_lt(),
        BinOpKind::Le => order.is_le(),
        BinOpKind::Gt => order.is_gt(),
        BinOpKind::Ge => order.is_ge(),
        _ => return None,
    }))
}

fn shift(basic: Basic, count_type: Basic, op: BinOpKind, x: i64, count: i64) -> i64 {
    let bits = width(basic);
    let count = if count_type.is_unsigned() { count as u64 } else { u64::try_from(count).unwrap_or(u64::MAX) };
    let too_far = count >= u64::from(bits);
    let by = count.min(63) as u32;
    match op {
        BinOpKind::Shl if too_far => 0,
        BinOpKind::Shl => wrap(basic, x.wrapping_shl(by)),
        _ if basic.is_unsigned() => {
            if too_far {
                0
            } else {
                ((x as u64) >> by) as i64
            }
        }
        _ => x >> if too_far { 63 } else { by },
    }
}

fn integer(basic: Basic, op: BinOpKind, x: i64, y: i64) -> Option<Value> {
    let unsigned = basic.is_unsigned() || basic == Basic::UnsafePointer;
    let (ux, uy) = (x as u64, y as u64);
    let value = match op {
        BinOpKind::Add => x.wrapping_add(y),
        BinOpKind::Sub => x.wrapping_sub(y),
        BinOpKind::Mul => x.wrapping_mul(y),
        BinOpKind::Div if unsigned => ux.checked_div(uy)? as i64,
        BinOpKind::Rem if unsigned => ux.checked_rem(uy)? as i64,
        BinOpKind::Div if y == 0 => return None,
        BinOpKind::Rem if y == 0 => return None,
        BinOpKind::Div => x.wrapping_div(y),
        BinOpKind::Rem => x.wrapping_rem(y),
        BinOpKind::And => x & y,
        BinOpKind::Or => x | y,
        BinOpKind::Xor => x ^ y,
        BinOpKind::AndNot => x & !y,
        BinOpKind::Min if unsigned => ux.min(uy) as i64,
        BinOpKind::Max if unsigned => ux.max(uy) as i64,
        BinOpKind::Min => x.min(y),
        BinOpKind::Max => x.max(y),
        _ => return ordered(op, if unsigned { ux.cmp(&uy) } else { x.cmp(&y) }),
    };
    Some(Value::Int(wrap(basic, value)))
}

fn float(basic: Basic, op: BinOpKind, x: f64, y: f64) -> Option<Value> {
    // Single-precision sums, products and quotients of single-precision operands round rightly through double precision.
    let value = match op {
        BinOpKind::Add => x + y,
        BinOpKind::Sub => x - y,
        BinOpKind::Mul => x * y,
        BinOpKind::Div => x / y,
        BinOpKind::Complex => return Some(Value::Complex(x, y)),
        BinOpKind::Min | BinOpKind::Max if x.is_nan() || y.is_nan() => f64::NAN,
        // Of the two zeros, the negative one is the smaller.
        BinOpKind::Min if x == y => {
            if x.is_sign_negative() {
                x
            } else {
                y
            }
        }
        BinOpKind::Max if x == y => {
            if x.is_sign_negative() {
                y
            } else {
                x
            }
        }
        BinOpKind::Min => x.min(y),
        BinOpKind::Max => x.max(y),
        BinOpKind::Lt => return Some(Value::Bool(x < y)),
        BinOpKind::Le => return Some(Value::Bool(x <= y)),
        BinOpKind::Gt => return Some(Value::Bool(x > y)),
        BinOpKind::Ge => return Some(Value::Bool(x >= y)),
        _ => return None,
    };
    Some(Value::Float(round(basic, value)))
}

fn complex(basic: Basic, op: BinOpKind, x: &Value, y: &Value) -> Option<Value> {
    let (Value::Complex(a, b), Value::Complex(c, d)) = (x, y) else { return None };
    let (a, b, c, d) = (*a, *b, *c, *d);
    let r = |value| round(basic, value);
    let (re, im) = match op {
        BinOpKind::Add => (a + c, b + d),
        BinOpKind::Sub => (a - c, b - d),
        // In double precision, as Go's own compiler does.
        BinOpKind::Mul => (a * c - b * d, a * d + b * c),
        BinOpKind::Div => divide(a, b, c, d),
        _ => return None,
    };
    Some(Value::Complex(r(re), r(im)))
}

/// Complex division as Go's runtime does it: scaled by the larger part of the divisor, with C99's rules for infinities and NaN.
fn divide(a: f64, b: f64, c: f64, d: f64) -> (f64, f64) {
    let (mut e, mut f);
    if c.abs() >= d.abs() {
        let ratio = d / c;
        let scale = c + ratio * d;
        (e, f) = ((a + b * ratio) / scale, (b - a * ratio) / scale);
    } else {
        let ratio = c / d;
        let scale = d + ratio * c;
        (e, f) = ((a * ratio + b) / scale, (b * ratio - a) / scale);
    }
    if e.is_nan() && f.is_nan() {
        let unit = |x: f64| (if x.is_infinite() { 1.0f64 } else { 0.0 }).copysign(x);
        if c == 0.0 && d == 0.0 && (!a.is_nan() || !b.is_nan()) {
            let infinity = f64::INFINITY.copysign(c);
            (e, f) = (infinity * a, infinity * b);
        } else if (a.is_infinite() || b.is_infinite()) && c.is_finite() && d.is_finite() {
            let (a, b) = (unit(a), unit(b));
            (e, f) = (f64::INFINITY * (a * c + b * d), f64::INFINITY * (b * c - a * d));
        } else if (c.is_infinite() || d.is_infinite()) && a.is_finite() && b.is_finite() {
            let (c, d) = (unit(c), unit(d));
            (e, f) = (0.0 * (a * c + b * d), 0.0 * (b * c - a * d));
        }
    }
    (e, f)
}
