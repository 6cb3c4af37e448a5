//! Reaching boards, and the emulator that stands in for one.
//!
//! A [`Way`] flashes a program, runs it, or both; each way has one file. What runs gives an [`Outcome`]: how it ended, and its
//! output if that was captured. A missing tool is a diagnostic of class V09.

mod qemu;
mod tool;
mod way;

pub use qemu::Qemu;
pub use way::{Ended, Outcome, Output, Phase, Program, Progress, RunOptions, Way};
