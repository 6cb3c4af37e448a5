//! The module cache: where `go mod download` puts modules.

use std::path::PathBuf;

/// The folder of the module cache: `$GOMODCACHE`, `$GOPATH/pkg/mod`, or that of the default `GOPATH`.
pub fn cache_folder() -> Option<String> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let of_path = |path: std::ffi::OsString| std::env::split_paths(&path).next().map(|first| first.join("pkg/mod"));
    let folder = match set("GOMODCACHE") {
        Some(folder) => PathBuf::from(folder),
        None => match set("GOPATH") {
            Some(path) => of_path(path)?,
            None => PathBuf::from(set("HOME")?).join("go/pkg/mod"),
        },
    };
    Some(folder.to_string_lossy().into_owned())
}

/// The folder of a version of a module. Capital letters are written `!` and the small letter, for file systems that do not tell them
/// apart.
pub fn module_folder(cache: &str, path: &str, version: &str) -> String {
    let mut folder = format!("{}/", cache.trim_end_matches('/'));
    for char in path.chars().chain(['@']).chain(version.chars()) {
        if char.is_ascii_uppercase() {
            folder.push('!');
        }
        folder.push(char.to_ascii_lowercase());
    }
    folder
}

#[cfg(test)]
mod tests {
    use super::module_folder;

    #[test]
    fn capital_letters_are_escaped() {
        assert_eq!(
            module_folder("/c/", "github.com/BurntSushi/toml", "v1.0.0-RC1"),
            "/c/github.com/!burnt!sushi/toml@v1.0.0-!r!c1"
        );
    }
}
