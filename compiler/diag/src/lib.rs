//! What the compiler has to say to the person who runs it.
//!
//! A [`Diagnostic`] is data: a [`Code`], a severity, a span, a message in the words `go build` uses where Go has the same
//! error, and notes. Each code has one file under [`codes`], with the explanation `vole explain` prints. How a diagnostic
//! looks is decided by a renderer: [`render::terminal`] for people, [`render::json`] for scripts.

mod code;
pub mod codes;
mod diagnostic;
pub mod render;

pub use code::{Code, CodeInfo};
pub use diagnostic::{Diagnostic, Label, Severity, sort_and_dedup};
