//! Where Go's own sources and tests are, if they are anywhere on this machine.

use std::path::PathBuf;

fn cache() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).map(PathBuf::from);
    Some(set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?.join("vole"))
}

/// Go's root folder: the environment's `VOLE_GOROOT`, or a Go in the user's cache folder.
pub fn go_root() -> Option<PathBuf> {
    let named = std::env::var_os("VOLE_GOROOT").map(PathBuf::from);
    named.or_else(|| in_cache(|name| name.starts_with("go1."), "src/fmt"))
}

/// Go's `test` folder: the environment's `VOLE_GO_TEST`, or one in the user's cache folder.
pub fn go_test() -> Option<PathBuf> {
    let named = std::env::var_os("VOLE_GO_TEST").map(PathBuf::from);
    named.or_else(|| Some(in_cache(|name| name.starts_with("golang-1."), IN_PACKAGE)?.join(IN_PACKAGE)))
}

/// Where Debian's package of Go's sources keeps the folder of tests.
const IN_PACKAGE: &str = "usr/share/go-1.24/test";

/// A folder in the cache that contains `inside`.
fn in_cache(named: impl Fn(&str) -> bool, inside: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(cache()?).ok()?;
    let folders = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(&named));
    folders.map(|entry| entry.path()).find(|folder| folder.join(inside).is_dir())
}
