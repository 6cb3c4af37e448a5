//! Structs, arrays, slices and strings.

use crate::{Storage, ValueId};

/// The address of a field of the struct at `base`, which is not nil. Printed form: `v2: *int = fieldaddr v1, 0`.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldAddr {
    /// A pointer to a struct.
    pub base: ValueId,
    /// The field.
    pub field: u32,
}

/// A field of a struct value. Printed form: `v2: int = field v1, 0`.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    /// The struct.
    pub x: ValueId,
    /// The field.
    pub field: u32,
}

/// The address of an element of a slice, or of the array at a pointer; the index (any integer type) has been checked. Printed
/// form: `v3: *int = indexaddr v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct IndexAddr {
    /// A slice or a pointer to an array.
    pub base: ValueId,
    /// The index.
    pub index: ValueId,
}

/// An element of an array value or a byte of a string; the index has been checked. Printed form: `v3: int = index v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Index {
    /// An array or a string.
    pub x: ValueId,
    /// The index.
    pub index: ValueId,
}

/// A struct, array or tuple built from all of its parts. Printed form: `v3: T = aggregate v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeAggregate {
    /// The fields or elements in order.
    pub parts: Vec<ValueId>,
}

/// One element of a tuple. Printed form: `v3: int = extract v2, 0`.
#[derive(Clone, PartialEq, Debug)]
pub struct Extract {
    /// The tuple.
    pub tuple: ValueId,
    /// The element.
    pub index: u32,
}

/// `len(x)` or `cap(x)`, an `int`. Printed form: `v2: int = len v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Length {
    /// Which.
    pub kind: LengthKind,
    /// A string, slice, map or channel.
    pub x: ValueId,
}

/// `len` or `cap`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LengthKind {
    /// `len`.
    Len,
    /// `cap`.
    Cap,
}

/// `make([]T, len, cap)`; both (`int`s) have been checked. Printed form: `v3: []int = makeslice.heap v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct MakeSlice {
    /// Length.
    pub len: ValueId,
    /// Capacity.
    pub cap: ValueId,
    /// Where the elements live.
    pub storage: Storage,
}

/// `x[low:high:max]` of a string, a slice or a pointer to an array that is not nil; the bounds (`int`s, or of any integer type)
/// have been checked. Printed form: `v4: []int = slice v1, v2, v3, _`.
#[derive(Clone, PartialEq, Debug)]
pub struct SliceOp {
    /// The operand.
    pub x: ValueId,
    /// Low, 0 if absent.
    pub low: Option<ValueId>,
    /// High, the length if absent.
    pub high: Option<ValueId>,
    /// Max, the capacity if absent.
    pub max: Option<ValueId>,
}
