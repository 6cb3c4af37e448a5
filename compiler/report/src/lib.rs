//! What is to be said about a finished program: how big it is, and what makes it so.
//!
//! A report is plain data that serialises to JSON; its text form is a function of its own. Reports read the linked ELF file,
//! so that they say what is on the chip and not what was meant to be.

pub mod size;

pub use size::{Sizes, sizes};
