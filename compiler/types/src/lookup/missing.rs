//! Which method keeps a type from implementing an interface (spec: Implementing an interface).

use super::search::interface_methods;
use super::{Found, Lookup, lookup_field_or_method, lookup_ignoring_case};
use crate::display::{signature_string, type_string};
use crate::substitution::Substitution;
use crate::{Basic, InterfaceMethod, PackageId, Type, TypeId, Types};

/// A method of an interface that a type has not, or not so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MissingMethod {
    /// The interface's method.
    pub method: InterfaceMethod,
    /// What is wrong.
    pub reason: MissingReason,
    /// The type that should have it.
    ty: TypeId,
    /// The interface.
    interface: TypeId,
}

/// What is wrong with a missing method.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MissingReason {
    /// There is none of the name.
    NotFound,
    /// There is none, but this one's name differs only in case.
    WrongName(Found),
    /// The one there is belongs to another package's names.
    Unexported,
    /// Its signature is another.
    WrongType(Found),
    /// Several embedded fields have it.
    Ambiguous,
    /// It has a pointer receiver, the type is no pointer.
    PointerReceiver,
    /// It is a field.
    Field,
}

/// The first method of an interface type that `ty` lacks. Nothing if it has all, or if `interface` is no interface.
pub fn missing_method(types: &Types, ty: TypeId, interface: TypeId) -> Option<MissingMethod> {
    let Type::Interface(wanted) = types.under(interface) else { return None };
    wanted.methods.iter().find_map(|method| {
        let reason = reason(types, ty, method)?;
        Some(MissingMethod { method: method.clone(), reason, ty, interface })
    })
}

fn reason(types: &Types, ty: TypeId, method: &InterfaceMethod) -> Option<MissingReason> {
    match lookup_field_or_method(types, ty, method.pkg, &method.name) {
        Lookup::Ambiguous => Some(MissingReason::Ambiguous),
        // What an interface has cannot be misspelt at this place.
        Lookup::Missing if interface_methods(types, ty).is_some() => Some(MissingReason::NotFound),
        Lookup::Missing => Some(match lookup_ignoring_case(types, ty, &method.name) {
            Lookup::Found(found) if found.is_method() && !found.needs_address(types) => {
                if found.name(types).is_some_and(|(name, _)| name == method.name) {
                    MissingReason::Unexported
                } else {
                    MissingReason::WrongName(found)
                }
            }
            _ => MissingReason::NotFound,
        }),
        Lookup::Found(found) if !found.is_method() => Some(MissingReason::Field),
        Lookup::Found(found) if found.needs_address(types) => Some(MissingReason::PointerReceiver),
        Lookup::Found(found) => {
            let substitution = Substitution::of_instance(types, found.owner);
            // What is in error has been reported, and might be right once it is mended.
            let differs = !substitution.makes(types, found.ty, method.sig) && !mentions_invalid(types, found.ty);
            differs.then_some(MissingReason::WrongType(found))
        }
    }
}

/// Whether the type of a parameter or result is in error.
fn mentions_invalid(types: &Types, sig: TypeId) -> bool {
    let Type::Signature(sig) = types.get(sig) else { return true };
    sig.params.iter().chain(&sig.results).any(|ty| *types.under(*ty) == Type::Basic(Basic::Invalid))
}

impl MissingMethod {
    /// The reason in Go's words, parenthesised: `(missing method M)`. May go on over two more lines that show both signatures.
    pub fn describe(&self, types: &Types, relative_to: Option<PackageId>) -> String {
        let name = &self.method.name;
        match &self.reason {
            MissingReason::NotFound => {
                match [self.ty, self.interface].into_iter().find(|ty| points_to_interface(types, *ty)) {
                    Some(pointer) => format!("({})", pointer_to_interface(types, pointer, relative_to)),
                    None => format!("(missing method {name})"),
                }
            }
            MissingReason::WrongName(found) => {
                format!("(missing method {name}){}", self.have_and_want(types, found, relative_to))
            }
            MissingReason::Unexported => format!("(unexported method {name})"),
            MissingReason::WrongType(found) => {
                format!("(wrong type for method {name}){}", self.have_and_want(types, found, relative_to))
            }
            MissingReason::Ambiguous => {
                format!("(ambiguous selector {}.{name})", type_string(types, self.ty, relative_to))
            }
            MissingReason::PointerReceiver => format!("(method {name} has pointer receiver)"),
            MissingReason::Field => {
                format!("({}.{name} is a field, not a method)", type_string(types, self.ty, relative_to))
            }
        }
    }

    /// Both signatures, a line each; nothing if they read the same in spite of all.
    fn have_and_want(&self, types: &Types, found: &Found, relative_to: Option<PackageId>) -> String {
        let written = |sig: TypeId, substitution: Substitution<'_>, relative_to: Option<PackageId>| match types.get(sig)
        {
            Type::Signature(sig) => signature_string(types, sig, substitution, relative_to),
            _ => String::new(),
        };
        let substitution = Substitution::of_instance(types, found.owner);
        let lines = |relative_to: Option<PackageId>| {
            let name = found.name(types).map(|(name, _)| name).unwrap_or_default();
            let have = format!("{name}{}", written(found.ty, substitution, relative_to));
            let want =
                format!("{}{}", self.method.name, written(self.method.sig, Substitution::default(), relative_to));
            (have, want)
        };
        let (mut have, mut want) = lines(relative_to);
        if have == want {
            (have, want) = lines(None);
        }
        if have == want { String::new() } else { format!("\n\t\thave {have}\n\t\twant {want}") }
    }
}

/// Whether a type is a pointer to an interface or a type parameter, which is hardly ever meant.
pub fn points_to_interface(types: &Types, ty: TypeId) -> bool {
    types.pointee(ty).is_some_and(|elem| matches!(types.under(elem), Type::Interface(_) | Type::TypeParam(_)))
}

/// That a type is such a pointer, in Go's words, without parentheses.
pub fn pointer_to_interface(types: &Types, ty: TypeId, relative_to: Option<PackageId>) -> String {
    let name = type_string(types, ty, relative_to);
    let elem = types.pointee(ty).unwrap_or(ty);
    if matches!(types.under(elem), Type::TypeParam(_)) {
        format!("type {name} is pointer to type parameter, not type parameter")
    } else {
        format!("type {name} is pointer to interface, not interface")
    }
}
