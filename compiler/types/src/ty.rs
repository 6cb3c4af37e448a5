//! Types as data (spec: Types).

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use vole_source::Name;
pub use vole_syntax::ast::ChanDir;

use crate::spelling::{AsWritten, Spelling, WrittenInterface};
use crate::{ObjectId, PackageId, is_exported};

/// A type of the [`Types`](crate::Types) store. Identical types have equal ids, however they were written.
#[derive(Clone, Copy)]
pub struct TypeId(pub u32, pub(crate) Spelling);

impl PartialEq for TypeId {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for TypeId {}

impl PartialOrd for TypeId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for TypeId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl Hash for TypeId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl fmt::Debug for TypeId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "TypeId({})", self.0)
    }
}

/// A defined type, or one instance of a generic one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NamedId(pub u32);

/// A type parameter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeParamId(pub u32);

/// A type.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Type {
    /// A predeclared type, an untyped constant's type, or the type of what is in error.
    Basic(Basic),
    /// A defined type.
    Named(NamedId),
    /// `*T`.
    Pointer(TypeId),
    /// `[]T`.
    Slice(TypeId),
    /// `[len]T`.
    Array {
        /// The number of elements.
        len: u64,
        /// The element type.
        elem: TypeId,
    },
    /// `map[key]elem`.
    Map {
        /// The key type.
        key: TypeId,
        /// The element type.
        elem: TypeId,
    },
    /// A channel.
    Chan {
        /// Its direction.
        dir: ChanDir,
        /// The element type.
        elem: TypeId,
    },
    /// `struct { ... }`.
    Struct(Vec<StructField>),
    /// The results of a call with none or several.
    Tuple(Vec<TypeId>),
    /// A function type.
    Signature(Signature),
    /// An interface, its embedded interfaces flattened.
    Interface(InterfaceType),
    /// A type parameter.
    TypeParam(TypeParamId),
}

/// Predeclared and untyped types.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum Basic {
    /// Stands where an error has been reported; assignable to and from anything, silently.
    Invalid,
    Bool,
    Int,
    Int8,
    Int16,
    Int32,
    Int64,
    Uint,
    Uint8,
    Uint16,
    Uint32,
    Uint64,
    Uintptr,
    Float32,
    Float64,
    Complex64,
    Complex128,
    String,
    UnsafePointer,
    UntypedBool,
    UntypedInt,
    UntypedRune,
    UntypedFloat,
    UntypedComplex,
    UntypedString,
    UntypedNil,
}

/// A field of a struct type.
#[derive(Clone, Debug)]
pub struct StructField {
    /// Its name; for an embedded field, the type's name.
    pub name: Name,
    /// The package it is declared in: one that declares it so, where the name is exported and the package no part of identity.
    pub pkg: Option<PackageId>,
    /// Its type.
    pub ty: TypeId,
    /// Whether it is embedded.
    pub embedded: bool,
    /// Its tag, unquoted; empty if none.
    pub tag: Name,
}

impl StructField {
    /// What tells it from fields of other types (spec: Type identity).
    fn identity(&self) -> impl PartialEq + Hash {
        let pkg = self.pkg.filter(|_| !is_exported(&self.name));
        (self.name.clone(), pkg, self.ty, self.embedded, self.tag.clone())
    }
}

impl PartialEq for StructField {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for StructField {}

impl Hash for StructField {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

/// A function type. Parameter names are no part of its identity: see [`ObjectKind::Func`](crate::ObjectKind::Func).
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct Signature {
    /// Type parameters of a generic function (a method's receiver's are not among them).
    pub type_params: Vec<TypeParamId>,
    /// Parameter types; the last is a slice where `variadic`.
    pub params: Vec<TypeId>,
    /// Result types.
    pub results: Vec<TypeId>,
    /// Whether the last parameter is variadic.
    pub variadic: bool,
    /// The names of the parameters and then of the results, if they have any.
    pub names: AsWritten<[Name]>,
}

/// An interface type: its method set and, for constraints, its type set.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub struct InterfaceType {
    /// All methods, embedded ones too, sorted by name and then by package.
    pub methods: Vec<InterfaceMethod>,
    /// The type terms whose union limits the type set; `None` for no limit.
    pub terms: Option<Vec<TypeTerm>>,
    /// Whether `comparable` is embedded.
    pub comparable: bool,
    /// What is embedded in it, if anything is.
    pub written: AsWritten<WrittenInterface>,
}

/// A method of an interface.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct InterfaceMethod {
    /// Its name.
    pub name: Name,
    /// The package, where the name is not exported; `None` where it is.
    pub pkg: Option<PackageId>,
    /// Its [`Type::Signature`].
    pub sig: TypeId,
}

/// `T` or `~T` of a type set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeTerm {
    /// Whether all types with this underlying type are meant.
    pub tilde: bool,
    /// The type.
    pub ty: TypeId,
}

/// What is known of a defined type.
#[derive(Clone, Debug)]
pub struct NamedData {
    /// The [`ObjectKind::TypeName`](crate::ObjectKind::TypeName) that declares it.
    pub obj: ObjectId,
    /// The generic type this is an instance of.
    pub origin: Option<NamedId>,
    /// The type arguments of an instance, those for what the generic type [captured](Self::captured) first.
    pub type_args: Vec<TypeId>,
    /// The type parameters of a generic type.
    pub type_params: Vec<TypeParamId>,
    /// The type parameters of the function around a type declared in a generic function: its instances have arguments for these.
    pub captured: Vec<TypeParamId>,
    /// Of a type declared in a function, which of those of its package it is in source order, from 1.
    pub local: u32,
    /// Its underlying type, never a [`Type::Named`]; `None` while it is being worked out.
    pub underlying: Option<TypeId>,
    /// The methods declared on it, [`ObjectKind::Func`](crate::ObjectKind::Func)s, in source order. An instance's are its origin's.
    pub methods: Vec<ObjectId>,
}

/// What is known of a type parameter.
#[derive(Clone, Debug)]
pub struct TypeParamData {
    /// The type name that declares it.
    pub obj: ObjectId,
    /// Its place in the list.
    pub index: u32,
    /// Its constraint, an interface (or a named type whose underlying type is one).
    pub constraint: Option<TypeId>,
}

impl NamedData {
    /// What instances of a generic type have arguments for: the type parameters of the function around its declaration, and its own.
    pub fn all_params(&self) -> Vec<TypeParamId> {
        self.captured.iter().chain(&self.type_params).copied().collect()
    }
}

impl Basic {
    /// How Go writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Invalid => "invalid type",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Int8 => "int8",
            Self::Int16 => "int16",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Uint => "uint",
            Self::Uint8 => "uint8",
            Self::Uint16 => "uint16",
            Self::Uint32 => "uint32",
            Self::Uint64 => "uint64",
            Self::Uintptr => "uintptr",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
            Self::Complex64 => "complex64",
            Self::Complex128 => "complex128",
            Self::String => "string",
            Self::UnsafePointer => "unsafe.Pointer",
            Self::UntypedBool => "untyped bool",
            Self::UntypedInt => "untyped int",
            Self::UntypedRune => "untyped rune",
            Self::UntypedFloat => "untyped float",
            Self::UntypedComplex => "untyped complex",
            Self::UntypedString => "untyped string",
            Self::UntypedNil => "untyped nil",
        }
    }

    /// Every basic type, in the order of their [`TypeId`]s.
    pub const ALL: [Basic; 26] = [
        Self::Invalid,
        Self::Bool,
        Self::Int,
        Self::Int8,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::Uint,
        Self::Uint8,
        Self::Uint16,
        Self::Uint32,
        Self::Uint64,
        Self::Uintptr,
        Self::Float32,
        Self::Float64,
        Self::Complex64,
        Self::Complex128,
        Self::String,
        Self::UnsafePointer,
        Self::UntypedBool,
        Self::UntypedInt,
        Self::UntypedRune,
        Self::UntypedFloat,
        Self::UntypedComplex,
        Self::UntypedString,
        Self::UntypedNil,
    ];

    /// Its id in every [`Types`](crate::Types) store.
    pub const fn id(self) -> TypeId {
        TypeId(self as u32, Spelling::PLAIN)
    }

    /// Whether it is an untyped constant's type (or untyped nil's).
    pub fn is_untyped(self) -> bool {
        self >= Self::UntypedBool
    }

    /// Whether it is an integer type, untyped ones included.
    pub fn is_integer(self) -> bool {
        (Self::Int..=Self::Uintptr).contains(&self) || matches!(self, Self::UntypedInt | Self::UntypedRune)
    }

    /// Whether it is an unsigned integer type.
    pub fn is_unsigned(self) -> bool {
        (Self::Uint..=Self::Uintptr).contains(&self)
    }

    /// Whether it is a floating-point type, untyped float included.
    pub fn is_float(self) -> bool {
        matches!(self, Self::Float32 | Self::Float64 | Self::UntypedFloat)
    }

    /// Whether it is a complex type, untyped complex included.
    pub fn is_complex(self) -> bool {
        matches!(self, Self::Complex64 | Self::Complex128 | Self::UntypedComplex)
    }

    /// Whether it is a numeric type, untyped ones included.
    pub fn is_numeric(self) -> bool {
        self.is_integer() || self.is_float() || self.is_complex()
    }

    /// Whether it is a string type, untyped string included.
    pub fn is_string(self) -> bool {
        matches!(self, Self::String | Self::UntypedString)
    }

    /// Whether it is a boolean type, untyped bool included.
    pub fn is_boolean(self) -> bool {
        matches!(self, Self::Bool | Self::UntypedBool)
    }
}
