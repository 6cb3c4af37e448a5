//! An interpreter over the SSA form, on the host: the second witness beside the emulated core, before any machine code exists.
//!
//! Values are trees, memory is objects with paths into them; nothing is laid out in bytes, so what depends on layout
//! (`unsafe.Pointer` arithmetic, volatile registers) ends the run with [`Stop::Unsupported`]. Printing, maps and the unwinding of panics are done here; the
//! texts of run-time errors come from the runtime's own Go code.

mod arith;
mod call;
mod convert;
mod equal;
mod exec;
mod map;
mod memory;
mod print;
mod value;

pub use exec::{Limits, Outcome, Stop, run};
