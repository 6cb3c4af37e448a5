//! Convertibility (spec: Conversions).

use super::{assignable, identical_ignoring_tags, is_bytes_or_runes, type_terms};
use crate::constant::{Value, representable};
use crate::display::type_string;
use crate::{Basic, PackageId, Type, TypeId, Types};

/// Whether `to(x)` is valid for a value of type `from`, with this value if it is constant. If not, why, in Go's words; empty where the types say it all.
///
/// A constant converted to a constant type must be representable in it, or an integer that becomes a string.
pub fn convertible(
    types: &Types,
    from: TypeId,
    constant: Option<&Value>,
    to: TypeId,
    relative_to: Option<PackageId>,
) -> Result<(), String> {
    if let (Some(value), Some(basic)) = (constant, constant_type(types, to)) {
        let integer = types.basic(from).is_some_and(Basic::is_integer);
        let ok = representable(value, basic).is_ok() || (integer && basic.is_string());
        return if ok { Ok(()) } else { Err(String::new()) };
    }
    let cause = match assignable(types, from, constant, to, relative_to) {
        Ok(()) => return Ok(()),
        Err(cause) => cause,
    };
    let is_param = |ty| matches!(types.get(ty), Type::TypeParam(_));
    if is_param(from) || is_param(to) {
        return convertible_through_params(types, from, constant, to, relative_to, &cause);
    }
    if by_structure(types, from, to) || by_kind(types, from, to) { Ok(()) } else { Err(cause) }
}

/// The basic type of a type that has constants.
fn constant_type(types: &Types, ty: TypeId) -> Option<Basic> {
    types.basic(ty).filter(|basic| basic.is_boolean() || basic.is_numeric() || basic.is_string())
}

/// The rules that look at the types' structure.
fn by_structure(types: &Types, from: TypeId, to: TypeId) -> bool {
    if identical_ignoring_tags(types, types.underlying(from), types.underlying(to)) {
        return true;
    }
    if let (Type::Pointer(x), Type::Pointer(y)) = (types.get(from), types.get(to))
        && identical_ignoring_tags(types, types.underlying(*x), types.underlying(*y))
        && !matches!(types.get(*x), Type::TypeParam(_))
        && !matches!(types.get(*y), Type::TypeParam(_))
    {
        return true;
    }
    if let Type::Slice(elem) = types.under(from) {
        let array = types.pointee(to).unwrap_or(to);
        return matches!(types.under(array), Type::Array { elem: other, .. } if other == elem)
            || is_bytes_or_runes(types, from) && types.basic(to).is_some_and(Basic::is_string);
    }
    false
}

/// The rules between basic types, strings and pointers.
fn by_kind(types: &Types, from: TypeId, to: TypeId) -> bool {
    let pointer = |ty| types.pointee(ty).is_some();
    let real = |basic: Basic| basic.is_integer() || basic.is_float();
    match (types.basic(from), types.basic(to)) {
        (Some(x), Some(y)) => {
            real(x) && real(y)
                || x.is_complex() && y.is_complex()
                || (x.is_integer() || x.is_string()) && y.is_string()
                || x == Basic::Uintptr && y == Basic::UnsafePointer
                || x == Basic::UnsafePointer && y == Basic::Uintptr
        }
        (Some(x), None) => x.is_string() && is_bytes_or_runes(types, to) || x == Basic::UnsafePointer && pointer(to),
        (None, Some(y)) => y == Basic::UnsafePointer && pointer(from),
        (None, None) => false,
    }
}

/// Conversion of each type of a type parameter's set, or to each.
fn convertible_through_params(
    types: &Types,
    from: TypeId,
    constant: Option<&Value>,
    to: TypeId,
    relative_to: Option<PackageId>,
    why_not_assignable: &str,
) -> Result<(), String> {
    let name = |ty| type_string(types, ty, relative_to);
    let below = |cause: String| match if cause.is_empty() { why_not_assignable } else { &cause } {
        "" => String::new(),
        cause => format!("\n\t{cause}"),
    };
    if let Some(terms) = type_terms(types, from) {
        for term in terms {
            convertible(types, term.ty, None, to, relative_to).map_err(|cause| {
                format!("cannot convert {} (in {}) to type {}{}", name(term.ty), name(from), name(to), below(cause))
            })?;
        }
        return Ok(());
    }
    if matches!(types.get(from), Type::TypeParam(_)) {
        return Err(String::new());
    }
    let Some(terms) = type_terms(types, to) else {
        return Err(match constant {
            Some(_) => format!("{} does not contain specific types", name(to)),
            None => String::new(),
        });
    };
    for term in terms {
        convertible(types, from, constant, term.ty, relative_to).map_err(|cause| {
            format!("cannot convert {} to type {} (in {}){}", name(from), name(term.ty), name(to), below(cause))
        })?;
    }
    Ok(())
}
