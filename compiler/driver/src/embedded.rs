//! What travels inside the binary: the runtime, the packages Go itself has not, and the targets.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use vole_source::{DirEntry, FsError, SourceFs};

static RUNTIME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../runtime-cm7");
static STDLIB: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../stdlib-machine");
static TARGETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../targets");

/// The embedded folders under the names they have in the repository.
const FOLDERS: [(&str, &Dir<'static>); 3] =
    [("runtime-cm7", &RUNTIME), ("stdlib-machine", &STDLIB), ("targets", &TARGETS)];

/// The embedded files.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

/// The embedded folder a path begins with, and the rest of the path.
fn split(path: &str) -> Option<(&'static Dir<'static>, &str)> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let (_, dir) = FOLDERS.iter().find(|(name, _)| *name == first)?;
    Some((dir, rest))
}

impl SourceFs for Embedded {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, FsError> {
        let (dir, rest) = split(path).ok_or(FsError::NotFound)?;
        dir.get_file(rest).map(|file| file.contents().into()).ok_or(FsError::NotFound)
    }

    fn read_dir(&self, path: &str) -> Result<Vec<DirEntry>, FsError> {
        let (top, rest) = split(path).ok_or(FsError::NotFound)?;
        let dir = if rest.is_empty() { Some(top) } else { top.get_dir(rest) }.ok_or(FsError::NotFound)?;
        let entries = dir.entries().iter().filter_map(|entry| {
            let name = entry.path().file_name()?.to_str()?.to_owned();
            Some(DirEntry { name, is_dir: entry.as_dir().is_some() })
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort();
        Ok(entries)
    }

    fn is_dir(&self, path: &str) -> bool {
        split(path).is_some_and(|(top, rest)| rest.is_empty() || top.get_dir(rest).is_some())
    }

    fn is_file(&self, path: &str) -> bool {
        split(path).is_some_and(|(top, rest)| top.get_file(rest).is_some())
    }
}
