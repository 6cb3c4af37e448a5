//! Package loading: from what the user named to the parsed packages of the whole program, in dependency order.
//!
//! [`resolve`] says where an import path lives, [`module`] what a `go.mod` says, [`package`] which files of a folder
//! take part, [`go_files`] which of Go's own do beside those of an overlay; [`graph`] walks the imports, [`test_program`]
//! makes a program of a package's tests.

mod go_files;
mod graph;
mod importable;
mod module;
mod package;
mod resolve;
mod roots;
mod standard;
mod test_program;

pub use graph::{LoadedProgram, load_packages, load_program};
pub use package::{LoadedPackage, Syntax};
pub use resolve::Origin;
pub use standard::standard_packages;
pub use test_program::Tests;
