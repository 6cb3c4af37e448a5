//! Finding the sources of Go's standard library.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The release whose sources are used.
const VERSION: &str = "go1.24";

/// The folder above `src/`: the one asked for, `$VOLE_GOROOT`, the cache that `cargo xtask setup` fills, or the installed Go if it is of the
/// right version.
pub fn find_goroot(asked: Option<&Path>) -> Option<PathBuf> {
    if let Some(asked) = asked {
        return Some(asked.to_owned());
    }
    if let Some(named) = std::env::var_os("VOLE_GOROOT") {
        return Some(named.into());
    }
    cached().filter(|root| is_goroot(root)).or_else(installed)
}

/// `vole/go1.24` in the user's cache folder.
fn cached() -> Option<PathBuf> {
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")))?;
    let folder = std::fs::read_dir(cache.join("vole")).ok()?;
    let mut roots: Vec<_> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(VERSION)))
        .collect();
    roots.sort();
    roots.pop()
}

fn is_goroot(root: &Path) -> bool {
    root.join("src/unsafe/unsafe.go").is_file()
}

fn installed() -> Option<PathBuf> {
    let output = Command::new("go").args(["env", "GOROOT", "GOVERSION"]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut lines = text.lines();
    let (root, version) = (PathBuf::from(lines.next()?), lines.next()?);
    (version == VERSION || version.starts_with(&format!("{VERSION}."))).then_some(root).filter(|root| is_goroot(root))
}
