//! What is declared before any program: the universe block and package `unsafe` (spec: Predeclared identifiers, Package unsafe).

use rustc_hash::FxHashMap;
use vole_source::{Name, Span};

use crate::constant::Value;
use crate::{
    Basic, Builtin, InterfaceMethod, InterfaceType, NamedData, ObjectId, ObjectKind, PackageId, Signature, Type,
    TypeId, Types,
};

/// The predeclared objects and types. Every [`Types`] store has one: [`Types::universe`].
#[derive(Clone, Debug)]
pub struct Universe {
    objects: FxHashMap<Name, ObjectId>,
    /// `error`, a defined type.
    pub error: TypeId,
    /// `any`, the empty interface.
    pub any: TypeId,
    /// `comparable`, a defined type that only constraints may name.
    pub comparable: TypeId,
    /// `iota`, whose value depends on where it stands.
    pub iota: ObjectId,
    /// Package `unsafe`.
    pub unsafe_package: PackageId,
}

const TYPES: [Basic; 17] = [
    Basic::Bool,
    Basic::Int,
    Basic::Int8,
    Basic::Int16,
    Basic::Int32,
    Basic::Int64,
    Basic::Uint,
    Basic::Uint8,
    Basic::Uint16,
    Basic::Uint32,
    Basic::Uint64,
    Basic::Uintptr,
    Basic::Float32,
    Basic::Float64,
    Basic::Complex64,
    Basic::Complex128,
    Basic::String,
];

const FUNCTIONS: [Builtin; 18] = [
    Builtin::Append,
    Builtin::Cap,
    Builtin::Clear,
    Builtin::Close,
    Builtin::Complex,
    Builtin::Copy,
    Builtin::Delete,
    Builtin::Imag,
    Builtin::Len,
    Builtin::Make,
    Builtin::Max,
    Builtin::Min,
    Builtin::New,
    Builtin::Panic,
    Builtin::Print,
    Builtin::Println,
    Builtin::Real,
    Builtin::Recover,
];

const UNSAFE_FUNCTIONS: [Builtin; 8] = [
    Builtin::Add,
    Builtin::Alignof,
    Builtin::Offsetof,
    Builtin::Sizeof,
    Builtin::Slice,
    Builtin::SliceData,
    Builtin::String,
    Builtin::StringData,
];

impl Universe {
    /// Stands in until there is a store to declare anything in.
    pub(crate) fn nothing() -> Self {
        let invalid = Basic::Invalid.id();
        Self {
            objects: FxHashMap::default(),
            error: invalid,
            any: invalid,
            comparable: invalid,
            iota: ObjectId(0),
            unsafe_package: PackageId(0),
        }
    }

    /// Declares everything predeclared in a new store.
    pub(crate) fn install(types: &mut Types) -> Self {
        let mut objects = FxHashMap::default();
        for basic in TYPES {
            let object = type_name(types, basic.name(), None, basic.id(), false);
            objects.insert(Name::from(basic.name()), object);
        }
        for (alias, ty) in [("byte", TypeId::BYTE), ("rune", TypeId::RUNE)] {
            objects.insert(Name::from(alias), type_name(types, alias, None, ty, true));
        }
        for function in FUNCTIONS {
            objects.insert(Name::from(function.name()), builtin(types, function, None));
        }
        let any = any_type(types, &mut objects);
        let error = error_type(types, &mut objects);
        let comparable = InterfaceType { comparable: true, ..InterfaceType::default() };
        let comparable = defined(types, "comparable", comparable, &mut objects);
        for (name, value) in [("true", true), ("false", false)] {
            let kind = ObjectKind::Const(Value::Bool(value));
            objects.insert(name.into(), types.new_object(name, Span::NONE, None, Basic::UntypedBool.id(), kind));
        }
        let kind = ObjectKind::Const(Value::from(0));
        let iota = types.new_object("iota", Span::NONE, None, Basic::UntypedInt.id(), kind);
        objects.insert("iota".into(), iota);
        let nil = types.new_object("nil", Span::NONE, None, Basic::UntypedNil.id(), ObjectKind::Nil);
        objects.insert("nil".into(), nil);
        let unsafe_package = unsafe_package(types);
        Self { objects, error, any, comparable, iota, unsafe_package }
    }

    /// What a predeclared name stands for.
    pub fn lookup(&self, name: &str) -> Option<ObjectId> {
        self.objects.get(name).copied()
    }

    /// All predeclared names, in no order.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.objects.keys()
    }
}

fn type_name(types: &mut Types, name: &str, pkg: Option<PackageId>, ty: TypeId, alias: bool) -> ObjectId {
    types.new_object(name, Span::NONE, pkg, ty, ObjectKind::TypeName { alias })
}

fn builtin(types: &mut Types, function: Builtin, pkg: Option<PackageId>) -> ObjectId {
    types.new_object(function.name(), Span::NONE, pkg, Basic::Invalid.id(), ObjectKind::Builtin(function))
}

/// A defined interface type.
fn defined(types: &mut Types, name: &str, interface: InterfaceType, objects: &mut FxHashMap<Name, ObjectId>) -> TypeId {
    let obj = type_name(types, name, None, Basic::Invalid.id(), false);
    let underlying = Some(types.intern(Type::Interface(interface)));
    let (_, ty) = types.new_named(NamedData {
        obj,
        origin: None,
        type_args: Vec::new(),
        type_params: Vec::new(),
        captured: Vec::new(),
        local: 0,
        underlying,
        methods: Vec::new(),
    });
    types.object_mut(obj).ty = ty;
    objects.insert(Name::from(name), obj);
    ty
}

/// `any`, an alias of `interface{}`.
fn any_type(types: &mut Types, objects: &mut FxHashMap<Name, ObjectId>) -> TypeId {
    let empty = types.intern(Type::Interface(InterfaceType::default()));
    let object = type_name(types, "any", None, empty, true);
    let any = types.by_alias(object, Vec::new(), empty);
    types.object_mut(object).ty = any;
    objects.insert(Name::from("any"), object);
    any
}

fn error_type(types: &mut Types, objects: &mut FxHashMap<Name, ObjectId>) -> TypeId {
    let sig = types.intern(Type::Signature(Signature { results: vec![Basic::String.id()], ..Signature::default() }));
    let methods = vec![InterfaceMethod { name: "Error".into(), pkg: None, sig }];
    defined(types, "error", InterfaceType { methods, ..InterfaceType::default() }, objects)
}

fn unsafe_package(types: &mut Types) -> PackageId {
    let pkg = types.new_package("unsafe", "unsafe");
    let pointer = type_name(types, "Pointer", Some(pkg), Basic::UnsafePointer.id(), false);
    types.declare(pkg, "Pointer".into(), pointer);
    for function in UNSAFE_FUNCTIONS {
        let object = builtin(types, function, Some(pkg));
        types.declare(pkg, function.name().into(), object);
    }
    pkg
}

impl Builtin {
    /// Its name; for those of package `unsafe`, without the package.
    pub fn name(self) -> &'static str {
        match self {
            Self::Append => "append",
            Self::Cap => "cap",
            Self::Clear => "clear",
            Self::Close => "close",
            Self::Complex => "complex",
            Self::Copy => "copy",
            Self::Delete => "delete",
            Self::Imag => "imag",
            Self::Len => "len",
            Self::Make => "make",
            Self::Max => "max",
            Self::Min => "min",
            Self::New => "new",
            Self::Panic => "panic",
            Self::Print => "print",
            Self::Println => "println",
            Self::Real => "real",
            Self::Recover => "recover",
            Self::Add => "Add",
            Self::Alignof => "Alignof",
            Self::Offsetof => "Offsetof",
            Self::Sizeof => "Sizeof",
            Self::Slice => "Slice",
            Self::SliceData => "SliceData",
            Self::String => "String",
            Self::StringData => "StringData",
        }
    }

    /// Whether it belongs to package `unsafe`.
    pub fn is_unsafe(self) -> bool {
        UNSAFE_FUNCTIONS.contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_predeclared_is_there_and_nothing_else() {
        let types = Types::new();
        let mut names: Vec<_> = types.universe().names().map(Name::as_str).collect();
        names.sort_unstable();
        let spec = "any append bool byte cap clear close comparable complex complex128 complex64 copy delete error false \
                    float32 float64 imag int int16 int32 int64 int8 iota len make max min new nil panic print println \
                    real recover rune string true uint uint16 uint32 uint64 uint8 uintptr";
        assert_eq!(names, spec.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn aliases_have_the_types_they_stand_for() {
        let types = Types::new();
        let ty = |name: &str| types.universe().lookup(name).map(|object| types.object(object).ty);
        assert_eq!(ty("byte"), ty("uint8"));
        assert_eq!(ty("rune"), ty("int32"));
        assert_eq!(ty("any"), Some(types.universe().any));
        assert_eq!(ty("error"), Some(types.universe().error));
        assert_ne!(ty("comparable"), ty("any"));
    }

    #[test]
    fn error_has_one_method() {
        let types = Types::new();
        let Type::Interface(error) = types.under(types.universe().error) else { panic!("error is no interface") };
        let method = &error.methods[0];
        assert_eq!((error.methods.len(), method.name.as_str()), (1, "Error"));
        assert_eq!(types.signature(method.sig).map(|sig| sig.results.clone()), Some(vec![Basic::String.id()]));
    }

    #[test]
    fn unsafe_is_a_package_of_nine_names() {
        let types = Types::new();
        let pkg = types.package("unsafe");
        assert_eq!(pkg, Some(types.universe().unsafe_package));
        assert_eq!(types.scope(types.universe().unsafe_package).count(), 9);
        assert!(Builtin::Sizeof.is_unsafe() && !Builtin::Len.is_unsafe());
    }
}
