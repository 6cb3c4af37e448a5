//! Where things are in this repository, and the `vole` binary built from it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Result;
use crate::process;

/// How `vole` is to be compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As the tests build everything.
    Dev,
    /// As its users get it.
    Release,
}

/// The folder of the repository's root manifest.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The cargo that runs us, in the repository's root folder.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    // Set for us by the cargo that started us; they are not for the one we start.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Builds `vole` and returns where it is. `$VOLE` names a binary to use instead of building one.
pub fn vole(profile: Profile) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("VOLE") {
        return Ok(path.into());
    }
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "vole-cli"]);
    if profile == Profile::Release {
        build.arg("--release");
    }
    process::run(&mut build)?;
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir));
    Ok(target.join(folder).join("vole"))
}

/// The user's cache folder for this project: `$XDG_CACHE_HOME/vole`, or `~/.cache/vole`.
pub fn cache() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")))?;
    Some(base.join("vole"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_root_holds_the_workspace() {
        let manifest = std::fs::read_to_string(super::root().join("Cargo.toml")).unwrap();
        assert!(manifest.contains("[workspace]"));
    }
}
