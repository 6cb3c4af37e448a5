//! Go types as code generation sees them: how a value travels, and which scalars lie where in it.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use vole_types::{Basic, Type, TypeId, Types, sizes};

use crate::scalar::Scalar;

/// The most scalars a value may have and still travel in registers.
const MAX_SCALARS: usize = 12;
/// The most scalars a value may have and still be passed as such; with more, the callee reads them from memory.
const MAX_PASSED: usize = 8;
/// The most elements an array may have and still travel in registers.
const MAX_ELEMENTS: u64 = 4;

/// A scalar and where it lies in its type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaf {
    /// Bytes from the start.
    pub offset: u32,
    /// What lies there.
    pub scalar: Scalar,
}

/// How values of a type travel and lie in memory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repr {
    /// Size in bytes.
    pub size: u32,
    /// Alignment in bytes.
    pub align: u32,
    /// The scalars of a value that travels in registers; none for one that travels as a pointer to memory nobody changes.
    pub leaves: Option<Vec<Leaf>>,
}

impl Repr {
    /// The scalars; none of a value in memory.
    pub fn scalars(&self) -> &[Leaf] {
        self.leaves.as_deref().unwrap_or_default()
    }

    /// Whether values travel as a pointer.
    pub fn in_memory(&self) -> bool {
        self.leaves.is_none()
    }

    /// Whether values are passed to functions as a pointer.
    pub fn passed_by_pointer(&self) -> bool {
        self.leaves.as_ref().is_none_or(|leaves| leaves.len() > MAX_PASSED)
    }

    /// Whether values stand in the data word of an interface themselves.
    pub fn fits_data_word(&self) -> bool {
        self.size <= 4 && !self.in_memory()
    }
}

/// What the type store knows, with representations remembered.
pub struct TypeInfo<'a> {
    /// The store.
    pub types: &'a Types,
    reprs: RefCell<FxHashMap<TypeId, Rc<Repr>>>,
}

impl<'a> TypeInfo<'a> {
    /// With nothing remembered yet.
    pub fn new(types: &'a Types) -> Self {
        Self { types, reprs: RefCell::default() }
    }

    /// How values of a type travel.
    pub fn repr(&self, ty: TypeId) -> Rc<Repr> {
        let under = self.types.underlying(ty);
        if let Some(repr) = self.reprs.borrow().get(&under) {
            return repr.clone();
        }
        let layout = sizes::layout(self.types, under);
        let repr = Rc::new(Repr {
            size: clamp(layout.size),
            align: clamp(layout.align).max(1),
            leaves: if layout.size == 0 { Some(Vec::new()) } else { self.leaves(under) },
        });
        self.reprs.borrow_mut().insert(under, repr.clone());
        repr
    }

    /// Size in bytes.
    pub fn size(&self, ty: TypeId) -> u32 {
        self.repr(ty).size
    }

    /// The byte offset of a field.
    pub fn field_offset(&self, ty: TypeId, field: u32) -> u32 {
        clamp(sizes::offsets(self.types, ty).get(field as usize).copied().unwrap_or_default())
    }

    /// The types of a struct's fields, an array's elements, or a tuple's elements. (Arrays: only such as travel in registers; elements
    /// without a size, of which there may be any number, are left out.)
    pub fn parts(&self, ty: TypeId) -> Vec<TypeId> {
        match self.types.under(ty) {
            Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
            Type::Tuple(elems) => elems.clone(),
            Type::Array { elem, .. } if self.repr(*elem).size == 0 => Vec::new(),
            Type::Array { len, elem } => vec![*elem; usize::try_from(*len).unwrap_or_default()],
            _ => Vec::new(),
        }
    }

    /// The scalar that a type is, if it is one.
    pub fn scalar(&self, ty: TypeId) -> Option<Scalar> {
        match self.repr(ty).scalars() {
            [leaf] if leaf.offset == 0 => Some(leaf.scalar),
            _ => None,
        }
    }

    /// Whether an integer type is signed.
    pub fn is_signed(&self, ty: TypeId) -> bool {
        matches!(self.scalar(ty), Some(Scalar::Int { signed: true, .. }))
    }

    /// The element type of a slice, array, pointer to array, channel or map; the byte type of a string.
    pub fn elem(&self, ty: TypeId) -> TypeId {
        match self.types.under(ty) {
            Type::Slice(elem) | Type::Array { elem, .. } | Type::Chan { elem, .. } | Type::Map { elem, .. } => *elem,
            Type::Pointer(pointee) => self.elem(*pointee),
            _ => Basic::Uint8.id(),
        }
    }

    fn leaves(&self, under: TypeId) -> Option<Vec<Leaf>> {
        let words = |scalars: &[Scalar]| {
            let leaf = |(at, scalar): (usize, &Scalar)| Leaf { offset: 4 * at as u32, scalar: *scalar };
            Some(scalars.iter().enumerate().map(leaf).collect())
        };
        match self.types.get(under) {
            Type::Basic(Basic::String | Basic::UntypedString) => words(&[Scalar::Pointer, Scalar::WORD]),
            Type::Basic(Basic::Complex64) => words(&[Scalar::Float32; 2]),
            Type::Basic(Basic::Complex128 | Basic::UntypedComplex) => {
                Some([0, 8].map(|offset| Leaf { offset, scalar: Scalar::Float64 }).to_vec())
            }
            Type::Basic(basic) => Scalar::of_basic(*basic).map(|scalar| vec![Leaf { offset: 0, scalar }]),
            Type::Pointer(_) | Type::Map { .. } | Type::Chan { .. } | Type::Signature(_) => words(&[Scalar::Pointer]),
            Type::Slice(_) => words(&[Scalar::Pointer, Scalar::WORD, Scalar::WORD]),
            Type::Interface(_) => words(&[Scalar::Pointer; 2]),
            Type::Array { len, .. } if *len > MAX_ELEMENTS => None,
            Type::Array { len, elem } => {
                let size = self.size(*elem);
                self.gather((0..*len as u32).map(|at| (at * size, *elem)))
            }
            Type::Struct(_) | Type::Tuple(_) => {
                let offsets = sizes::offsets(self.types, under).into_iter().map(clamp);
                self.gather(offsets.zip(self.parts(under)))
            }
            Type::Named(_) | Type::TypeParam(_) => Some(Vec::new()),
        }
    }

    fn gather(&self, parts: impl Iterator<Item = (u32, TypeId)>) -> Option<Vec<Leaf>> {
        let mut leaves = Vec::new();
        for (offset, ty) in parts {
            let part = self.repr(ty);
            leaves.extend(
                part.leaves.as_ref()?.iter().map(|leaf| Leaf { offset: offset + leaf.offset, scalar: leaf.scalar }),
            );
            if leaves.len() > MAX_SCALARS {
                return None;
            }
        }
        Some(leaves)
    }
}

/// Sizes that do not fit the address space are the type checker's to refuse.
fn clamp(bytes: u64) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}
