//! `cargo xtask fuzz`: random programs that must do in the emulator, and in the interpreter of the SSA form, what they do when Go's
//! own tools have compiled them.
//!
//! A program is made by choices from a seed (`decl`, `stmt`, `expr`); it is well typed, ends, and depends on nothing that Go leaves
//! open: the order of evaluation within an expression, capacities, addresses, numbers that fit nowhere. `contest` runs it,
//! `minimise` makes a failing one small.

mod contest;
mod decl;
mod expr;
mod generator;
mod minimise;
mod options;
mod oracle;
mod random;
mod run;
mod scope;
mod stmt;
mod tree;
mod types;

pub use run::{command, step};
