//! The builder: from the checked trees of all packages to one [`Program`](crate::Program) in SSA form.
//!
//! Functions are built when something that is built refers to them, so that what cannot be reached is never there. Local variables
//! stand in memory ([`Alloc`](crate::inst::Alloc)) in the form made here; a later pass lifts them into values. The order in which
//! operands are evaluated is Go's (spec: Order of evaluation). Each condition that makes Go panic is a
//! [`Check`](crate::inst::Check) before the instruction that relies on it.
//!
//! The files are named as the chapters of the specification they put into effect. [`program`] holds what is known of the program
//! as a whole, [`function`] what is known of the function being built.

mod arguments;
mod builtins;
mod call;
mod captures;
mod check;
mod closure;
mod compare;
mod composite_lit;
mod constant;
mod convert;
mod declarations;
mod defer;
mod effects;
mod embed;
mod emit;
mod expr;
mod finish;
mod func_decl;
mod function;
mod globals;
mod initial_value;
mod instance;
mod intern;
mod method_tables;
mod method_value;
mod package_init;
mod place;
mod program;
mod range;
mod recover;
mod reflection;
mod runtime;
mod static_data;
mod stmt;
mod symbols;
mod thunk;
mod variables;
mod wrappers;

pub use program::{BuildOptions, EmbeddedFile, EmbeddedValue, build_program};
