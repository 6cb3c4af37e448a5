//! Go's own test suite, the `test/` folder of its source tree: our conformance suite.
//!
//! In this order: `$VOLE_GO_TEST`; beside the Go sources; the user's cache folder; Debian's package of Go's sources,
//! unpacked into the cache folder.

use std::path::{Path, PathBuf};

use super::apt;
use crate::failure::{Failure, Result};
use crate::workspace::cache;

const PACKAGE: &str = "golang-1.24-src";
const SUITE: &str = "trixie";
/// Where the package keeps the folder.
const IN_PACKAGE: &str = "usr/share/go-1.24/test";

/// The folder, or why there is none.
pub fn find_or_fetch(go_root: &Path) -> std::result::Result<PathBuf, String> {
    if let Some(given) = std::env::var_os("VOLE_GO_TEST").filter(|value| !value.is_empty()) {
        let given = PathBuf::from(given);
        return if is_go_test(&given) {
            Ok(given)
        } else {
            Err(format!("VOLE_GO_TEST={}: not Go's test folder", given.display()))
        };
    }
    let beside = go_root.join("test");
    if is_go_test(&beside) {
        return Ok(beside);
    }
    let cached = cache().ok_or("no cache folder")?.join(PACKAGE);
    let folder = cached.join(IN_PACKAGE);
    if is_go_test(&folder) {
        return Ok(folder);
    }
    fetch(&cached).map_err(|failure| {
        format!(
            "{failure}\nTo have it on a system that is not Debian, unpack Go 1.24's source release and set VOLE_GO_TEST to its test/ folder."
        )
    })?;
    if is_go_test(&folder) { Ok(folder) } else { Err(format!("{PACKAGE} has no {IN_PACKAGE}")) }
}

fn is_go_test(folder: &Path) -> bool {
    folder.join("fixedbugs").is_dir() && folder.join("helloworld.go").is_file()
}

fn fetch(place: &Path) -> Result<()> {
    if !apt::is_debian_like() {
        return Err(Failure::missing(format!(
            "Go's test/ folder comes from Debian's package {PACKAGE}; there is no apt-get here"
        )));
    }
    let parent = place.parent().unwrap_or(place);
    std::fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error))?;
    let scratch = tempfile::tempdir_in(parent).map_err(|error| Failure::file(parent, &error))?;
    apt::unpack_from_suite(PACKAGE, SUITE, scratch.path())?;
    if place.exists() {
        std::fs::remove_dir_all(place).map_err(|error| Failure::file(place, &error))?;
    }
    std::fs::rename(scratch.path(), place).map_err(|error| Failure::file(place, &error))?;
    // Moved away whole: there is nothing left to remove.
    let _ = scratch.keep();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_told_by_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!is_go_test(folder.path()));
        std::fs::create_dir(folder.path().join("fixedbugs")).unwrap();
        std::fs::write(folder.path().join("helloworld.go"), "// run\n").unwrap();
        assert!(is_go_test(folder.path()));
    }
}
