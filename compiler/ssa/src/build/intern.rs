//! Types that the builder makes up, and questions about types it often asks.

use vole_types::{Basic, InterfaceType, Signature, Type, TypeId};

use super::program::ProgramBuilder;

impl ProgramBuilder<'_> {
    /// `any`.
    pub(super) fn any(&mut self) -> TypeId {
        self.types.intern(Type::Interface(InterfaceType::default()))
    }

    /// `func(params) results`.
    pub(super) fn func_type(&mut self, params: Vec<TypeId>, results: Vec<TypeId>) -> TypeId {
        self.types.intern(Type::Signature(Signature { params, results, ..Signature::default() }))
    }

    /// The type of the value a call yields: none, the result, or a tuple.
    pub(super) fn result_type(&mut self, results: &[TypeId]) -> Option<TypeId> {
        match results {
            [] => None,
            [only] => Some(*only),
            several => Some(self.types.tuple(several.to_vec())),
        }
    }

    /// The element type of an array, slice, pointer to array, or string.
    pub(super) fn element_type(&self, ty: TypeId) -> TypeId {
        match self.types.under(ty) {
            Type::Array { elem, .. } | Type::Slice(elem) => *elem,
            Type::Map { elem, .. } | Type::Chan { elem, .. } => *elem,
            Type::Pointer(array) => self.element_type(*array),
            Type::Basic(basic) if basic.is_string() => Basic::Uint8.id(),
            _ => Basic::Invalid.id(),
        }
    }

    /// The number of elements of an array, or of the array behind a pointer.
    pub(super) fn array_len(&self, ty: TypeId) -> Option<u64> {
        match self.types.under(ty) {
            Type::Array { len, .. } => Some(*len),
            Type::Pointer(array) => match self.types.under(*array) {
                Type::Array { len, .. } => Some(*len),
                _ => None,
            },
            _ => None,
        }
    }

    /// The typed form of an untyped type (spec: Constants); other types are what they are.
    pub(super) fn default_type(&self, ty: TypeId) -> TypeId {
        match self.types.get(ty) {
            Type::Basic(Basic::UntypedBool) => Basic::Bool.id(),
            Type::Basic(Basic::UntypedInt) => Basic::Int.id(),
            Type::Basic(Basic::UntypedRune) => Basic::Int32.id(),
            Type::Basic(Basic::UntypedFloat) => Basic::Float64.id(),
            Type::Basic(Basic::UntypedComplex) => Basic::Complex128.id(),
            Type::Basic(Basic::UntypedString) => Basic::String.id(),
            Type::Basic(Basic::UntypedNil) => Basic::UnsafePointer.id(),
            _ => ty,
        }
    }

    /// Whether a type is a string type.
    pub(super) fn is_string(&self, ty: TypeId) -> bool {
        self.types.basic(ty).is_some_and(Basic::is_string)
    }
}
