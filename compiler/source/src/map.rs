//! The table of all files of a compilation.

use std::sync::Arc;

use crate::{FileId, LineCol, LineDirective, LineIndex, Span};

/// One file: its name as messages show it, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as messages show it.
    pub name: String,
    /// The bytes of the file. Go source is UTF-8, but nothing here relies on it.
    pub text: Arc<[u8]>,
    lines: LineIndex,
    /// In the order of the text.
    directives: Vec<LineDirective>,
}

/// A place as messages tell it: where line directives say it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position<'s> {
    /// The file's name.
    pub file: &'s str,
    /// Line, from 1.
    pub line: u32,
    /// Column in bytes, from 1.
    pub column: u32,
}

impl SourceFile {
    /// Where each line begins.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The place of the byte at `offset`.
    pub fn position(&self, offset: u32) -> Position<'_> {
        let LineCol { line, column } = self.lines.line_col(offset);
        let before = &self.directives[..self.directives.partition_point(|directive| directive.offset <= offset)];
        let Some(last) = before.last() else { return Position { file: &self.name, line, column } };
        let start = self.lines.line_col(last.offset);
        let column = match last.column {
            Some(first) if start.line == line => first + (column - start.column),
            _ => column,
        };
        let file = before.iter().rev().find_map(|directive| directive.file.as_deref()).unwrap_or(&self.name);
        Position { file, line: last.line + (line - start.line), column }
    }
}

/// All files read so far. A [`FileId`] is an index into it and stays valid.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// An empty table.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file and tells its id.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<[u8]>>) -> FileId {
        let text = text.into();
        let lines = LineIndex::new(&text);
        self.files.push(SourceFile { name: name.into(), text, lines, directives: Vec::new() });
        FileId(self.files.len() as u32 - 1)
    }

    /// The file with this id; none for [`FileId::NONE`].
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// All files with their ids.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(at as u32), file))
    }

    /// Says where parts of a file come from; the directives stand in the order of the text.
    pub fn set_line_directives(&mut self, id: FileId, directives: Vec<LineDirective>) {
        if let Some(file) = self.files.get_mut(id.0 as usize) {
            file.directives = directives;
        }
    }

    /// The place of a span's first byte, as messages tell it.
    pub fn position(&self, span: Span) -> Option<Position<'_>> {
        Some(self.get(span.file)?.position(span.start))
    }

    /// The bytes a span covers; empty where it points nowhere.
    pub fn text(&self, span: Span) -> &[u8] {
        self.get(span.file).and_then(|file| file.text.get(span.start as usize..span.end as usize)).unwrap_or_default()
    }

    /// Line and column of a span's first byte in the text itself, whatever line directives say.
    pub fn line_col(&self, span: Span) -> Option<LineCol> {
        Some(self.get(span.file)?.lines.line_col(span.start))
    }

    /// `name:line:column` of a span's first byte, or `-` where it points nowhere.
    pub fn show(&self, span: Span) -> String {
        match self.position(span) {
            Some(Position { file, line, column }) => format!("{file}:{line}:{column}"),
            None => "-".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_directives_move_what_follows() {
        let mut sources = SourceMap::new();
        let file = sources.add("a.go", *b"one\n//line b.go:10\ntwo\n/*line :7:5*/xyz\n");
        let directive = |offset, file: Option<&str>, line, column| LineDirective {
            offset,
            file: file.map(str::to_owned),
            line,
            column,
        };
        sources.set_line_directives(file, vec![directive(19, Some("b.go"), 10, None), directive(36, None, 7, Some(5))]);
        let at = |start| sources.show(Span::new(file, start, start));
        assert_eq!(at(1), "a.go:1:2");
        assert_eq!(at(20), "b.go:10:2");
        assert_eq!(at(38), "b.go:7:7");
        assert_eq!(at(40), "b.go:8:1");
    }
}
