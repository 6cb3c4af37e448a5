//! Conversions (spec: Conversions).

use crate::{Storage, ValueId};

/// A conversion that changes only the type, not the representation: between types with identical underlying types, between
/// `unsafe.Pointer`, pointers and `uintptr`, from a bidirectional channel. Printed form: `v2: T = changetype v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct ChangeType {
    /// The operand.
    pub x: ValueId,
}

/// A conversion that computes. Printed form: `v2: float64 = convert.numeric v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Convert {
    /// Which.
    pub kind: ConvertKind,
    /// The operand.
    pub x: ValueId,
    /// Where a result that needs memory lives; meaningless otherwise.
    pub storage: Storage,
}

/// The conversions that compute.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ConvertKind {
    /// Between integers, floating-point numbers, or complex numbers. Out-of-range floating-point values convert to integers as
    /// Go's 32-bit ports do, without undefined behaviour.
    Numeric,
    /// An integer to the string of that rune.
    IntToString,
    /// `[]byte` to string.
    BytesToString,
    /// String to `[]byte`.
    StringToBytes,
    /// `[]rune` to string.
    RunesToString,
    /// String to `[]rune`.
    StringToRunes,
    /// A slice to a pointer to its array; its length has been checked.
    SliceToArrayPointer,
}
