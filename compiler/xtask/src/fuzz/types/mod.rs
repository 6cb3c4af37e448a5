//! The types of a generated program.

mod basic;
mod facts;
mod spelling;

use std::collections::HashMap;

pub use basic::{BASICS, Basic};

/// A type; equal when identical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(u32);

impl TypeId {
    /// A number of its own.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// What a type is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    Basic(Basic),
    /// An index of [`Types::named`].
    Named(usize),
    Array(usize, TypeId),
    Slice(TypeId),
    Pointer(TypeId),
    Map(TypeId, TypeId),
    Func(Vec<TypeId>, TypeId),
    Struct(Vec<Field>),
    /// Its methods, as indices of [`Types::methods`], in order.
    Interface(Vec<usize>),
    Param(Param),
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    pub name: String,
    pub ty: TypeId,
    pub embedded: bool,
}

/// A type parameter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Param {
    pub name: String,
    pub constraint: Constraint,
}

/// What a type parameter stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Constraint {
    Any,
    Comparable,
    /// Any integer type.
    Integer,
    /// Any type of numbers with an order.
    Number,
}

impl Constraint {
    /// As in the source.
    pub fn name(self) -> &'static str {
        match self {
            Constraint::Any => "any",
            Constraint::Comparable => "comparable",
            Constraint::Integer => "integer",
            Constraint::Number => "number",
        }
    }
}

/// A declared type.
#[derive(Clone, Debug)]
pub struct Named {
    /// With its type arguments, if it has any.
    pub name: String,
    pub underlying: TypeId,
    /// Indices of [`Types::methods`], and whether the receiver is a pointer.
    pub methods: Vec<(usize, bool)>,
}

/// A method, of whichever type.
#[derive(Clone, Debug)]
pub struct Method {
    pub name: String,
    pub params: Vec<TypeId>,
    pub result: TypeId,
    /// Whether it leaves everything as it is.
    pub pure: bool,
    /// The most steps a call of it takes, once it has a body.
    pub cost: Option<u64>,
}

/// All types of a program.
#[derive(Debug)]
pub struct Types {
    all: Vec<Type>,
    known: HashMap<Type, TypeId>,
    pub named: Vec<Named>,
    pub methods: Vec<Method>,
}

impl Types {
    pub fn new() -> Self {
        Types { all: Vec::new(), known: HashMap::new(), named: Vec::new(), methods: Vec::new() }
    }

    pub fn intern(&mut self, ty: Type) -> TypeId {
        if let Some(known) = self.known.get(&ty) {
            return *known;
        }
        let id = TypeId(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        self.all.push(ty.clone());
        self.known.insert(ty, id);
        id
    }

    pub fn basic(&mut self, basic: Basic) -> TypeId {
        self.intern(Type::Basic(basic))
    }

    /// The type `any`.
    pub fn any(&mut self) -> TypeId {
        self.intern(Type::Interface(Vec::new()))
    }

    /// Declares a type.
    pub fn declare(&mut self, name: String, underlying: TypeId) -> TypeId {
        self.named.push(Named { name, underlying, methods: Vec::new() });
        self.intern(Type::Named(self.named.len() - 1))
    }

    pub fn get(&self, ty: TypeId) -> &Type {
        &self.all[ty.0 as usize]
    }

    /// What it is made of, declared or not.
    pub fn under(&self, ty: TypeId) -> &Type {
        match self.get(ty) {
            Type::Named(at) => self.get(self.named[*at].underlying),
            other => other,
        }
    }

    /// The declared type behind it.
    pub fn named_of(&self, ty: TypeId) -> Option<&Named> {
        match self.get(ty) {
            Type::Named(at) => Some(&self.named[*at]),
            _ => None,
        }
    }
}
