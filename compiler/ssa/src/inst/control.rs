//! Checks, phis and terminators.

use crate::{BlockId, ValueId};

/// Panics unless a condition holds. Printed form: `check.index v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Check {
    /// What is checked.
    pub kind: CheckKind,
    /// The operands, as the kind lists them.
    pub args: Vec<ValueId>,
}

/// The checks. Integer operands may be of any integer type, signed or not, unless said otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CheckKind {
    /// `[x]`: a pointer, map, function value or interface is not nil.
    NotNil,
    /// `[index, len]`: `0 <= index < len`; `len` is an `int`.
    Index,
    /// `[high, cap]`: `0 <= high <= cap` in `s[:high]` of a slice.
    SliceCap,
    /// `[high, len]`: the same of a string or array.
    SliceLen,
    /// `[low, high]`: `0 <= low <= high` in `s[low:high]`.
    SliceLow,
    /// `[max, cap]`: `0 <= max <= cap` in `s[::max]` of a slice.
    Slice3Cap,
    /// `[max, len]`: the same of an array.
    Slice3Len,
    /// `[high, max]`: `0 <= high <= max` in `s[:high:max]`.
    Slice3High,
    /// `[low, high]`: `0 <= low <= high` in `s[low:high:max]`.
    Slice3Low,
    /// `[divisor]`: an integer is not zero.
    Divisor,
    /// `[count]`: a signed shift count is not negative.
    ShiftCount,
    /// `[len]`: `make`'s length fits; the element size times it too.
    MakeSliceLen,
    /// `[len, cap]`: `len <= cap`, and the capacity fits.
    MakeSliceCap,
    /// `[size]`: `make`'s channel buffer size fits.
    MakeChanSize,
    /// `[len, want]`: a slice is long enough to convert to an array of `want` elements.
    SliceToArray,
    /// `[len]`: `unsafe.Slice`'s or `unsafe.String`'s length is not negative.
    UnsafeLen,
}

impl CheckKind {
    /// The number by which `runtime.panicSlice` (bounds.go) knows what was out of range; none for what it does not report.
    pub fn bounds_code(self) -> Option<u8> {
        Some(match self {
            CheckKind::SliceCap => 0,
            CheckKind::SliceLen => 1,
            CheckKind::SliceLow => 2,
            CheckKind::Slice3Cap => 3,
            CheckKind::Slice3High => 4,
            CheckKind::Slice3Low => 5,
            CheckKind::SliceToArray => 6,
            CheckKind::Slice3Len => 7,
            _ => return None,
        })
    }
}

/// The argument that belongs to the predecessor control came from. Printed form: `v5: int = phi [b1: v3, b2: v4]`.
#[derive(Clone, PartialEq, Debug)]
pub struct Phi {
    /// One argument for each predecessor.
    pub args: Vec<(BlockId, ValueId)>,
}

/// Goes on at a block. Printed form: `jump b1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Jump {
    /// Where.
    pub target: BlockId,
}

/// Goes on at one of two blocks. Printed form: `branch v1, b1, b2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Branch {
    /// A boolean.
    pub cond: ValueId,
    /// Where if it holds.
    pub then: BlockId,
    /// Where if not.
    pub otherwise: BlockId,
}

/// Goes on at the block of the case that equals an integer. Printed form: `switch v1 [1: b1, 2: b2], b3`.
#[derive(Clone, PartialEq, Debug)]
pub struct Switch {
    /// An integer.
    pub x: ValueId,
    /// Distinct values with their blocks.
    pub cases: Vec<(i64, BlockId)>,
    /// Where if none equals.
    pub default: BlockId,
}

/// Returns. Printed form: `return v1, v2`.
#[derive(Clone, PartialEq, Debug)]
pub struct Return {
    /// One value for each result.
    pub values: Vec<ValueId>,
}

/// `panic(v)`. Printed form: `panic v1`.
#[derive(Clone, PartialEq, Debug)]
pub struct Panic {
    /// The value, an `any`.
    pub value: ValueId,
}

/// Control never comes here. Printed form: `unreachable`.
#[derive(Clone, PartialEq, Debug)]
pub struct Unreachable {}
