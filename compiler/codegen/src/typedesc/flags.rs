//! The bits of descriptors.

use vole_types::{Basic, ChanDir, Type, TypeId};

use crate::module::Unit;

/// Bits of `_type.flags`.
mod bit {
    /// The data word of an interface is the value itself.
    pub const DIRECT: u64 = 1;
    /// Values are equal exactly if their bytes are.
    pub const MEMORY_EQUAL: u64 = 2;
    /// Values can be compared.
    pub const COMPARABLE: u64 = 4;
    /// A declaration introduced the type.
    pub const NAMED: u64 = 8;
    /// The last parameter is variadic.
    pub const VARIADIC: u64 = 16;
    /// The channel can be received from.
    pub const RECV: u64 = 32;
    /// The channel can be sent to.
    pub const SEND: u64 = 64;
}

/// Bits of `structField.flags`.
pub(super) mod field_flags {
    /// The field is embedded.
    pub const EMBEDDED: u64 = 1;
    /// The field is `_`.
    pub const BLANK: u64 = 2;
    /// The field's name is exported.
    pub const EXPORTED: u64 = 4;
}

impl Unit<'_> {
    pub(super) fn type_flags(&self, ty: TypeId) -> u64 {
        let named = matches!(self.info.types.get(ty), Type::Named(_));
        let set = |condition: bool, flag| if condition { flag } else { 0 };
        let direction = match self.info.types.under(ty) {
            Type::Chan { dir, .. } => Some(*dir),
            _ => None,
        };
        set(self.info.repr(ty).fits_data_word(), bit::DIRECT)
            | set(self.memory_comparable(ty), bit::MEMORY_EQUAL)
            | set(self.comparable(ty), bit::COMPARABLE)
            | set(named, bit::NAMED)
            | set(self.info.types.signature(ty).is_some_and(|signature| signature.variadic), bit::VARIADIC)
            | set(matches!(direction, Some(ChanDir::Both | ChanDir::Recv)), bit::RECV)
            | set(matches!(direction, Some(ChanDir::Both | ChanDir::Send)), bit::SEND)
    }

    /// Whether values of a type are equal exactly if their bytes are: no floats, strings, interfaces, no padding, no blank fields.
    pub fn memory_comparable(&self, ty: TypeId) -> bool {
        let types = self.info.types;
        match types.under(ty) {
            Type::Basic(basic) => basic.is_integer() || basic.is_boolean() || *basic == Basic::UnsafePointer,
            Type::Pointer(_) | Type::Chan { .. } => true,
            Type::Array { elem, .. } => self.memory_comparable(*elem),
            Type::Struct(fields) => {
                let size: u32 = fields.iter().map(|field| self.info.size(field.ty)).sum();
                size == self.info.size(ty)
                    && fields.iter().all(|field| field.name != "_" && self.memory_comparable(field.ty))
            }
            _ => false,
        }
    }

    pub(super) fn comparable(&self, ty: TypeId) -> bool {
        match self.info.types.under(ty) {
            Type::Slice(_) | Type::Map { .. } | Type::Signature(_) => false,
            Type::Array { elem, .. } => self.comparable(*elem),
            Type::Struct(fields) => fields.iter().all(|field| self.comparable(field.ty)),
            _ => true,
        }
    }
}
