//! Go's type checker: from syntax trees to a [`CheckedPackage`].
//!
//! All types, objects and packages of a compilation live in one [`Types`] store. Types are hash-consed: two types are
//! identical (spec: Type identity) exactly when their [`TypeId`]s are equal. What is known of each expression is in the package's
//! [`Info`], by [`NodeId`](vole_syntax::ast::NodeId), as `go/types` does it.

mod check;
pub mod constant;
pub mod display;
pub mod flow;
mod info;
pub mod init_order;
mod instantiate;
pub mod lookup;
mod object;
mod package;
pub mod predicates;
pub mod sizes;
mod spelling;
mod store;
pub mod substitution;
#[cfg(test)]
mod test_world;
mod ty;
pub mod universe;

pub use check::{Importer, Options, Version, check_package, is_import_path};
pub use info::{Info, Instance, Mode, Selection, SelectionKind, TypeAndValue};
pub use object::{Builtin, Object, ObjectId, ObjectKind, VarKind, is_exported};
pub use package::{CheckedPackage, EmbeddedVar, Embedding, FuncRef, Initializer, PackageId, ValueRef};
pub use spelling::{AsWritten, WrittenInterface};
pub use store::Types;
pub use ty::{
    Basic, ChanDir, InterfaceMethod, InterfaceType, NamedData, NamedId, Signature, StructField, Type, TypeId,
    TypeParamData, TypeParamId, TypeTerm,
};
