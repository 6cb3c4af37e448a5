//! The table of all files of a compilation.

use std::sync::Arc;

use crate::{FileId, LineCol, LineIndex, Span};

/// One file: its name as messages show it, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as messages show it.
    pub name: String,
    /// The bytes of the file. Go source is UTF-8, but nothing here relies on it.
    pub text: Arc<[u8]>,
    lines: LineIndex,
}

impl SourceFile {
    /// Where each line begins.
    pub fn lines(&self) -> &LineIndex {
        &self.lines
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
        self.files.push(SourceFile { name: name.into(), text, lines });
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

    /// The bytes a span covers; empty where it points nowhere.
    pub fn text(&self, span: Span) -> &[u8] {
        self.get(span.file).and_then(|file| file.text.get(span.start as usize..span.end as usize)).unwrap_or_default()
    }

    /// Line and column of a span's first byte.
    pub fn line_col(&self, span: Span) -> Option<LineCol> {
        Some(self.get(span.file)?.lines.line_col(span.start))
    }

    /// `name:line:column` of a span's first byte, or `-` where it points nowhere.
    pub fn show(&self, span: Span) -> String {
        match (self.get(span.file), self.line_col(span)) {
            (Some(file), Some(at)) => format!("{}:{}:{}", file.name, at.line, at.column),
            _ => "-".to_owned(),
        }
    }
}
