//! How types were written, which messages show and nothing else asks for.
//!
//! Identical types have equal ids, whatever they are called. Beside the identity an id says how the type was written where that differs
//! from the type's plain form: by the name of an alias, with parameter names, with embedded interfaces. [`Types::get`] looks through the
//! names of aliases and gives parts as they were written, so that what is derived from a type keeps the spelling of its parts.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::{Basic, ObjectId, Type, TypeId, TypeTerm, Types};

/// How a type was written; zero for its plain form.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub(crate) struct Spelling(u32);

impl Spelling {
    pub(crate) const PLAIN: Self = Self(0);
    const BYTE: Self = Self(1);
    const RUNE: Self = Self(2);
}

/// A type as it was written.
#[derive(Clone, Debug)]
pub(crate) enum Spelled {
    /// A second name of a basic type, which is as good as the first: `byte`, `rune`.
    Basic(&'static str),
    /// The name of an alias, with its type arguments, for a type.
    Alias { object: ObjectId, args: Vec<TypeId>, ty: TypeId },
    /// A type of which parts were written in a way of their own.
    Parts(Type),
}

/// All spellings of a compilation.
#[derive(Clone, Debug)]
pub(crate) struct Spellings {
    all: Vec<Spelled>,
    known: FxHashMap<(u32, Vec<usize>), Spelling>,
}

impl Spellings {
    pub(crate) fn new() -> Self {
        Self { all: vec![Spelled::Basic("byte"), Spelled::Basic("rune")], known: FxHashMap::default() }
    }

    fn get(&self, spelling: Spelling) -> Option<&Spelled> {
        self.all.get((spelling.0 as usize).checked_sub(1)?)
    }

    /// The spelling that `key` tells from all others of the type `plain`.
    fn add(&mut self, plain: u32, key: Vec<usize>, spelled: impl FnOnce() -> Spelled) -> Spelling {
        *self.known.entry((plain, key)).or_insert_with(|| {
            self.all.push(spelled());
            Spelling(self.all.len() as u32)
        })
    }
}

impl TypeId {
    /// `uint8` by the name of `byte`.
    pub const BYTE: Self = Self(Basic::Uint8 as u32, Spelling::BYTE);
    /// `int32` by the name of `rune`.
    pub const RUNE: Self = Self(Basic::Int32 as u32, Spelling::RUNE);

    /// The identical type in its plain form.
    pub fn plain(self) -> Self {
        Self(self.0, Spelling::PLAIN)
    }

    fn is_plain(self) -> bool {
        self.1 == Spelling::PLAIN
    }
}

impl Types {
    /// How a type was written, if not in its plain form.
    pub(crate) fn spelled(&self, id: TypeId) -> Option<&Spelled> {
        if id.is_plain() { None } else { self.spellings.get(id.1) }
    }

    /// A type by the name of an alias.
    pub(crate) fn by_alias(&mut self, object: ObjectId, args: Vec<TypeId>, ty: TypeId) -> TypeId {
        let key =
            [usize::MAX, object.0 as usize, ty.1.0 as usize].into_iter().chain(args.iter().map(|arg| arg.1.0 as usize));
        let spelling = self.spellings.add(ty.0, key.collect(), || Spelled::Alias { object, args, ty });
        TypeId(ty.0, spelling)
    }

    /// The type that an alias stands for, as the alias's declaration writes it; other types are themselves.
    pub(crate) fn unalias(&self, mut id: TypeId) -> TypeId {
        while let Some(Spelled::Alias { ty, .. }) = self.spelled(id) {
            id = *ty;
        }
        id
    }

    /// The id of a type whose parts may have been written in ways of their own.
    pub(crate) fn intern_as_written(&mut self, ty: Type) -> TypeId {
        let mut key = Vec::new();
        let mut plain = ty.clone();
        for_each_part(&mut plain, |part| {
            key.push(part.1.0 as usize);
            *part = part.plain();
        });
        match &mut plain {
            Type::Signature(signature) => key.extend(signature.names.forget()),
            Type::Interface(interface) => {
                key.extend(interface.written.forget());
                if let Some(terms) = &mut interface.terms {
                    // The order is no part of what the type is.
                    key.extend(terms.iter().map(|term| term.ty.0 as usize));
                    terms.sort();
                }
            }
            _ => {}
        }
        let plain = self.intern_plain(plain);
        TypeId(plain.0, self.spellings.add(plain.0, key, || Spelled::Parts(ty)))
    }
}

impl Type {
    /// Whether nothing in it tells of how it was written.
    pub(crate) fn is_plain(&self) -> bool {
        match self {
            Self::Basic(_) | Self::Named(_) | Self::TypeParam(_) => true,
            Self::Pointer(elem) | Self::Slice(elem) | Self::Array { elem, .. } | Self::Chan { elem, .. } => {
                elem.is_plain()
            }
            Self::Map { key, elem } => key.is_plain() && elem.is_plain(),
            Self::Struct(fields) => fields.iter().all(|field| field.ty.is_plain()),
            Self::Tuple(elems) => elems.iter().all(|elem| elem.is_plain()),
            Self::Signature(signature) => {
                signature.names.0.is_none()
                    && signature.params.iter().chain(&signature.results).all(|part| part.is_plain())
            }
            Self::Interface(interface) => {
                interface.written.0.is_none()
                    && interface.methods.iter().all(|method| method.sig.is_plain())
                    && interface.terms.iter().flatten().all(|term| term.ty.is_plain())
                    && interface.terms.as_ref().is_none_or(|terms| terms.is_sorted())
            }
        }
    }
}

fn for_each_part(ty: &mut Type, mut each: impl FnMut(&mut TypeId)) {
    match ty {
        Type::Basic(_) | Type::Named(_) | Type::TypeParam(_) => {}
        Type::Pointer(elem) | Type::Slice(elem) | Type::Array { elem, .. } | Type::Chan { elem, .. } => each(elem),
        Type::Map { key, elem } => {
            each(key);
            each(elem);
        }
        Type::Struct(fields) => fields.iter_mut().for_each(|field| each(&mut field.ty)),
        Type::Tuple(elems) => elems.iter_mut().for_each(each),
        Type::Signature(signature) => signature.params.iter_mut().chain(&mut signature.results).for_each(each),
        Type::Interface(interface) => {
            interface.methods.iter_mut().for_each(|method| each(&mut method.sig));
            interface.terms.iter_mut().flatten().for_each(|term| each(&mut term.ty));
        }
    }
}

/// What is remembered of how a type was written and is no part of its identity: any two are equal.
pub struct AsWritten<T: ?Sized>(pub Option<Arc<T>>);

impl<T: ?Sized> AsWritten<T> {
    /// Nothing, and what tells the former value from others.
    fn forget(&mut self) -> Option<usize> {
        self.0.take().map(|noted| Arc::as_ptr(&noted).cast::<()>() as usize)
    }
}

impl<T: ?Sized> Default for AsWritten<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: ?Sized> Clone for AsWritten<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: ?Sized> PartialEq for AsWritten<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T: ?Sized> Eq for AsWritten<T> {}

impl<T: ?Sized> Hash for AsWritten<T> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<T: ?Sized> fmt::Debug for AsWritten<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_some() { "as written" } else { "plain" })
    }
}

/// The elements of an interface that are no methods, as they were written.
#[derive(Clone, Debug)]
pub struct WrittenInterface {
    /// The names of the methods declared in it.
    pub methods: Vec<vole_source::Name>,
    /// The embedded elements, unions of one or more terms each.
    pub embedded: Vec<Vec<TypeTerm>>,
    /// Whether it is a constraint without `interface{}` around it.
    pub implicit: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_world::World;
    use crate::{Signature, StructField, display};

    #[test]
    fn spelling_is_no_part_of_identity_and_stays_with_what_is_derived() {
        let mut w = World::new();
        let bytes = w.slice(TypeId::BYTE);
        let pointer = w.pointer(bytes);
        let plain = w.slice(Basic::Uint8.id());
        assert_eq!((bytes, pointer), (plain, w.pointer(plain)));
        assert_eq!((w.show(pointer), w.show(pointer.plain())), ("*[]byte".to_owned(), "*[]uint8".to_owned()));
        let object = w.types.new_object(
            "A",
            vole_source::Span::NONE,
            Some(w.pkg),
            bytes,
            crate::ObjectKind::TypeName { alias: true },
        );
        let alias = w.types.by_alias(object, Vec::new(), bytes);
        let list = w.slice(alias);
        assert_eq!((alias, w.show(list)), (plain, "[]A".to_owned()));
        assert_eq!(w.show(w.types.underlying(alias)), "[]byte");
    }

    #[test]
    fn parameter_names_are_shown_but_are_no_part_of_identity() {
        let mut w = World::new();
        let names = AsWritten(Some(Arc::from(["n".into(), "err".into()])));
        let (params, results) = (vec![Basic::Int.id()], vec![w.types.universe().error]);
        let plain = w.func(&params, &results);
        let named = w.types.intern(Type::Signature(Signature { params, results, names, ..Signature::default() }));
        assert_eq!(
            (named, w.show(named), w.show(plain)),
            (plain, "func(n int) (err error)".into(), "func(int) error".into())
        );
        assert_eq!(display::runtime_type_string(&w.types, named), "func(int) error");
    }

    #[test]
    fn the_package_tells_only_fields_apart_that_are_not_exported() {
        let mut w = World::new();
        let other = w.types.new_package("q", "q");
        let mut structure = |name: &str, pkg| {
            let field =
                StructField { name: name.into(), pkg: Some(pkg), ty: Basic::Int.id(), embedded: false, tag: "".into() };
            w.types.intern(Type::Struct(vec![field]))
        };
        let pkg = crate::PackageId(other.0 - 1);
        assert_eq!(structure("X", pkg), structure("X", other));
        assert_ne!(structure("x", pkg), structure("x", other));
    }
}
