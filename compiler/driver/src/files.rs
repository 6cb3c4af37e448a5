//! All files the compiler can see, under one roof: the disk, and under [`ROOT`] what travels inside the binary (or, with
//! `--root`, a checkout of it).

use std::path::{Path, PathBuf};
use std::sync::Arc;

use vole_source::{DirEntry, FsError, SourceFs};

use crate::embedded::Embedded;

/// The name under which Vole's own files appear, in paths and in messages.
pub const ROOT: &str = "$VOLE";

/// The disk and Vole's own files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    root: Option<PathBuf>,
}

impl Files {
    /// With Vole's own files from `root` instead of the binary, if given.
    pub fn new(root: Option<PathBuf>) -> Self {
        Self { root }
    }

    /// The path inside Vole's own files, if `path` is one of them.
    fn own(path: &str) -> Option<&str> {
        path.strip_prefix(ROOT).map(|rest| rest.trim_start_matches('/'))
    }

    /// Hands a path to whoever has it: the binary (by its inner path) or the disk.
    fn dispatch<T>(&self, path: &str, embedded: impl Fn(&str) -> T, disk: impl Fn(&Path) -> T) -> T {
        match (Self::own(path), &self.root) {
            (Some(inner), None) => embedded(inner),
            (Some(inner), Some(root)) => disk(&root.join(inner)),
            (None, _) => disk(Path::new(path)),
        }
    }
}

impl SourceFs for Files {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, FsError> {
        self.dispatch(path, |inner| Embedded.read(inner), |path| std::fs::read(path).map(Into::into).map_err(why))
    }

    fn read_dir(&self, path: &str) -> Result<Vec<DirEntry>, FsError> {
        self.dispatch(path, |inner| Embedded.read_dir(inner), read_disk_dir)
    }

    fn is_dir(&self, path: &str) -> bool {
        self.dispatch(path, |inner| Embedded.is_dir(inner), Path::is_dir)
    }

    fn is_file(&self, path: &str) -> bool {
        self.dispatch(path, |inner| Embedded.is_file(inner), Path::is_file)
    }
}

fn read_disk_dir(path: &Path) -> Result<Vec<DirEntry>, FsError> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(path).map_err(why)? {
        let entry = entry.map_err(why)?;
        // A link to a folder counts as a folder.
        let is_dir = entry.path().is_dir();
        entries.push(DirEntry { name: entry.file_name().to_string_lossy().into_owned(), is_dir });
    }
    entries.sort();
    Ok(entries)
}

fn why(error: std::io::Error) -> FsError {
    match error.kind() {
        std::io::ErrorKind::NotFound => FsError::NotFound,
        _ => FsError::Unreadable(error.to_string()),
    }
}
