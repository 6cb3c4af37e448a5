//! Convertibility (spec: Conversions).

use super::{assignable, identical_ignoring_tags, is_bytes_or_runes, type_terms};
use crate::constant::{Value, representable};
use crate::display::type_string;
use crate::{Basic, PackageId, Type, TypeId, TypeTerm, Types};

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
    let (from_terms, to_terms) = (type_terms(types, from), type_terms(types, to));
    let is_param = |ty| matches!(types.get(ty), Type::TypeParam(_));
    let to_any = is_param(to) && to_terms.is_none();
    if is_param(from) && from_terms.is_none() || to_any && constant.is_none() {
        return Err(why_not_assignable.to_owned());
    }
    if to_any {
        return Err(format!("{} does not contain specific types", name(to)));
    }
    let one = |ty: TypeId| vec![TypeTerm { tilde: false, ty }];
    let from_terms = from_terms.map_or_else(|| one(from), <[_]>::to_vec);
    let to_terms = to_terms.map_or_else(|| one(to), <[_]>::to_vec);
    for x in &from_terms {
        for y in &to_terms {
            let Err(cause) = convertible(types, x.ty, constant, y.ty, relative_to) else { continue };
            let both = is_param(from) && is_param(to);
            let below = if cause.is_empty() && !both { why_not_assignable } else { &cause };
            let below = if below.is_empty() { String::new() } else { format!("\n\t{below}") };
            let of = |param: TypeId| if is_param(param) { format!(" (in {})", name(param)) } else { String::new() };
            let (x, y) = (name(x.ty), name(y.ty));
            return Err(format!("cannot convert {x}{} to type {y}{}{below}", of(from), of(to)));
        }
    }
    Ok(())
}
