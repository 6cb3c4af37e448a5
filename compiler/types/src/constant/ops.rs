//! Constant expressions (spec: Constant expressions).

use std::cmp::Ordering;

use dashu_base::{BitTest, UnsignedAbs};
use dashu_int::IBig;
use vole_syntax::ast::{BinaryOp, UnaryOp};

use super::{Real, Value};
use crate::Basic;
use crate::sizes::int_bits;

/// The largest shift count of a constant shift that makes sense: it takes the smallest `float64` to an integer.
pub const MAX_SHIFT: u64 = 1023 - 1 + 52;

/// Bits an untyped integer constant may have; beyond, the checker says "constant ... overflow".
pub const UNTYPED_INT_BITS: usize = 512;

/// Integers of more bits than this come from floating-point constants and are kept as such.
const MAX_INT_BITS: usize = 4096;

/// Why an operation has no value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpError {
    /// The divisor is zero.
    DivisionByZero,
    /// The operator is not defined on such operands.
    NotDefined,
    /// The result is beyond all bounds ("constant result is not representable").
    TooLarge,
}

/// `op x`. For `^`, `ty` is the operand's type: of an unsigned one the complement is within its size. `None` where the operator
/// is not defined on such a value.
pub fn unary_op(op: UnaryOp, x: &Value, ty: Option<Basic>) -> Option<Value> {
    match (op, x) {
        (_, Value::Unknown) => Some(Value::Unknown),
        (UnaryOp::Plus, Value::Int(_) | Value::Float(_) | Value::Complex(..)) => Some(x.clone()),
        (UnaryOp::Neg, Value::Int(int)) => Some(Value::Int(-int)),
        (UnaryOp::Neg, Value::Float(real)) => Some(Value::Float(real.negate())),
        (UnaryOp::Neg, Value::Complex(re, im)) => Some(Value::Complex(re.negate(), im.negate())),
        (UnaryOp::Not, Value::Bool(value)) => Some(Value::Bool(!value)),
        (UnaryOp::BitNot, Value::Int(int)) => {
            let complement = -int - IBig::ONE;
            let unsigned_bits = ty.filter(|ty| ty.is_unsigned()).and_then(int_bits);
            Some(Value::Int(match unsigned_bits {
                Some(bits) => complement & ((IBig::ONE << bits as usize) - IBig::ONE),
                None => complement,
            }))
        }
        _ => None,
    }
}

/// `x op y` for the operators that are neither comparisons nor shifts. `integer_division` tells that `/` is on an integer type and
/// truncates towards zero.
pub fn binary_op(x: &Value, op: BinaryOp, y: &Value, integer_division: bool) -> Result<Value, OpError> {
    match (x, y) {
        (Value::Unknown, _) | (_, Value::Unknown) => Ok(Value::Unknown),
        (Value::Bool(x), Value::Bool(y)) => match op {
            BinaryOp::LogAnd => Ok(Value::Bool(*x && *y)),
            BinaryOp::LogOr => Ok(Value::Bool(*x || *y)),
            _ => Err(OpError::NotDefined),
        },
        (Value::String(x), Value::String(y)) if op == BinaryOp::Add => {
            Ok(Value::string([x.as_ref(), y.as_ref()].concat()))
        }
        (Value::Int(x), Value::Int(y)) if op != BinaryOp::Div || integer_division => int_op(x, op, y),
        (Value::Complex(..), _) | (_, Value::Complex(..)) => complex_op(x, op, y),
        _ => match (x.as_real(), y.as_real()) {
            (Some(x), Some(y)) => real_op(&x, op, &y).map(Value::from_real),
            _ => Err(OpError::NotDefined),
        },
    }
}

fn int_op(x: &IBig, op: BinaryOp, y: &IBig) -> Result<Value, OpError> {
    let value = match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::Div | BinaryOp::Rem if y.is_zero() => return Err(OpError::DivisionByZero),
        BinaryOp::Div => x / y,
        BinaryOp::Rem => x % y,
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        BinaryOp::AndNot => x & (-y - IBig::ONE),
        _ => return Err(OpError::NotDefined),
    };
    if (&value).unsigned_abs().bit_len() > MAX_INT_BITS {
        return Ok(Value::Float(Real::from(&value)));
    }
    Ok(Value::Int(value))
}

fn real_op(x: &Real, op: BinaryOp, y: &Real) -> Result<Real, OpError> {
    let value = match op {
        BinaryOp::Add => x.add(y),
        BinaryOp::Sub => x.sub(y),
        BinaryOp::Mul => x.mul(y),
        BinaryOp::Div if y.is_zero() => return Err(OpError::DivisionByZero),
        BinaryOp::Div => x.div(y),
        _ => return Err(OpError::NotDefined),
    };
    value.ok_or(OpError::TooLarge)
}

fn complex_op(x: &Value, op: BinaryOp, y: &Value) -> Result<Value, OpError> {
    let (Some((a, b)), Some((c, d))) = (x.as_complex(), y.as_complex()) else {
        return Err(OpError::NotDefined);
    };
    let mul = |x: &Real, y: &Real| real_op(x, BinaryOp::Mul, y);
    let add = |x: &Real, y: &Real| real_op(x, BinaryOp::Add, y);
    let sub = |x: &Real, y: &Real| real_op(x, BinaryOp::Sub, y);
    let (re, im) = match op {
        BinaryOp::Add => (add(&a, &c)?, add(&b, &d)?),
        BinaryOp::Sub => (sub(&a, &c)?, sub(&b, &d)?),
        BinaryOp::Mul => (sub(&mul(&a, &c)?, &mul(&b, &d)?)?, add(&mul(&b, &c)?, &mul(&a, &d)?)?),
        BinaryOp::Div => {
            let norm = add(&mul(&c, &c)?, &mul(&d, &d)?)?;
            let re = add(&mul(&a, &c)?, &mul(&b, &d)?)?;
            let im = sub(&mul(&b, &c)?, &mul(&a, &d)?)?;
            (real_op(&re, BinaryOp::Div, &norm)?, real_op(&im, BinaryOp::Div, &norm)?)
        }
        _ => return Err(OpError::NotDefined),
    };
    Ok(Value::from_complex(re, im))
}

/// `x op y` for a comparison; false if either is unknown or they cannot be compared.
pub fn compare(x: &Value, op: BinaryOp, y: &Value) -> bool {
    let ordering = match (x, y) {
        (Value::Bool(x), Value::Bool(y)) => return equality(op, x == y),
        (Value::Complex(..), _) | (_, Value::Complex(..)) => return equality(op, x.as_complex() == y.as_complex()),
        (Value::String(x), Value::String(y)) => x.cmp(y),
        (Value::Int(x), Value::Int(y)) => x.cmp(y),
        _ => match (x.as_real(), y.as_real()) {
            (Some(x), Some(y)) => x.partial_cmp(&y).unwrap_or(Ordering::Equal),
            _ => return false,
        },
    };
    match op {
        BinaryOp::Eq => ordering.is_eq(),
        BinaryOp::Ne => ordering.is_ne(),
        BinaryOp::Lt => ordering.is_lt(),
        BinaryOp::Le => ordering.is_le(),
        BinaryOp::Gt => ordering.is_gt(),
        BinaryOp::Ge => ordering.is_ge(),
        _ => false,
    }
}

fn equality(op: BinaryOp, equal: bool) -> bool {
    match op {
        BinaryOp::Eq => equal,
        BinaryOp::Ne => !equal,
        _ => false,
    }
}

/// `x << count` or `x >> count` of an integer; unknown for what is none. The caller refuses counts above [`MAX_SHIFT`].
pub fn shift(x: &Value, op: BinaryOp, count: u32) -> Value {
    match x {
        Value::Int(int) if op == BinaryOp::Shl => Value::Int(int << count as usize),
        Value::Int(int) => Value::Int(int >> count as usize),
        _ => Value::Unknown,
    }
}
