//! Implementing an interface and satisfying a constraint (spec: Implementing an interface, Satisfying a type constraint).

use rustc_hash::FxHashSet;

use super::{is_comparable, is_strictly_comparable};
use crate::display::type_string;
use crate::lookup::{missing_method, pointer_to_interface, points_to_interface};
use crate::{Basic, InterfaceType, PackageId, Type, TypeId, TypeTerm, Types};

/// What a type should do to an interface.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    /// Implement it.
    Implements,
    /// Satisfy it, as the argument for a type parameter that it constrains; differs in that interfaces satisfy `comparable`.
    Satisfies,
}

impl Relation {
    fn verb(self) -> &'static str {
        match self {
            Self::Implements => "implement",
            Self::Satisfies => "satisfy",
        }
    }
}

/// Whether `ty` implements (or satisfies) the interface type `wanted`; if not, why, as in `T does not implement I (missing method M)`.
pub fn implements(
    types: &Types,
    ty: TypeId,
    wanted: TypeId,
    relation: Relation,
    relative_to: Option<PackageId>,
) -> Result<(), String> {
    let verb = relation.verb();
    let name = |ty| type_string(types, ty, relative_to);
    let invalid = |ty| *types.under(ty) == Type::Basic(Basic::Invalid);
    if invalid(ty) || invalid(wanted) || types.pointee(ty).is_some_and(invalid) {
        return Ok(());
    }
    let does_not = |detail: String| Err(format!("{} does not {verb} {}{detail}", name(ty), name(wanted)));
    let Type::Interface(interface) = types.under(wanted) else {
        return does_not(if points_to_interface(types, wanted) {
            format!(" ({})", pointer_to_interface(types, wanted, relative_to))
        } else {
            format!(" ({} is not an interface)", name(wanted))
        });
    };
    if interface.methods.is_empty() && interface.terms.is_none() && !interface.comparable {
        return Ok(());
    }
    let own = own_interface(types, ty);
    if own.is_some_and(|own| own.terms.as_ref().is_some_and(Vec::is_empty)) {
        return Ok(());
    }
    if interface.terms.as_ref().is_some_and(Vec::is_empty) {
        return Err(format!("cannot {verb} {} (empty type set)", name(wanted)));
    }
    if let Some(missing) = missing_method(types, ty, wanted)
        && !has_invalid_embedded_field(types, ty)
    {
        return does_not(format!(" {}", missing.describe(types, relative_to)));
    }
    if let Some(terms) = &interface.terms {
        let within = match own {
            Some(own) => own.terms.as_ref().is_some_and(|own| own.iter().all(|term| covers(types, terms, *term))),
            None => covers(types, terms, TypeTerm { tilde: false, ty }),
        };
        if !within {
            return does_not(match own {
                Some(_) => String::new(),
                None => format!(" ({})", why_outside(types, ty, wanted, terms, relative_to)),
            });
        }
    }
    let enough = !interface.comparable
        || is_strictly_comparable(types, ty)
        || (relation == Relation::Satisfies && is_comparable(types, ty));
    if enough { Ok(()) } else { Err(format!("{} does not {verb} comparable", name(ty))) }
}

/// The interface a type is, or that constrains it.
fn own_interface(types: &Types, ty: TypeId) -> Option<&InterfaceType> {
    let ty = match types.under(ty) {
        Type::TypeParam(param) => types.type_param(*param).constraint?,
        _ => ty,
    };
    match types.under(ty) {
        Type::Interface(interface) => Some(interface),
        _ => None,
    }
}

/// Whether the union of terms has all types of one term.
fn covers(types: &Types, terms: &[TypeTerm], term: TypeTerm) -> bool {
    terms.iter().any(|wide| {
        if wide.tilde {
            types.underlying(term.ty) == types.underlying(wide.ty)
        } else {
            !term.tilde && term.ty == wide.ty
        }
    })
}

fn why_outside(
    types: &Types,
    ty: TypeId,
    wanted: TypeId,
    terms: &[TypeTerm],
    relative_to: Option<PackageId>,
) -> String {
    let name = |ty| type_string(types, ty, relative_to);
    let nearly = terms.iter().find(|term| {
        !term.tilde && types.underlying(term.ty) == term.ty && types.underlying(ty) == types.underlying(term.ty)
    });
    if let Some(term) = nearly {
        return format!("possibly missing ~ for {} in {}", name(term.ty), name(wanted));
    }
    if mentions(types, types.underlying(wanted), ty) {
        let (ty, wanted) = (name(ty), name(wanted));
        return format!("{wanted} mentions {ty}, but {ty} is not in the type set of {wanted}");
    }
    let listed =
        |term: &TypeTerm| format!("{}{}", if term.tilde { "~" } else { "" }, type_string(types, term.ty, None));
    let listed: Vec<String> = terms.iter().map(listed).collect();
    format!("{} missing in {}", name(ty), listed.join(" | "))
}

/// Whether a type is written somewhere among what an interface embeds; not what is in other, named interfaces.
fn mentions(types: &Types, interface: TypeId, ty: TypeId) -> bool {
    let Type::Interface(interface) = types.get(interface) else { return interface == ty };
    let embedded = interface.written.0.iter().flat_map(|written| written.embedded.iter().flatten());
    embedded.into_iter().any(|term| term.ty == ty || mentions(types, term.ty, ty))
}

/// Whether an embedded field is in error: it might have had the method that is missing.
fn has_invalid_embedded_field(types: &Types, ty: TypeId) -> bool {
    let (mut seen, mut stack) = (FxHashSet::default(), vec![ty]);
    while let Some(ty) = stack.pop() {
        let ty = types.pointee(ty).unwrap_or(ty);
        if !seen.insert(ty) {
            continue;
        }
        for field in types.fields(ty).unwrap_or_default().iter().filter(|field| field.embedded) {
            if *types.under(field.ty) == Type::Basic(Basic::Invalid) {
                return true;
            }
            stack.push(field.ty);
        }
    }
    false
}
