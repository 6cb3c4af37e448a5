//! Debian's package manager: installing packages, and unpacking one of another suite without installing it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process::{self, find_program};

/// Whether packages can be installed the Debian way here.
pub fn is_debian_like() -> bool {
    find_program("apt-get").is_some() && find_program("dpkg-deb").is_some()
}

/// Installs packages system-wide, through `sudo` when we are not root.
pub fn install(packages: &[&str]) -> Result<()> {
    let root = process::stdout(Command::new("id").arg("-u"))? == "0";
    if !root && find_program("sudo").is_none() {
        return Err(Failure::missing(format!(
            "not root, and there is no sudo; run this as root:\n  apt-get update && apt-get install --no-install-recommends {}",
            packages.join(" ")
        )));
    }
    let apt_get = || {
        let mut command = if root { Command::new("env") } else { Command::new("sudo") };
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
        command
    };
    // Old lists may do; the installation itself says when they do not.
    if process::run(apt_get().arg("update")).is_err() {
        eprintln!("warning: `apt-get update` failed; going on with the package lists that are here");
    }
    let unknown = unknown_packages(packages);
    if !unknown.is_empty() {
        return Err(Failure::missing(format!(
            "this system ({}) has no package {}.\nDebian has LLVM 19 from version 12 (with updates), Ubuntu from 24.04. \
             On an older one, install LLVM 19 from the LLVM project's own packages, and run this again.",
            system_name(),
            unknown.join(", ")
        )));
    }
    process::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages))
        .map_err(|failure| Failure::missing(failure.message))
}

fn unknown_packages<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let known = |name: &str| {
        Command::new("apt-cache")
            .args(["show", "--no-all-versions", name])
            .output()
            .is_ok_and(|output| output.status.success() && !output.stdout.is_empty())
    };
    packages.iter().copied().filter(|name| !known(name)).collect()
}

fn system_name() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.unwrap_or("unknown").trim_matches('"').to_owned()
}

/// Downloads one package of a Debian suite this machine need not follow, and unpacks it under `folder`.
///
/// Apt gets a configuration of its own inside `folder`: the machine's own lists and packages stay as they are.
pub fn unpack_from_suite(package: &str, suite: &str, folder: &Path) -> Result<()> {
    let mirror =
        debian_mirror().ok_or_else(|| Failure::missing("apt's sources on this machine name no Debian mirror"))?;
    let keyring = Path::new("/usr/share/keyrings/debian-archive-keyring.gpg");
    if !keyring.exists() {
        return Err(Failure::missing(format!("{} (package debian-archive-keyring) is missing", keyring.display())));
    }
    let apt = folder.join("apt");
    for sub in ["lists/partial", "cache/archives/partial"] {
        let path = apt.join(sub);
        std::fs::create_dir_all(&path).map_err(|error| Failure::file(&path, &error))?;
    }
    let sources = apt.join("sources.list");
    let line = format!("deb [signed-by={}] {mirror} {suite} main\n", keyring.display());
    std::fs::write(&sources, line).map_err(|error| Failure::file(&sources, &error))?;

    let apt_get = || {
        let mut command = Command::new("apt-get");
        command.current_dir(folder).arg("-qq");
        let settings = [
            ("Dir::Etc::sourcelist", sources.clone()),
            ("Dir::Etc::sourceparts", PathBuf::from("/dev/null")),
            ("Dir::State::lists", apt.join("lists")),
            ("Dir::Cache", apt.join("cache")),
        ];
        for (name, value) in settings {
            command.arg("-o").arg(format!("{name}={}", value.display()));
        }
        // The sandbox user could not write into the user's cache folder.
        command.args(["-o", "APT::Sandbox::User=root"]);
        command
    };
    process::run(apt_get().arg("update"))?;
    process::run(apt_get().args(["download", package]))?;
    let archive = downloaded(folder, package)?;
    process::run(Command::new("dpkg-deb").arg("-x").arg(&archive).arg(folder))?;
    // Only space is at stake in what cannot be removed.
    let _ = std::fs::remove_file(&archive);
    let _ = std::fs::remove_dir_all(&apt);
    Ok(())
}

fn downloaded(folder: &Path, package: &str) -> Result<PathBuf> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let prefix = format!("{package}_");
    let found = entries.flatten().find(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with(&prefix) && name.ends_with(".deb")
    });
    found.map(|entry| entry.path()).ok_or_else(|| Failure::new(format!("apt-get downloaded no {package}")))
}

/// The first Debian mirror this machine's own apt sources name.
fn debian_mirror() -> Option<String> {
    let mut files = vec![PathBuf::from("/etc/apt/sources.list")];
    if let Ok(entries) = std::fs::read_dir("/etc/apt/sources.list.d") {
        let mut more: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        more.sort();
        files.extend(more);
    }
    files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).find_map(|text| mirror_in(&text))
}

/// The archive's address in one apt sources file, of either format.
fn mirror_in(text: &str) -> Option<String> {
    let words = text.lines().filter(|line| !line.trim_start().starts_with('#')).flat_map(|line| {
        let list = line.strip_prefix("URIs:").or_else(|| line.strip_prefix("deb "));
        list.unwrap_or_default().split_whitespace()
    });
    let archive = |word: &&str| word.contains("://") && word.trim_end_matches('/').ends_with("/debian");
    words.into_iter().find(archive).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_read_from_both_formats() {
        let new =
            "Types: deb\n# URIs: http://old.example/debian\nURIs: http://mirror.example/debian\nSuites: bookworm\n";
        assert_eq!(mirror_in(new).as_deref(), Some("http://mirror.example/debian"));
        let old = "deb [arch=amd64] https://mirror.example/debian/ bookworm main\n";
        assert_eq!(mirror_in(old).as_deref(), Some("https://mirror.example/debian/"));
    }

    #[test]
    fn other_archives_are_passed_over() {
        let text = "deb https://packages.example/apt sdk main\nURIs: http://mirror.example/debian-security\n";
        assert_eq!(mirror_in(text), None);
    }
}
