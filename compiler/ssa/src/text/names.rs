//! How the text form spells operations: one table for printer and parser.

use crate::Storage;
use crate::inst::{BinOpKind, BuiltinFn, CheckKind, ConvertKind, UnOpKind};

/// A closed set of words.
pub(super) trait Word: Copy + PartialEq + 'static {
    /// Every member with its spelling.
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(member, _)| *member == self).map_or("?", |(_, word)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(member, _)| *member)
    }
}

impl Word for UnOpKind {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Neg, "neg"), (Self::BitNot, "bitnot"), (Self::Not, "not"), (Self::Real, "real"), (Self::Imag, "imag")];
}

impl Word for BinOpKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Add, "add"),
        (Self::Sub, "sub"),
        (Self::Mul, "mul"),
        (Self::Div, "div"),
        (Self::Rem, "rem"),
        (Self::And, "and"),
        (Self::Or, "or"),
        (Self::Xor, "xor"),
        (Self::AndNot, "andnot"),
        (Self::Shl, "shl"),
        (Self::Shr, "shr"),
        (Self::Eq, "eq"),
        (Self::Ne, "ne"),
        (Self::Lt, "lt"),
        (Self::Le, "le"),
        (Self::Gt, "gt"),
        (Self::Ge, "ge"),
        (Self::Min, "min"),
        (Self::Max, "max"),
        (Self::Complex, "complex"),
    ];
}

impl Word for ConvertKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Numeric, "numeric"),
        (Self::IntToString, "int_to_string"),
        (Self::BytesToString, "bytes_to_string"),
        (Self::StringToBytes, "string_to_bytes"),
        (Self::RunesToString, "runes_to_string"),
        (Self::StringToRunes, "string_to_runes"),
        (Self::SliceToArrayPointer, "slice_to_array_pointer"),
    ];
}

impl Word for CheckKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::NotNil, "not_nil"),
        (Self::Index, "index"),
        (Self::SliceCap, "slice_cap"),
        (Self::SliceLen, "slice_len"),
        (Self::SliceLow, "slice_low"),
        (Self::Slice3Cap, "slice3_cap"),
        (Self::Slice3Len, "slice3_len"),
        (Self::Slice3High, "slice3_high"),
        (Self::Slice3Low, "slice3_low"),
        (Self::Divisor, "divisor"),
        (Self::ShiftCount, "shift_count"),
        (Self::MakeSliceLen, "make_slice_len"),
        (Self::MakeSliceCap, "make_slice_cap"),
        (Self::MakeChanSize, "make_chan_size"),
        (Self::SliceToArray, "slice_to_array"),
        (Self::UnsafeLen, "unsafe_len"),
    ];
}

impl Word for BuiltinFn {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::PointerAdd, "pointer_add"),
        (Self::MakeSliceFromPointer, "slice_from_pointer"),
        (Self::SliceData, "slice_data"),
        (Self::MakeStringFromPointer, "string_from_pointer"),
        (Self::StringData, "string_data"),
        (Self::ClearSlice, "clear_slice"),
        (Self::Concat, "concat"),
    ];
}

impl Word for Storage {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Undecided, "undecided"), (Self::Frame, "frame"), (Self::Static, "static"), (Self::Heap, "heap")];
}
