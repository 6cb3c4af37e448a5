//! An interpreter over the SSA form, on the host: the second witness beside the emulated core, before any machine code exists.
//!
//! Values are trees, memory is objects with paths into them; nothing is laid out in bytes, so what depends on layout
//! (`unsafe.Pointer` arithmetic, volatile registers) ends the run with [`Stop::Unsupported`], and so do goroutines. Printing, maps, channels and the
//! unwinding of panics are done here; the texts of run-time errors come from the runtime's own Go code.

mod arith;
mod call;
mod chan;
mod check;
mod constant;
mod convert;
mod equal;
mod exec;
mod intrinsic;
mod map;
mod memory;
mod panics;
mod print;
mod raise;
mod report;
mod slices;
mod step;
mod value;

pub use exec::{Limits, Outcome, Stop, run};
