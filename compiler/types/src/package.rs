//! The result of checking one package.

use rustc_hash::FxHashSet;
use vole_source::{FileId, Name, Span};
use vole_syntax::ast::{Decl, Expr, File, FuncDecl};

use crate::{Info, ObjectId};

/// A package of the [`Types`](crate::Types) store.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PackageId(pub u32);

/// A package without errors: its trees and the facts about them.
#[derive(Clone, Debug)]
pub struct CheckedPackage {
    /// Its id in the store.
    pub id: PackageId,
    /// Its import path.
    pub path: Name,
    /// The name in its package clauses.
    pub name: Name,
    /// Its files.
    pub files: Vec<File>,
    /// What is known of their expressions.
    pub info: Info,
    /// The packages it imports.
    pub imports: Vec<PackageId>,
    /// Functions and methods in source order.
    pub funcs: Vec<FuncRef>,
    /// Package-level variables in the order in which they are to be initialised (spec: Package initialization).
    pub initializers: Vec<Initializer>,
    /// The files in which all iterations of a loop share the variables it declares, as before Go 1.22 (spec: appendix Language versions).
    pub shared_loop_variables: FxHashSet<FileId>,
    /// The variables whose values are files, by `//go:embed`.
    pub embedded: Vec<EmbeddedVar>,
}

/// A function or method declaration.
#[derive(Clone, Copy, Debug)]
pub struct FuncRef {
    /// Its object; `init` functions have one each.
    pub object: ObjectId,
    /// Index into [`CheckedPackage::files`].
    pub file: usize,
    /// Index into the file's declarations.
    pub decl: usize,
}

/// An initialisation `lhs... = rhs`.
#[derive(Clone, Debug)]
pub struct Initializer {
    /// The variables; `None` for the blank one. Several where `rhs` is a call with several results or a comma-ok form.
    pub lhs: Vec<Option<ObjectId>>,
    /// The value.
    pub rhs: ValueRef,
}

/// The place of an expression in a package-level `var` declaration.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ValueRef {
    /// Index into [`CheckedPackage::files`].
    pub file: usize,
    /// Index into the file's declarations.
    pub decl: usize,
    /// Index of the specification.
    pub spec: usize,
    /// Index of the value.
    pub value: usize,
}

/// A package-level variable whose value are files (package embed).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmbeddedVar {
    /// The variable.
    pub object: ObjectId,
    /// What it takes of them.
    pub embedding: Embedding,
    /// Which files, as patterns with the places where they stand.
    pub patterns: Vec<(Name, Span)>,
}

/// What a variable takes of the files embedded in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Embedding {
    /// The contents of the only file, as a string.
    String,
    /// The contents of the only file, as a slice of bytes.
    Bytes,
    /// All of the files, with their names: an `embed.FS`.
    Files,
}

impl CheckedPackage {
    /// The declaration of a function.
    pub fn func(&self, func: FuncRef) -> Option<&FuncDecl> {
        match self.files.get(func.file)?.decls.get(func.decl)? {
            Decl::Func(decl) => Some(decl),
            _ => None,
        }
    }

    /// The expression at a place.
    pub fn value(&self, at: ValueRef) -> Option<&Expr> {
        match self.files.get(at.file)?.decls.get(at.decl)? {
            Decl::Var(decl) => decl.specs.get(at.spec)?.values.get(at.value),
            _ => None,
        }
    }
}
