//! Short questions about one type.

use super::all_types;
use crate::{Basic, Type, TypeId, Types};

/// The type an untyped constant or boolean has where nothing gives it another (spec: Constants); other types are their own.
pub fn default_type(ty: TypeId) -> TypeId {
    let defaults = [
        (Basic::UntypedBool, Basic::Bool.id()),
        (Basic::UntypedInt, Basic::Int.id()),
        (Basic::UntypedRune, TypeId::RUNE),
        (Basic::UntypedFloat, Basic::Float64.id()),
        (Basic::UntypedComplex, Basic::Complex128.id()),
        (Basic::UntypedString, Basic::String.id()),
    ];
    defaults.into_iter().find(|(untyped, _)| untyped.id() == ty).map_or(ty, |(_, typed)| typed)
}

/// Whether a type has a name: predeclared, defined or a parameter (spec: Types).
pub fn has_name(types: &Types, ty: TypeId) -> bool {
    matches!(types.get(ty), Type::Basic(_) | Type::Named(_) | Type::TypeParam(_))
}

/// Whether `nil` is a value of the type. Of a type parameter, all types of its set must have it.
pub fn has_nil(types: &Types, ty: TypeId) -> bool {
    all_types(types, ty, |ty| match types.under(ty) {
        Type::Basic(basic) => matches!(basic, Basic::UnsafePointer | Basic::UntypedNil),
        Type::Pointer(_)
        | Type::Slice(_)
        | Type::Map { .. }
        | Type::Chan { .. }
        | Type::Signature(_)
        | Type::Interface(_) => true,
        Type::Array { .. } | Type::Struct(_) | Type::Tuple(_) | Type::Named(_) | Type::TypeParam(_) => false,
    })
}

/// Whether `<` and its like are defined on the type (spec: Comparison operators).
pub fn ordered(types: &Types, ty: TypeId) -> bool {
    all_types(types, ty, |ty| {
        types.basic(ty).is_some_and(|basic| (basic.is_numeric() && !basic.is_complex()) || basic.is_string())
    })
}

/// Whether the type is a slice of bytes or runes, which converts to and from strings.
pub fn is_bytes_or_runes(types: &Types, ty: TypeId) -> bool {
    match types.under(ty) {
        Type::Slice(elem) => matches!(types.basic(*elem), Some(Basic::Uint8 | Basic::Int32)),
        _ => false,
    }
}
