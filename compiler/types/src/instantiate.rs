//! Instances of generic types, and types with type arguments in place of their parameters (spec: Instantiations).
//!
//! Type checking a package leaves all instances it needs with their underlying types. Later rooms make new instances while they
//! instantiate functions: [`Types::substitute`] gives the types, [`Types::expand_instances`] completes them.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lookup::{Found, Target};
use crate::spelling::{AsWritten, Spelled, Spelling, WrittenInterface};
use crate::{
    InterfaceMethod, InterfaceType, NamedData, NamedId, Signature, StructField, Type, TypeId, TypeParamId, TypeTerm,
    Types,
};

/// Type arguments nested deeper than this come from a cycle of instantiations that never ends.
const DEEPEST: usize = 64;

impl Types {
    /// The instance of a generic type with these arguments, one for each of [all parameters](NamedData::all_params); the same for the same arguments. Its underlying
    /// type comes with [`expand_instances`](Self::expand_instances).
    pub fn instantiate(&mut self, origin: NamedId, args: Vec<TypeId>) -> TypeId {
        if let Some(known) = self.instances.get(&(origin, args.clone())) {
            return self.intern(Type::Named(*known));
        }
        let obj = self.named(origin).obj;
        let (named, ty) = self.new_named(NamedData {
            obj,
            origin: Some(origin),
            type_args: args.clone(),
            type_params: Vec::new(),
            captured: Vec::new(),
            local: 0,
            underlying: None,
            methods: Vec::new(),
        });
        self.instances.insert((origin, args), named);
        self.unexpanded.push(named);
        ty
    }

    /// The instance that a generic type and type arguments denote where they are written: in a generic function around both, the type
    /// parameters stand for themselves.
    pub fn instantiate_written(&mut self, origin: NamedId, args: &[TypeId]) -> TypeId {
        let captured = self.named(origin).captured.clone();
        let around = captured.into_iter().map(|param| self.intern(Type::TypeParam(param)));
        let args = around.chain(args.iter().copied()).collect();
        self.instantiate(origin, args)
    }

    /// A type with `args` in place of `params`.
    pub fn substitute(&mut self, ty: TypeId, params: &[TypeParamId], args: &[TypeId]) -> TypeId {
        if params.is_empty() || params.len() != args.len() {
            return ty;
        }
        Substituter { types: self, params, args, done: FxHashMap::default() }.ty(ty)
    }

    /// Several types with `args` in place of `params`.
    pub fn substitute_all(&mut self, tys: &[TypeId], params: &[TypeParamId], args: &[TypeId]) -> Vec<TypeId> {
        tys.iter().map(|ty| self.substitute(*ty, params, args)).collect()
    }

    /// The type of a field or method that was looked up: of a method of an instance, with the instance's type arguments.
    pub fn method_signature(&mut self, found: &Found) -> TypeId {
        let Type::Named(named) = *self.get(found.owner) else { return found.ty };
        let data = self.named(named);
        let (Some(origin), Target::Method(_)) = (data.origin, found.target) else { return found.ty };
        let args = data.type_args.clone();
        let params = self.named(origin).all_params();
        self.substitute(found.ty, &params, &args)
    }

    /// Works out the underlying types of all instances made so far, and of those that takes. The package they come from must be
    /// free of errors, endless instantiation cycles in particular.
    pub fn expand_instances(&mut self) {
        while let Some(named) = self.unexpanded.pop() {
            self.expand(named);
        }
    }

    /// Works out the underlying type of an instance, if that of the generic type is known. Tells whether it was.
    pub(crate) fn expand(&mut self, named: NamedId) -> bool {
        let data = self.named(named);
        if data.underlying.is_some() {
            return true;
        }
        let Some(origin) = data.origin else { return false };
        let args = data.type_args.clone();
        let generic = self.named(origin);
        let Some(underlying) = generic.underlying else { return false };
        let params = generic.all_params();
        if self.instance_nesting(named) >= DEEPEST {
            return false;
        }
        let underlying = self.substitute(underlying, &params, &args);
        self.named_mut(named).underlying = Some(underlying);
        true
    }

    /// How deep the type arguments of an instance are nested, counted up to a bound.
    pub(crate) fn instance_nesting(&self, named: NamedId) -> usize {
        self.named(named).type_args.iter().map(|arg| self.nesting(*arg, DEEPEST)).max().unwrap_or_default()
    }

    /// How deep type arguments and element types are nested in a type, counted no further than `limit`.
    fn nesting(&self, ty: TypeId, limit: usize) -> usize {
        if limit == 0 {
            return 0;
        }
        let deepest = |tys: &[TypeId]| tys.iter().map(|ty| self.nesting(*ty, limit - 1)).max().unwrap_or_default();
        1 + match self.get(ty) {
            Type::Named(named) => deepest(&self.named(*named).type_args),
            Type::Pointer(elem) | Type::Slice(elem) | Type::Array { elem, .. } | Type::Chan { elem, .. } => {
                self.nesting(*elem, limit - 1)
            }
            Type::Map { key, elem } => deepest(&[*key, *elem]),
            Type::Tuple(elems) => deepest(elems),
            Type::Signature(signature) => deepest(&signature.params).max(deepest(&signature.results)),
            Type::Struct(fields) => {
                fields.iter().map(|field| self.nesting(field.ty, limit - 1)).max().unwrap_or_default()
            }
            Type::Basic(_) | Type::Interface(_) | Type::TypeParam(_) => 0,
        }
    }
}

struct Substituter<'t> {
    types: &'t mut Types,
    params: &'t [TypeParamId],
    args: &'t [TypeId],
    /// What became of types, by identity and spelling.
    done: FxHashMap<(TypeId, Spelling), TypeId>,
}

impl Substituter<'_> {
    fn ty(&mut self, ty: TypeId) -> TypeId {
        if let Some(done) = self.done.get(&(ty, ty.1)) {
            return *done;
        }
        let result = self.kind(ty);
        self.done.insert((ty, ty.1), result);
        result
    }

    fn all(&mut self, tys: &[TypeId]) -> Vec<TypeId> {
        tys.iter().map(|ty| self.ty(*ty)).collect()
    }

    fn kind(&mut self, ty: TypeId) -> TypeId {
        if let Some(Spelled::Alias { object, args, ty: aliased }) = self.types.spelled(ty) {
            let (object, args, aliased) = (*object, args.clone(), *aliased);
            let new = self.ty(aliased);
            return match args.is_empty() {
                _ if new == ty => ty,
                true => new,
                false => {
                    let args = self.all(&args);
                    self.types.by_alias(object, args, new)
                }
            };
        }
        let new = match self.types.get(ty).clone() {
            Type::Basic(_) => return ty,
            Type::TypeParam(param) => {
                return match self.params.iter().position(|known| *known == param) {
                    Some(at) => self.args[at],
                    None => ty,
                };
            }
            Type::Named(named) => return self.named(ty, named),
            Type::Pointer(elem) => Type::Pointer(self.ty(elem)),
            Type::Slice(elem) => Type::Slice(self.ty(elem)),
            Type::Array { len, elem } => Type::Array { len, elem: self.ty(elem) },
            Type::Map { key, elem } => Type::Map { key: self.ty(key), elem: self.ty(elem) },
            Type::Chan { dir, elem } => Type::Chan { dir, elem: self.ty(elem) },
            Type::Tuple(elems) => Type::Tuple(self.all(&elems)),
            Type::Struct(fields) => {
                Type::Struct(fields.into_iter().map(|field| StructField { ty: self.ty(field.ty), ..field }).collect())
            }
            Type::Signature(signature) => Type::Signature(Signature {
                params: self.all(&signature.params),
                results: self.all(&signature.results),
                ..signature
            }),
            Type::Interface(interface) => Type::Interface(self.interface(interface)),
        };
        self.types.intern(new)
    }

    /// An instance gets other arguments; a type declared in a generic function becomes an instance of its own.
    fn named(&mut self, ty: TypeId, named: NamedId) -> TypeId {
        let data = self.types.named(named);
        let (origin, args) = match data.origin {
            Some(origin) => (origin, data.type_args.clone()),
            None if data.captured.is_empty() => return ty,
            None => {
                let captured = data.captured.clone();
                (named, captured.into_iter().map(|param| self.types.intern(Type::TypeParam(param))).collect())
            }
        };
        let new = self.all(&args);
        if new == args { ty } else { self.types.instantiate(origin, new) }
    }

    fn interface(&mut self, interface: InterfaceType) -> InterfaceType {
        let methods = interface
            .methods
            .into_iter()
            .map(|method| InterfaceMethod { sig: self.ty(method.sig), ..method })
            .collect();
        let terms = interface.terms.map(|terms| {
            let mut seen = FxHashSet::default();
            let terms = terms.into_iter().map(|term| TypeTerm { ty: self.ty(term.ty), ..term });
            terms.filter(|term| seen.insert(*term)).collect()
        });
        let written = interface.written.0.map(|written| {
            let embedded = written
                .embedded
                .iter()
                .map(|union| union.iter().map(|term| TypeTerm { ty: self.ty(term.ty), ..*term }).collect());
            Arc::new(WrittenInterface { embedded: embedded.collect(), ..(*written).clone() })
        });
        InterfaceType { methods, terms, comparable: interface.comparable, written: AsWritten(written) }
    }
}
