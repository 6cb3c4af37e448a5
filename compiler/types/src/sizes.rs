//! Sizes and alignments in memory, in bytes, as Go's own 32-bit Arm port has them: words of 4 bytes, nothing aligned to more
//! than 4 (so `int64` and `float64` stand at multiples of 4), unless it contains an `align64` of Go's atomics packages.

use rustc_hash::FxHashMap;

use crate::{Basic, NamedId, Type, TypeId, Types};

/// Size and alignment of a type, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Layout {
    /// Bytes, a multiple of the alignment.
    pub size: u64,
    /// Bytes, a power of two, at most 8.
    pub align: u64,
}

impl Layout {
    const WORD: Layout = Layout::words(1);
    const NOTHING: Layout = Layout { size: 0, align: 1 };

    /// Of the type that, as a field, says that a struct has to stand at a multiple of 8.
    const ALIGN_64: Layout = Layout { size: 0, align: 8 };

    const fn words(count: u64) -> Layout {
        Layout { size: 4 * count, align: 4 }
    }

    const fn scalar(size: u64) -> Layout {
        Layout { size, align: if size < 4 { size } else { 4 } }
    }
}

/// Rounds `offset` up to a multiple of `align`; stays where that would not fit.
fn align_up(offset: u64, align: u64) -> u64 {
    offset.checked_next_multiple_of(align).unwrap_or(offset)
}

/// The layout of a type. Sizes saturate: what does not fit the address space is far too large by any count. A type that contains itself,
/// which is an error, counts as empty inside itself.
pub fn layout(types: &Types, ty: TypeId) -> Layout {
    Layouts { types, known: FxHashMap::default() }.of(ty)
}

/// The byte offset of each field of a struct (or element of a tuple).
pub fn offsets(types: &Types, ty: TypeId) -> Vec<u64> {
    let mut layouts = Layouts { types, known: FxHashMap::default() };
    match types.under(ty) {
        Type::Struct(fields) => layouts.aggregate(fields.iter().map(|field| field.ty)).offsets,
        Type::Tuple(elems) => layouts.aggregate(elems.iter().copied()).offsets,
        _ => Vec::new(),
    }
}

/// Works out layouts; defined types are remembered, since one may occur very often in another.
struct Layouts<'a> {
    types: &'a Types,
    known: FxHashMap<TypeId, Layout>,
}

/// The layout of a sequence of fields.
struct Aggregate {
    offsets: Vec<u64>,
    layout: Layout,
}

impl Layouts<'_> {
    fn of(&mut self, ty: TypeId) -> Layout {
        if let Type::Named(named) = self.types.get(ty) {
            if is_align64(self.types, *named) {
                return Layout::ALIGN_64;
            }
            if let Some(layout) = self.known.get(&ty) {
                return *layout;
            }
            self.known.insert(ty, Layout::NOTHING);
            let layout = self.of(self.types.underlying(ty));
            self.known.insert(ty, layout);
            return layout;
        }
        match self.types.get(ty) {
            Type::Basic(basic) => basic_layout(*basic),
            Type::Pointer(_) | Type::Map { .. } | Type::Chan { .. } | Type::Signature(_) => Layout::WORD,
            Type::Slice(_) => Layout::words(3),
            Type::Interface(_) => Layout::words(2),
            Type::Array { len, elem } => {
                let elem = self.of(*elem);
                Layout { size: elem.size.saturating_mul(*len), align: elem.align }
            }
            Type::Struct(fields) => self.aggregate(fields.iter().map(|field| field.ty)).layout,
            Type::Tuple(elems) => self.aggregate(elems.iter().copied()).layout,
            Type::Named(_) | Type::TypeParam(_) => Layout::NOTHING,
        }
    }

    fn aggregate(&mut self, fields: impl Iterator<Item = TypeId>) -> Aggregate {
        let (mut offsets, mut size, mut align, mut ends_in_nothing) = (Vec::new(), 0u64, 1, false);
        for field in fields {
            let field = self.of(field);
            let offset = align_up(size, field.align);
            offsets.push(offset);
            size = offset.saturating_add(field.size);
            align = align.max(field.align);
            ends_in_nothing = field.size == 0;
        }
        // A pointer to a final field of size zero must not point past the struct, as in Go's own compiler.
        if ends_in_nothing && size > 0 {
            size = size.saturating_add(1);
        }
        Aggregate { offsets, layout: Layout { size: align_up(size, align), align } }
    }
}

/// Whether a type is the `align64` of a package with Go's atomic types, which their 64-bit ones have as a field.
fn is_align64(types: &Types, named: NamedId) -> bool {
    let object = types.object(types.named(named).obj);
    object.name == "align64"
        && object.pkg.is_some_and(|package| {
            ["sync/atomic", "internal/runtime/atomic"].contains(&types.package_path(package).as_str())
        })
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
        Basic::Invalid => Layout::NOTHING,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_world::{INT, STRING, World};

    const BYTE: TypeId = Basic::Uint8.id();
    const LONG: TypeId = Basic::Int64.id();

    #[test]
    fn layouts_are_those_of_a_32_bit_arm() {
        let mut w = World::new();
        let empty = w.structure(&[]);
        let mixed = w.structure(&[("a", BYTE), ("b", LONG), ("c", Basic::Int16.id())]);
        let bytes = w.structure(&[("a", BYTE), ("b", BYTE), ("c", Basic::Int16.id())]);
        let ends_empty = w.structure(&[("a", BYTE), ("e", empty)]);
        let starts_empty = w.structure(&[("e", empty), ("a", BYTE)]);
        let array = w.array(3, ends_empty);
        let slice = w.slice(BYTE);
        let any = w.types.universe().any;
        let nested = w.structure(&[("a", BYTE), ("m", mixed), ("z", BYTE)]);
        for (ty, size, align, fields) in [
            (Basic::Bool.id(), 1, 1, vec![]),
            (INT, 4, 4, vec![]),
            (LONG, 8, 4, vec![]),
            (Basic::Complex128.id(), 16, 4, vec![]),
            (STRING, 8, 4, vec![]),
            (slice, 12, 4, vec![]),
            (any, 8, 4, vec![]),
            (empty, 0, 1, vec![]),
            (mixed, 16, 4, vec![0, 4, 12]),
            (bytes, 4, 2, vec![0, 1, 2]),
            (ends_empty, 2, 1, vec![0, 1]),
            (starts_empty, 1, 1, vec![0, 0]),
            (array, 6, 1, vec![]),
            (nested, 24, 4, vec![0, 4, 20]),
        ] {
            assert_eq!(layout(&w.types, ty), Layout { size, align }, "{}", w.show(ty));
            assert_eq!(offsets(&w.types, ty), fields, "{}", w.show(ty));
        }
    }

    #[test]
    fn absurd_sizes_saturate() {
        let mut w = World::new();
        let huge = w.array(u64::MAX, LONG);
        let more = w.structure(&[("a", huge), ("b", LONG), ("c", huge), ("d", BYTE)]);
        let most = w.array(u64::MAX, more);
        assert_eq!(layout(&w.types, most).size, u64::MAX);
        assert_eq!(offsets(&w.types, more)[1..], [u64::MAX; 3]);
    }

    #[test]
    fn types_that_double_at_each_level_take_no_time() {
        let mut w = World::new();
        let mut ty = w.named("T", BYTE);
        for _ in 0..60 {
            let pair = w.structure(&[("a", ty), ("b", ty)]);
            ty = w.named("T", pair);
        }
        assert_eq!(layout(&w.types, ty).size, 1 << 60);
    }

    #[test]
    fn a_type_within_itself_comes_to_an_end() {
        let mut w = World::new();
        let t = w.generic("T", &[], |_, _| INT);
        let body = w.structure(&[("a", INT), ("t", t)]);
        if let Type::Named(named) = *w.types.get(t) {
            w.types.named_mut(named).underlying = Some(body);
        }
        assert!(layout(&w.types, t).size >= 4);
    }
}
