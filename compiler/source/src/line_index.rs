//! From a byte offset to a line and a column.

/// A line and a column, both counted from 1; the column counts bytes, as Go's own positions do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineCol {
    /// Line, from 1.
    pub line: u32,
    /// Column in bytes, from 1.
    pub column: u32,
}

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &[u8]) -> Self {
        let newlines = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        Self { starts: std::iter::once(0).chain(newlines.map(|(at, _)| at as u32 + 1)).collect() }
    }

    /// The line and column of the byte at `offset`; an offset past the end belongs to the last line.
    pub fn line_col(&self, offset: u32) -> LineCol {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.wrapping_sub(1)).copied().unwrap_or(0);
        LineCol { line: line as u32, column: offset - start + 1 }
    }

    /// How many lines the text has (one more than its newlines).
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The offset at which `line` (from 1) begins.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get(line.checked_sub(1)? as usize).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_map_to_lines_and_columns_from_one() {
        let index = LineIndex::new(b"ab\n\nc");
        assert_eq!(index.line_col(0), LineCol { line: 1, column: 1 });
        assert_eq!(index.line_col(2), LineCol { line: 1, column: 3 });
        assert_eq!(index.line_col(3), LineCol { line: 2, column: 1 });
        assert_eq!(index.line_col(5), LineCol { line: 3, column: 2 });
        assert_eq!(index.line_start(3), Some(4));
        assert_eq!(index.line_start(4), None);
    }
}
