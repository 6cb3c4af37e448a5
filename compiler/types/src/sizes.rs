//! Sizes and alignments in memory, in bytes, as Go's own 32-bit Arm port has them: words of 4 bytes, nothing aligned to more
//! than 4 (so `int64` and `float64` stand at multiples of 4).

use crate::{Basic, Type, TypeId, Types};

/// Size and alignment of a type, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Layout {
    /// Bytes, a multiple of the alignment.
    pub size: u64,
    /// Bytes, a power of two, at most 4.
    pub align: u64,
}

impl Layout {
    const WORD: Layout = Layout::words(1);

    const fn words(count: u64) -> Layout {
        Layout { size: 4 * count, align: 4 }
    }

    const fn scalar(size: u64) -> Layout {
        Layout { size, align: if size < 4 { size } else { 4 } }
    }
}

/// Rounds `offset` up to a multiple of `align`.
fn align_up(offset: u64, align: u64) -> u64 {
    offset.next_multiple_of(align)
}

/// The layout of a type. Sizes saturate: what does not fit the address space is far too large by any count.
pub fn layout(types: &Types, ty: TypeId) -> Layout {
    match types.under(ty) {
        Type::Basic(basic) => basic_layout(*basic),
        Type::Pointer(_) | Type::Map { .. } | Type::Chan { .. } | Type::Signature(_) => Layout::WORD,
        Type::Slice(_) => Layout::words(3),
        Type::Interface(_) => Layout::words(2),
        Type::Array { len, elem } => {
            let elem = layout(types, *elem);
            Layout { size: elem.size.saturating_mul(*len), align: elem.align }
        }
        Type::Struct(fields) => aggregate(types, fields.iter().map(|field| field.ty)),
        Type::Tuple(elems) => aggregate(types, elems.iter().copied()),
        Type::Named(_) | Type::TypeParam(_) => Layout { size: 0, align: 1 },
    }
}

/// The byte offset of each field of a struct (or element of a tuple).
pub fn offsets(types: &Types, ty: TypeId) -> Vec<u64> {
    let fields: Vec<TypeId> = match types.under(ty) {
        Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
        Type::Tuple(elems) => elems.clone(),
        _ => Vec::new(),
    };
    let mut offset: u64 = 0;
    let mut out = Vec::with_capacity(fields.len());
    for field in fields {
        let field = layout(types, field);
        offset = align_up(offset, field.align);
        out.push(offset);
        offset = offset.saturating_add(field.size);
    }
    out
}

fn aggregate(types: &Types, fields: impl Iterator<Item = TypeId>) -> Layout {
    let (mut size, mut align, mut ends_in_nothing) = (0u64, 1, false);
    for field in fields {
        let field = layout(types, field);
        size = align_up(size, field.align).saturating_add(field.size);
        align = align.max(field.align);
        ends_in_nothing = field.size == 0;
    }
    // A pointer to a final field of size zero must not point past the struct, as in Go's own compiler.
    if ends_in_nothing && size > 0 {
        size += 1;
    }
    Layout { size: size.checked_next_multiple_of(align).unwrap_or(size), align }
}

/// Bits of an integer type; `None` for other types and for untyped integers, which have no size.
pub fn int_bits(basic: Basic) -> Option<u32> {
    let sized = basic.is_integer() && !basic.is_untyped();
    sized.then(|| 8 * basic_layout(basic).size as u32)
}

fn basic_layout(basic: Basic) -> Layout {
    match basic {
        Basic::Bool | Basic::Int8 | Basic::Uint8 | Basic::UntypedBool => Layout::scalar(1),
        Basic::Int16 | Basic::Uint16 => Layout::scalar(2),
        Basic::Int
        | Basic::Int32
        | Basic::Uint
        | Basic::Uint32
        | Basic::Uintptr
        | Basic::Float32
        | Basic::UnsafePointer
        | Basic::UntypedInt
        | Basic::UntypedRune
        | Basic::UntypedNil => Layout::scalar(4),
        Basic::Int64 | Basic::Uint64 | Basic::Float64 | Basic::Complex64 | Basic::UntypedFloat => Layout::scalar(8),
        Basic::Complex128 | Basic::UntypedComplex => Layout::scalar(16),
        Basic::String | Basic::UntypedString => Layout::words(2),
        Basic::Invalid => Layout { size: 0, align: 1 },
    }
}
