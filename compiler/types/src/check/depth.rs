//! A bound on recursion: sources can be nested far deeper than the stack allows.

use vole_diag::codes;
use vole_source::Span;

use super::Checker;

/// How many expressions, types, statements and declarations may be under way at a time.
const DEEPEST: u32 = 20_000;

impl Checker<'_> {
    /// Goes one level deeper; nothing if that is too deep, which is reported once. Follow it by [`rise`](Self::rise).
    pub(super) fn descend(&mut self, span: Span) -> Option<()> {
        if self.depth < DEEPEST {
            self.depth += 1;
            return Some(());
        }
        if !self.too_deep {
            self.too_deep = true;
            self.error(codes::NESTED_TOO_DEEPLY, span, "nested too deeply");
        }
        None
    }

    /// Comes back from one level deeper.
    pub(super) fn rise(&mut self) {
        self.depth -= 1;
    }
}
