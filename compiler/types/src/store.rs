//! The store of all types, objects and packages of a compilation.

use std::sync::Arc;

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use vole_source::{Name, Span};

use crate::spelling::{Spelled, Spelling, Spellings};
use crate::universe::Universe;
use crate::{
    Basic, NamedData, NamedId, Object, ObjectId, ObjectKind, PackageId, Signature, StructField, Type, TypeId,
    TypeParamData, TypeParamId,
};

/// All types, objects and packages. Later rooms read it; they also intern types of their own (pointers, tuples, instances).
#[derive(Clone, Debug)]
pub struct Types {
    /// Each type in its plain form.
    types: IndexSet<Type, FxBuildHasher>,
    pub(crate) spellings: Spellings,
    named: Vec<NamedData>,
    type_params: Vec<TypeParamData>,
    objects: Vec<Object>,
    packages: Vec<PackageData>,
    package_by_path: FxHashMap<Name, PackageId>,
    pub(crate) instances: FxHashMap<(NamedId, Vec<TypeId>), NamedId>,
    /// Instances whose underlying type has not been worked out.
    pub(crate) unexpanded: Vec<NamedId>,
    alias_params: FxHashMap<ObjectId, Vec<TypeParamId>>,
    /// Where type parameters are declared that have the name of something predeclared, for messages to tell.
    pub(crate) places: FxHashMap<ObjectId, String>,
    universe: Arc<Universe>,
}

/// A package as others see it.
#[derive(Clone, Debug)]
struct PackageData {
    path: Name,
    name: Name,
    scope: FxHashMap<Name, ObjectId>,
    imports: Vec<PackageId>,
}

impl Default for Types {
    fn default() -> Self {
        Self::new()
    }
}

impl Types {
    /// A store that holds what is predeclared and nothing else.
    pub fn new() -> Self {
        let mut types = IndexSet::default();
        types.extend(Basic::ALL.map(Type::Basic));
        let mut store = Self {
            types,
            spellings: Spellings::new(),
            named: Vec::new(),
            type_params: Vec::new(),
            objects: Vec::new(),
            packages: Vec::new(),
            package_by_path: FxHashMap::default(),
            instances: FxHashMap::default(),
            unexpanded: Vec::new(),
            places: FxHashMap::default(),
            alias_params: FxHashMap::default(),
            universe: Arc::new(Universe::nothing()),
        };
        store.universe = Arc::new(Universe::install(&mut store));
        store
    }

    /// What is predeclared.
    pub fn universe(&self) -> &Arc<Universe> {
        &self.universe
    }

    /// The id of a type; the same for identical types.
    pub fn intern(&mut self, ty: Type) -> TypeId {
        if ty.is_plain() { self.intern_plain(ty) } else { self.intern_as_written(ty) }
    }

    /// The same for a type all of whose parts are in their plain form.
    pub(crate) fn intern_plain(&mut self, ty: Type) -> TypeId {
        TypeId(self.types.insert_full(ty).0 as u32, Spelling::PLAIN)
    }

    /// The id of a type that has been interned before.
    pub fn find(&self, ty: &Type) -> Option<TypeId> {
        self.types.get_index_of(ty).map(|at| TypeId(at as u32, Spelling::PLAIN))
    }

    /// The type with this id; its parts as they were written.
    pub fn get(&self, id: TypeId) -> &Type {
        match self.spelled(id) {
            Some(Spelled::Parts(ty)) => ty,
            Some(Spelled::Alias { ty, .. }) => self.get(*ty),
            Some(Spelled::Basic(_)) | None => {
                self.types.get_index(id.0 as usize).unwrap_or(&Type::Basic(Basic::Invalid))
            }
        }
    }

    /// The underlying type (spec: Underlying types), never a [`Type::Named`]; invalid while a defined type is being worked out.
    pub fn underlying(&self, id: TypeId) -> TypeId {
        let id = self.unalias(id);
        match self.get(id) {
            Type::Named(named) => self.named(*named).underlying.unwrap_or(Basic::Invalid.id()),
            _ => id,
        }
    }

    /// The underlying type itself.
    pub fn under(&self, id: TypeId) -> &Type {
        self.get(self.underlying(id))
    }

    /// The basic type a type's underlying type is.
    pub fn basic(&self, id: TypeId) -> Option<Basic> {
        match self.under(id) {
            Type::Basic(basic) => Some(*basic),
            _ => None,
        }
    }

    /// The fields of a struct type.
    pub fn fields(&self, id: TypeId) -> Option<&[StructField]> {
        match self.under(id) {
            Type::Struct(fields) => Some(fields),
            _ => None,
        }
    }

    /// The signature of a function type.
    pub fn signature(&self, id: TypeId) -> Option<&Signature> {
        match self.under(id) {
            Type::Signature(signature) => Some(signature),
            _ => None,
        }
    }

    /// What a pointer type points to.
    pub fn pointee(&self, id: TypeId) -> Option<TypeId> {
        match self.under(id) {
            Type::Pointer(elem) => Some(*elem),
            _ => None,
        }
    }

    /// Whether a type is an interface (a type parameter is none).
    pub fn is_interface(&self, id: TypeId) -> bool {
        matches!(self.under(id), Type::Interface(_))
    }

    /// `*elem`.
    pub fn pointer_to(&mut self, elem: TypeId) -> TypeId {
        self.intern(Type::Pointer(elem))
    }

    /// `[]elem`.
    pub fn slice_of(&mut self, elem: TypeId) -> TypeId {
        self.intern(Type::Slice(elem))
    }

    /// The tuple of these types.
    pub fn tuple(&mut self, types: Vec<TypeId>) -> TypeId {
        self.intern(Type::Tuple(types))
    }

    /// What is known of a defined type.
    pub fn named(&self, id: NamedId) -> &NamedData {
        &self.named[id.0 as usize]
    }

    /// What is known of a defined type, to change it.
    pub fn named_mut(&mut self, id: NamedId) -> &mut NamedData {
        &mut self.named[id.0 as usize]
    }

    /// The type arguments of an instance in two parts: those for what a function around the generic type declares, and those written
    /// in brackets.
    pub fn split_args<'t>(&self, named: &'t NamedData) -> (&'t [TypeId], &'t [TypeId]) {
        let captured = named.origin.map_or(0, |origin| self.named(origin).captured.len());
        named.type_args.split_at(captured.min(named.type_args.len()))
    }

    /// A new defined type.
    pub fn new_named(&mut self, data: NamedData) -> (NamedId, TypeId) {
        let id = NamedId(self.named.len() as u32);
        self.named.push(data);
        (id, self.intern(Type::Named(id)))
    }

    /// What is known of a type parameter.
    pub fn type_param(&self, id: TypeParamId) -> &TypeParamData {
        &self.type_params[id.0 as usize]
    }

    /// What is known of a type parameter, to change it.
    pub fn type_param_mut(&mut self, id: TypeParamId) -> &mut TypeParamData {
        &mut self.type_params[id.0 as usize]
    }

    /// A new type parameter.
    pub fn new_type_param(&mut self, data: TypeParamData) -> (TypeParamId, TypeId) {
        let id = TypeParamId(self.type_params.len() as u32);
        self.type_params.push(data);
        (id, self.intern(Type::TypeParam(id)))
    }

    /// The type parameters of a generic alias; none for other objects.
    pub fn alias_params(&self, alias: ObjectId) -> Option<&[TypeParamId]> {
        self.alias_params.get(&alias).map(Vec::as_slice)
    }

    /// Makes an alias generic.
    pub(crate) fn set_alias_params(&mut self, alias: ObjectId, params: Vec<TypeParamId>) {
        self.alias_params.insert(alias, params);
    }

    /// An object.
    pub fn object(&self, id: ObjectId) -> &Object {
        &self.objects[id.0 as usize]
    }

    /// An object, to change it.
    pub fn object_mut(&mut self, id: ObjectId) -> &mut Object {
        &mut self.objects[id.0 as usize]
    }

    /// A new object.
    pub fn new_object(
        &mut self,
        name: impl Into<Name>,
        span: Span,
        pkg: Option<PackageId>,
        ty: TypeId,
        kind: ObjectKind,
    ) -> ObjectId {
        self.objects.push(Object { name: name.into(), span, pkg, ty, kind });
        ObjectId(self.objects.len() as u32 - 1)
    }

    /// A new package. Its path must be new.
    pub fn new_package(&mut self, path: impl Into<Name>, name: impl Into<Name>) -> PackageId {
        let path = path.into();
        let id = PackageId(self.packages.len() as u32);
        self.package_by_path.insert(path.clone(), id);
        self.packages.push(PackageData { path, name: name.into(), scope: FxHashMap::default(), imports: Vec::new() });
        id
    }

    /// The package with this import path.
    pub fn package(&self, path: &str) -> Option<PackageId> {
        self.package_by_path.get(path).copied()
    }

    /// A package's import path.
    pub fn package_path(&self, id: PackageId) -> &Name {
        &self.packages[id.0 as usize].path
    }

    /// The name in a package's clauses.
    pub fn package_name(&self, id: PackageId) -> &Name {
        &self.packages[id.0 as usize].name
    }

    /// Notes that a package imports another.
    pub(crate) fn add_import(&mut self, id: PackageId, imported: PackageId) {
        self.packages[id.0 as usize].imports.push(imported);
    }

    /// Whether a package's name stands for another package too among a package and all it imports, directly or not.
    pub fn is_ambiguous(&self, id: PackageId, from: PackageId) -> bool {
        let (mut seen, mut pending) = (FxHashSet::default(), vec![from]);
        while let Some(next) = pending.pop() {
            if next != id && self.package_name(next) == self.package_name(id) {
                return true;
            }
            let imports = self.packages[next.0 as usize].imports.iter().copied();
            pending.extend(imports.filter(|imported| seen.insert(*imported)));
        }
        false
    }

    /// What a name at package level stands for; exported or not.
    pub fn lookup(&self, id: PackageId, name: &str) -> Option<ObjectId> {
        self.packages[id.0 as usize].scope.get(name).copied()
    }

    /// The objects at package level, in no order.
    pub fn scope(&self, id: PackageId) -> impl Iterator<Item = (&Name, ObjectId)> {
        self.packages[id.0 as usize].scope.iter().map(|(name, object)| (name, *object))
    }

    /// Declares an object at package level; the one that had the name before, if any.
    pub fn declare(&mut self, id: PackageId, name: Name, object: ObjectId) -> Option<ObjectId> {
        self.packages[id.0 as usize].scope.insert(name, object)
    }
}
