//! The syntax tree, named as the Go specification names its productions.
//!
//! Types and expressions share [`Expr`], since the grammar alone cannot tell them apart (`a[b]`, `(*T)(x)`); the type checker
//! does. Every expression and every [`Ident`] has a [`NodeId`], unique in its package, by which later rooms hang facts on it.

mod decl;
mod erase;
mod expr;
mod stmt;

use vole_source::{FileId, Name, Span};

pub use decl::{
    ConstSpec, Decl, Field, FuncDecl, GenDecl, ImportSpec, Pragma, TypeParam, TypeSpec, ValueSpec, VarSpec,
};
pub use expr::{
    BasicLit, BinaryOp, ChanDir, CompositeElement, Expr, ExprKind, FuncType, InterfaceElem, LitKind, Receiver,
    StructField, UnaryOp, UnionTerm,
};
pub use stmt::{
    AssignOp, Block, BranchKind, CaseClause, CommClause, ForClause, RangeClause, Stmt, StmtKind, TypeCaseClause,
};

/// An expression or identifier of a package. Ids are dense and grow in source order within a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NodeId(pub u32);

/// Hands out [`NodeId`]s; one counter serves all files of a package.
#[derive(Debug, Default)]
pub struct NodeIds {
    next: u32,
}

impl NodeIds {
    /// A fresh id.
    pub fn fresh(&mut self) -> NodeId {
        let id = NodeId(self.next);
        self.next += 1;
        id
    }

    /// How many ids have been handed out.
    pub fn count(&self) -> usize {
        self.next as usize
    }
}

/// An identifier where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ident {
    /// Its node.
    pub id: NodeId,
    /// Where it stands.
    pub span: Span,
    /// Its text.
    pub name: Name,
}

impl Ident {
    /// Whether this is the blank identifier `_`.
    pub fn is_blank(&self) -> bool {
        self.name == "_"
    }
}

/// One source file (spec: Source file organization).
#[derive(Clone, PartialEq, Debug)]
pub struct File {
    /// The file in the source map.
    pub file: FileId,
    /// The name in the package clause; empty if there is none.
    pub package: Ident,
    /// All declarations in source order, imports first.
    pub decls: Vec<Decl>,
    /// `//go:` directives that belong to no single declaration, such as `//go:linkname local remote`.
    pub pragmas: Vec<Pragma>,
    /// Literals and names that are no words of Go, which has been reported of them.
    pub malformed: Vec<Span>,
}

impl File {
    /// Whether the word at `span` is no word of Go.
    pub fn is_malformed(&self, span: Span) -> bool {
        self.malformed.iter().any(|word| (span.start..=span.end).contains(&word.start))
    }
}
