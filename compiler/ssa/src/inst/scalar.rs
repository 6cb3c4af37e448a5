//! Constants, parameters and arithmetic.

use std::sync::Arc;

use vole_types::TypeId;

use crate::{FuncId, GlobalId, ValueId};

/// A constant of the result type. Printed form: `v3: int = const 5`.
#[derive(Clone, PartialEq, Debug)]
pub struct Const {
    /// The value.
    pub value: ConstValue,
}

/// A constant value; the type stands beside it.
#[derive(Clone, PartialEq, Debug)]
pub enum ConstValue {
    /// The zero value of any type (`nil`, `0`, `false`, `""`, zero structs and arrays).
    Zero,
    /// A boolean.
    Bool(bool),
    /// An integer, its low bits as the type's width takes them; sign-extended for signed types, zero-extended for unsigned ones.
    /// Also an `unsafe.Pointer` or `uintptr`.
    Int(i64),
    /// A floating-point number, already rounded to the type.
    Float(f64),
    /// A complex number, its parts rounded to the type.
    Complex(f64, f64),
    /// A string's bytes.
    String(Arc<[u8]>),
    /// The parts of a struct or array, in order. (Static initialisers.)
    Aggregate(Arc<[ConstValue]>),
    /// A slice of a global array: all of it, or its first elements. (Static initialisers.)
    Slice {
        /// The array.
        array: GlobalId,
        /// Length.
        len: u32,
        /// Capacity.
        cap: u32,
    },
    /// The address of a global plus a number of bytes. (Static initialisers.)
    GlobalAddr(GlobalId, u32),
    /// A function as a function value.
    Func(FuncId),
    /// A concrete value as an interface. (Static initialisers.)
    Interface {
        /// The dynamic type.
        ty: TypeId,
        /// The value.
        value: Arc<ConstValue>,
    },
}

/// A parameter, by its place; the receiver is the first. Only in the entry block. Printed form: `v0: int = param 0`.
#[derive(Clone, PartialEq, Debug)]
pub struct Param {
    /// Its place.
    pub index: u32,
}

/// A value carried by the closure this function was called through. Only in the entry block. Printed form: `v1: *int = freevar 0`.
#[derive(Clone, PartialEq, Debug)]
pub struct FreeVar {
    /// Its place in [`Function::free_vars`](crate::Function::free_vars).
    pub index: u32,
}

/// A unary operation on a value of the result type. Printed form: `v2: int = neg v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct UnOp {
    /// Which.
    pub op: UnOpKind,
    /// The operand.
    pub x: ValueId,
}

/// The unary operations.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UnOpKind {
    /// `-x` of an integer, floating-point (sign flip) or complex number.
    Neg,
    /// `^x`.
    BitNot,
    /// `!x`.
    Not,
    /// The real part; result float32 for complex64, float64 for complex128.
    Real,
    /// The imaginary part.
    Imag,
}

/// A binary operation. Printed form: `v3: int = add v1, v2`.
///
/// Both operands have the same type, which is the result's, except: comparisons give a boolean, and the count `y` of a shift
/// has any integer type. Division by zero and negative counts have been ruled out by a [`Check`](super::Check) before.
#[derive(Clone, PartialEq, Debug)]
pub struct BinOp {
    /// Which.
    pub op: BinOpKind,
    /// The left operand.
    pub x: ValueId,
    /// The right operand.
    pub y: ValueId,
}

/// The binary operations.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinOpKind {
    /// Sum; concatenation of strings.
    Add,
    /// Difference.
    Sub,
    /// Product.
    Mul,
    /// Quotient, truncated toward zero for integers; the smallest integer divided by -1 is itself.
    Div,
    /// Remainder with the dividend's sign.
    Rem,
    /// Bitwise and.
    And,
    /// Bitwise or.
    Or,
    /// Bitwise exclusive or.
    Xor,
    /// `x &^ y`.
    AndNot,
    /// `x << y`.
    Shl,
    /// `x >> y`, arithmetic for signed `x`.
    Shr,
    /// `x == y`, for every comparable type (interfaces with incomparable dynamic types panic); also a slice, map or function
    /// against its nil.
    Eq,
    /// `x != y`.
    Ne,
    /// `x < y`: integers, floating-point numbers, strings.
    Lt,
    /// `x <= y`.
    Le,
    /// `x > y`.
    Gt,
    /// `x >= y`.
    Ge,
    /// `min(x, y)` of floating-point numbers with Go's rules for NaN and signed zeros, of integers or of strings.
    Min,
    /// `max(x, y)`, likewise.
    Max,
    /// `complex(x, y)`; operands floating-point numbers, result complex.
    Complex,
}

impl BinOpKind {
    /// Whether the result is a boolean.
    pub fn is_comparison(self) -> bool {
        matches!(self, Self::Eq | Self::Ne | Self::Lt | Self::Le | Self::Gt | Self::Ge)
    }

    /// Whether it is a shift.
    pub fn is_shift(self) -> bool {
        matches!(self, Self::Shl | Self::Shr)
    }
}
