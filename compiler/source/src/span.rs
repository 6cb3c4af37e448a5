//! Positions: which file, and which bytes of it.

use std::fmt;

/// A file of a [`SourceMap`](crate::SourceMap).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(pub u32);

/// A half-open range of bytes in one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just past the last byte; `start` for an empty span.
    pub end: u32,
}

impl FileId {
    /// Stands for "no file": code the compiler made up.
    pub const NONE: FileId = FileId(u32::MAX);
}

impl Span {
    /// Stands for "nowhere": code the compiler made up.
    pub const NONE: Span = Span { file: FileId::NONE, start: 0, end: 0 };

    /// The bytes `start..end` of `file`.
    pub fn new(file: FileId, start: u32, end: u32) -> Self {
        Self { file, start, end }
    }

    /// Whether this span points into a file at all.
    pub fn is_some(self) -> bool {
        self.file != FileId::NONE
    }

    /// The smallest span that covers both; both must be of one file.
    pub fn to(self, other: Span) -> Span {
        Span { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The empty span at this one's first byte.
    pub fn start_point(self) -> Span {
        Span { end: self.start, ..self }
    }

    /// The empty span just past this one's last byte.
    pub fn end_point(self) -> Span {
        Span { start: self.end, ..self }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}..{}", self.file.0, self.start, self.end)
    }
}
