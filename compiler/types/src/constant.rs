//! Exact constant values (spec: Constants).

use std::sync::Arc;

use dashu_int::IBig;
use dashu_ratio::RBig;

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
    /// A real number that is no integer.
    Float(RBig),
    /// A complex number: real and imaginary part, the latter not zero.
    Complex(RBig, RBig),
}
