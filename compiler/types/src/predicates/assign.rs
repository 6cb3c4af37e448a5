//! Assignability (spec: Assignability).

use vole_syntax::ast::ChanDir;

use super::implement::{Relation, implements};
use super::{default_type, has_name, type_terms};
use crate::constant::{Value, representable};
use crate::display::type_string;
use crate::lookup::points_to_interface;
use crate::{Basic, PackageId, Type, TypeId, Types};

/// Whether a value of type `from`, with this value if it is constant, can be assigned to a variable of type `to`. If not, why, in Go's words;
/// empty where the types say it all. What is in error is assignable to and from anything.
pub fn assignable(
    types: &Types,
    from: TypeId,
    constant: Option<&Value>,
    to: TypeId,
    relative_to: Option<PackageId>,
) -> Result<(), String> {
    let invalid = Basic::Invalid.id();
    if from == to || from == invalid || to == invalid {
        return Ok(());
    }
    let is_param = |ty| matches!(types.get(ty), Type::TypeParam(_));
    let (from_param, to_param) = (is_param(from), is_param(to));
    if let Some(untyped) = types.basic(from).filter(|basic| basic.is_untyped()) {
        let representable = match type_terms(types, to) {
            Some(terms) => terms.iter().all(|term| implicit_type(types, untyped, constant, term.ty).is_some()),
            None => !to_param && implicit_type(types, untyped, constant, to).is_some(),
        };
        return if representable { Ok(()) } else { Err(String::new()) };
    }
    let named = has_name(types, from) && has_name(types, to);
    if types.underlying(from) == types.underlying(to) && !named && !from_param && !to_param {
        return Ok(());
    }
    if !to_param && types.is_interface(to) || points_to_interface(types, to) {
        match implements(types, from, to, Relation::Implements, relative_to) {
            Ok(()) => return Ok(()),
            Err(cause) if !from_param => return Err(cause),
            Err(_) => {}
        }
    }
    if types.is_interface(from) && implements(types, to, from, Relation::Implements, relative_to).is_ok() {
        return Err("need type assertion".to_owned());
    }
    if let (Type::Chan { dir: ChanDir::Both, elem: from_elem }, Type::Chan { elem: to_elem, .. }) =
        (types.under(from), types.under(to))
        && from_elem == to_elem
    {
        return if named { Err(String::new()) } else { Ok(()) };
    }
    assignable_through_params(types, from, to, relative_to)
}

/// Assignment to or from each type of a type parameter's set, where the other type has no name.
fn assignable_through_params(
    types: &Types,
    from: TypeId,
    to: TypeId,
    relative_to: Option<PackageId>,
) -> Result<(), String> {
    let name = |ty| type_string(types, ty, relative_to);
    let below = |cause: String| if cause.is_empty() { cause } else { format!("\n\t{cause}") };
    if let Some(terms) = type_terms(types, to).filter(|terms| !has_name(types, from) && !terms.is_empty()) {
        for term in terms {
            assignable(types, from, None, term.ty, relative_to).map_err(|cause| {
                format!("cannot assign {} to {} (in {}){}", name(from), name(term.ty), name(to), below(cause))
            })?;
        }
        return Ok(());
    }
    if let Some(terms) = type_terms(types, from).filter(|terms| !has_name(types, to) && !terms.is_empty()) {
        for term in terms {
            assignable(types, term.ty, None, to, relative_to).map_err(|cause| {
                format!("cannot assign {} (in {}) to {}{}", name(term.ty), name(from), name(to), below(cause))
            })?;
        }
        return Ok(());
    }
    Err(String::new())
}

/// The type that an untyped value takes where one of type `target` is wanted: `target`, or for an interface the default type (`nil` stays
/// untyped). `None` if it cannot be one. A constant must be representable; a value that is none must be of the same kind.
pub fn implicit_type(types: &Types, from: Basic, constant: Option<&Value>, target: TypeId) -> Option<TypeId> {
    if from == Basic::UntypedNil {
        return super::has_nil(types, target).then_some(target);
    }
    match types.under(target) {
        Type::Basic(Basic::Invalid) => Some(target),
        Type::Basic(basic) => {
            let fits = match constant {
                Some(value) => representable(value, *basic).is_ok(),
                None => {
                    from.is_boolean() && basic.is_boolean()
                        || from.is_numeric() && basic.is_numeric()
                        || from.is_string() && basic.is_string()
                }
            };
            fits.then_some(target)
        }
        Type::Interface(interface) => {
            let empty = interface.methods.is_empty() && interface.terms.is_none() && !interface.comparable;
            empty.then(|| default_type(from.id()))
        }
        _ => None,
    }
}
