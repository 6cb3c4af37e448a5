//! From SSA to SSA: the ordered list of passes and what each does.
//!
//! A pass takes the whole [`Program`] and leaves it in a state the verifier accepts. [`pipeline`] is the list; `--dump-after`,
//! `--disable-pass` and `--time-passes` follow from it.

mod dead_code;
mod escape;
mod lift;
mod nil_checks;
pub mod pipeline;
mod unreachable;

pub use pipeline::{PASSES, Pass, run};
