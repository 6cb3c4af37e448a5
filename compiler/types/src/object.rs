//! What identifiers stand for (spec: Declarations and scope).

use vole_source::{Name, Span};

use crate::constant::Value;
use crate::{PackageId, TypeId};

/// An object of the [`Types`](crate::Types) store.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ObjectId(pub u32);

/// A declared or predeclared entity.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its name.
    pub name: Name,
    /// Where its name stands; [`Span::NONE`] for a predeclared one.
    pub span: Span,
    /// The package it belongs to; none for a predeclared one.
    pub pkg: Option<PackageId>,
    /// Its type; invalid for packages and labels, and while it is being worked out.
    pub ty: TypeId,
    /// What it is.
    pub kind: ObjectKind,
}

/// The kinds of objects.
#[derive(Clone, Debug)]
pub enum ObjectKind {
    /// An imported package.
    PkgName(PackageId),
    /// A constant.
    Const(Value),
    /// A type: defined, alias, parameter or predeclared.
    TypeName {
        /// Whether it is an alias.
        alias: bool,
    },
    /// A variable.
    Var(VarKind),
    /// A function or method; its type is its signature without the receiver.
    Func {
        /// The receiver's variable, of a method.
        receiver: Option<ObjectId>,
        /// The parameters, one for each of the signature's, unnamed ones named `_` or the empty name.
        params: Vec<ObjectId>,
        /// The results, likewise.
        results: Vec<ObjectId>,
    },
    /// A label.
    Label,
    /// A built-in function.
    Builtin(Builtin),
    /// `nil`.
    Nil,
}

/// Where a variable lives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum VarKind {
    /// At package level.
    Package,
    /// In a function.
    Local,
    /// A receiver or parameter.
    Param,
    /// A result.
    Result,
}

/// The built-in functions, `unsafe`'s included (spec: Built-in functions, Package unsafe).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum Builtin {
    Append,
    Cap,
    Clear,
    Close,
    Complex,
    Copy,
    Delete,
    Imag,
    Len,
    Make,
    Max,
    Min,
    New,
    Panic,
    Print,
    Println,
    Real,
    Recover,
    /// `unsafe.Add`.
    Add,
    /// `unsafe.Alignof`.
    Alignof,
    /// `unsafe.Offsetof`.
    Offsetof,
    /// `unsafe.Sizeof`.
    Sizeof,
    /// `unsafe.Slice`.
    Slice,
    /// `unsafe.SliceData`.
    SliceData,
    /// `unsafe.String`.
    String,
    /// `unsafe.StringData`.
    StringData,
}

impl Object {
    /// Whether its name is exported (spec: Exported identifiers).
    pub fn is_exported(&self) -> bool {
        is_exported(&self.name)
    }
}

/// Whether a name is exported: its first character is an upper-case letter.
pub fn is_exported(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_uppercase)
}
