//! How the compiler reaches files without touching the machine's file system itself.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Why a file or folder could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FsError {
    /// There is nothing at that path.
    NotFound,
    /// There is something, but not of the kind asked for, or it may not be read: the system's own words.
    Unreadable(String),
}

/// An entry of a folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct DirEntry {
    /// The name, without the folder.
    pub name: String,
    /// Whether it is itself a folder.
    pub is_dir: bool,
}

/// Read-only access to files. Paths use `/`.
pub trait SourceFs: Sync {
    /// The whole of a file.
    fn read(&self, path: &str) -> Result<Arc<[u8]>, FsError>;
    /// The entries of a folder, sorted by name.
    fn read_dir(&self, path: &str) -> Result<Vec<DirEntry>, FsError>;
    /// Whether a folder stands at `path`.
    fn is_dir(&self, path: &str) -> bool {
        self.read_dir(path).is_ok()
    }
    /// Whether a file stands at `path`.
    fn is_file(&self, path: &str) -> bool {
        self.read(path).is_ok()
    }
}

/// Files held in memory: tests, and what travels inside the compiler's binary.
#[derive(Clone, Debug, Default)]
pub struct MemoryFs {
    files: BTreeMap<String, Arc<[u8]>>,
}

impl MemoryFs {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file; gives the table back, so that calls chain.
    pub fn with(mut self, path: impl Into<String>, text: impl Into<Arc<[u8]>>) -> Self {
        self.insert(path, text);
        self
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<Arc<[u8]>>) {
        self.files.insert(path.into(), text.into());
    }
}

impl SourceFs for MemoryFs {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, FsError> {
        self.files.get(path).cloned().ok_or(FsError::NotFound)
    }

    fn read_dir(&self, path: &str) -> Result<Vec<DirEntry>, FsError> {
        let prefix = if path.is_empty() || path.ends_with('/') { path.to_owned() } else { format!("{path}/") };
        let mut entries: Vec<DirEntry> = Vec::new();
        for key in self.files.range(prefix.clone()..).map(|(key, _)| key) {
            let Some(rest) = key.strip_prefix(&prefix) else { break };
            let entry = match rest.split_once('/') {
                Some((folder, _)) => DirEntry { name: folder.to_owned(), is_dir: true },
                None => DirEntry { name: rest.to_owned(), is_dir: false },
            };
            if entries.last() != Some(&entry) {
                entries.push(entry);
            }
        }
        entries.sort();
        entries.dedup();
        if entries.is_empty() { Err(FsError::NotFound) } else { Ok(entries) }
    }

    fn is_file(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lists_files_and_folders_once() {
        let fs =
            MemoryFs::new().with("a/x.go", *b"x").with("a/b/y.go", *b"y").with("a/b/z.go", *b"z").with("c.go", *b"c");
        let names: Vec<_> = fs.read_dir("a").unwrap().into_iter().map(|entry| (entry.name, entry.is_dir)).collect();
        assert_eq!(names, [("b".to_owned(), true), ("x.go".to_owned(), false)]);
        assert!(fs.is_dir("a/b") && !fs.is_dir("a/x.go") && fs.is_file("c.go"));
        assert_eq!(fs.read_dir("nowhere"), Err(FsError::NotFound));
    }
}
