//! The text form of the SSA: what `--emit=ssa` and `--dump-after` show, and what pass tests are written in.
//!
//! ```text
//! func @main.add(int, int) (int) {
//! b0:
//!   v0: int = param 0
//!   v1: int = param 1
//!   v2: int = add v0, v1
//!   return v2
//! }
//! ```
//!
//! What is printed can be parsed again and means the same. Types are written as Go writes them; a defined type must be known to the
//! reader by its qualified name. Source positions are not part of the text.

mod names;
mod parse;
mod parse_inst;
mod parse_type;
mod print;
mod print_inst;
mod scan;

pub use parse::{ParseError, parse_program};
pub use print::{print_func, print_program};

#[cfg(test)]
mod tests;
