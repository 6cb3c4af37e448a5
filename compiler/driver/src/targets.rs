//! Targets, from Vole's own files or the user's.

use std::sync::Arc;

use vole_diag::Diagnostic;
use vole_source::{DirEntry, FsError, SourceFs, SourceMap};
use vole_target::{Listed, Target};

use crate::files::{Files, ROOT};

/// The file system as `vole_target` wants it: `targets/` is Vole's own folder, everything else the disk.
struct TargetFiles<'a>(&'a Files);

impl TargetFiles<'_> {
    fn first<T>(&self, path: &str, get: impl Fn(&str) -> Result<T, FsError>) -> Result<T, FsError> {
        if path.starts_with("targets")
            && let Ok(found) = get(&format!("{ROOT}/{path}"))
        {
            return Ok(found);
        }
        get(path)
    }
}

impl SourceFs for TargetFiles<'_> {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, FsError> {
        self.first(path, |path| self.0.read(path))
    }

    fn read_dir(&self, path: &str) -> Result<Vec<DirEntry>, FsError> {
        self.first(path, |path| self.0.read_dir(path))
    }
}

/// Loads a target by name or path.
pub(crate) fn load(files: &Files, sources: &mut SourceMap, name: &str) -> Result<Target, Vec<Diagnostic>> {
    vole_target::load(&TargetFiles(files), sources, name)
}

/// All targets that can be named, from the binary or from `root`.
pub fn list(root: Option<std::path::PathBuf>) -> Vec<Listed> {
    vole_target::list(&TargetFiles(&Files::new(root)))
}
