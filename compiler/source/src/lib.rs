//! Files as the compiler sees them: who they are ([`FileId`]), where in them something stands ([`Span`]),
//! which line that is ([`LineIndex`]), whether a file takes part in a build at all ([`constraint`]), and how
//! their bytes are reached ([`SourceFs`]).
//!
//! This crate does no input or output of its own: whoever builds the compiler hands in a [`SourceFs`].

pub mod constraint;
mod fs;
mod line_directive;
mod line_index;
mod map;
mod span;

pub use fs::{DirEntry, FsError, MemoryFs, SourceFs};
pub use line_directive::{BadDirective, LineDirective};
pub use line_index::{LineCol, LineIndex};
pub use map::{Position, SourceFile, SourceMap};
pub use span::{FileId, Span};

/// An identifier's text. Cheap to clone; short names need no allocation.
pub type Name = smol_str::SmolStr;
