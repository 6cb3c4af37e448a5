//! Operands as Go's own compiler describes them in messages.

use super::type_string;
use crate::spelling::Spelled;
use crate::{Basic, Mode, PackageId, Type, TypeId, Types};

/// `x (variable of type int)`: an operand with its expression's text (which may be empty), what it is and its type.
pub fn operand_string(types: &Types, expr: &str, mode: &Mode, ty: TypeId, relative_to: Option<PackageId>) -> String {
    if let Mode::Nil = mode {
        return match types.get(ty) {
            Type::Basic(Basic::UntypedNil) => "nil".to_owned(),
            Type::Basic(Basic::Invalid) => "nil (with invalid type)".to_owned(),
            _ => format!("nil (of type {})", type_string(types, ty, relative_to)),
        };
    }
    let basic = types.basic(ty);
    let expr = match mode {
        _ if !expr.is_empty() => expr.to_owned(),
        Mode::Builtin(builtin) => builtin.name().to_owned(),
        Mode::Type => type_string(types, ty, relative_to),
        Mode::Constant(value) => value.text(basic.unwrap_or(Basic::Invalid)),
        _ => String::new(),
    };
    let untyped = basic.filter(|basic| basic.is_untyped());
    let mut text = String::new();
    if let (Some(untyped), false) = (untyped, matches!(mode, Mode::NoValue | Mode::Builtin(_) | Mode::Type)) {
        text.push_str(untyped.name());
        text.push(' ');
    }
    text.push_str(match mode {
        Mode::NoValue => "no value",
        Mode::Builtin(_) => "built-in",
        Mode::Type => "type",
        Mode::Constant(_) => "constant",
        Mode::Nil => "nil",
        Mode::Variable => "variable",
        Mode::MapIndex => "map index expression",
        Mode::Value => "value",
        Mode::CommaOk => "comma, ok expression",
    });
    if let Mode::Constant(value) = mode {
        let value = value.text(basic.unwrap_or(Basic::Invalid));
        if value != expr {
            text.push(' ');
            text.push_str(&value);
        }
    }
    if untyped.is_none() && !matches!(mode, Mode::NoValue | Mode::Builtin(_) | Mode::Type) {
        text.push_str(&of_type(types, ty, relative_to));
    }
    if expr.is_empty() { text } else { format!("{expr} ({text})") }
}

fn of_type(types: &Types, ty: TypeId, relative_to: Option<PackageId>) -> String {
    let name = type_string(types, ty, relative_to);
    match types.get(ty) {
        Type::Basic(Basic::Invalid) => " with invalid type".to_owned(),
        Type::TypeParam(param) => match types.type_param(*param).constraint {
            Some(constraint) => {
                let empty = match types.under(constraint) {
                    Type::Interface(interface) => interface.terms.as_ref().is_some_and(Vec::is_empty),
                    _ => false,
                };
                let empty = if empty { " with empty type set" } else { "" };
                format!(" of type {name} constrained by {}{empty}", type_string(types, constraint, relative_to))
            }
            None => format!(" of type {name}"),
        },
        _ if has_other_name(types, ty) => {
            let kind = composite_kind(types, ty).or_else(|| types.basic(ty).map(basic_kind)).unwrap_or_default();
            let generic = if is_generic(types, ty) { "generic " } else { "" };
            format!(" of {generic}{kind} type {name}")
        }
        _ => format!(" of type {name}"),
    }
}

/// Whether a type is shown by a name that does not tell what it is made of.
fn has_other_name(types: &Types, ty: TypeId) -> bool {
    matches!(types.get(ty), Type::Named(_)) || matches!(types.spelled(ty), Some(Spelled::Alias { .. }))
}

/// A basic type's name without a package.
fn basic_kind(basic: Basic) -> &'static str {
    if basic == Basic::UnsafePointer { "Pointer" } else { basic.name() }
}

fn is_generic(types: &Types, ty: TypeId) -> bool {
    match types.get(ty) {
        Type::Named(named) => {
            let data = types.named(*named);
            data.type_args.is_empty() && !data.type_params.is_empty()
        }
        _ => false,
    }
}

/// The kind of a composite type, such as `slice`; `None` for basic types.
pub fn composite_kind(types: &Types, ty: TypeId) -> Option<&'static str> {
    Some(match types.under(ty) {
        Type::Basic(_) => return None,
        Type::Array { .. } => "array",
        Type::Slice(_) => "slice",
        Type::Struct(_) => "struct",
        Type::Pointer(_) => "pointer",
        Type::Signature(_) => "func",
        Type::Interface(_) | Type::TypeParam(_) => "interface",
        Type::Map { .. } => "map",
        Type::Chan { .. } => "chan",
        Type::Tuple(_) => "tuple",
        Type::Named(_) => return None,
    })
}
