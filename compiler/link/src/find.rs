//! Finding the linker: the one asked for, else LLVM's in `PATH`, else the one inside a Rust toolchain.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

/// A linker and how to call it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Linker {
    pub(crate) program: PathBuf,
    /// What must stand before all other arguments.
    pub(crate) first: &'static [&'static str],
}

/// Names looked for in `PATH`, best first.
const NAMES: [&str; 2] = ["ld.lld-19", "ld.lld"];

/// `rust-lld` is all of LLVM's linkers in one, and must be told which.
const RUST_LLD: &str = "rust-lld";

/// The linker to use.
pub(crate) fn find(asked: Option<&Path>) -> Result<Linker, Diagnostic> {
    match asked {
        Some(path) => find_asked(path),
        None => find_among(&search_path(), rust_sysroot),
    }
}

fn find_asked(path: &Path) -> Result<Linker, Diagnostic> {
    let has_folder = path.components().count() > 1;
    let found = match has_folder {
        true => path.is_file().then(|| path.to_owned()),
        false => path.to_str().and_then(|name| in_path(&search_path(), name)),
    };
    found.map(linker).ok_or_else(|| {
        let message = format!("linker not found: there is no program {}", path.display());
        Diagnostic::error(codes::TOOL_NOT_FOUND, Span::NONE, message)
    })
}

fn find_among(path: &[PathBuf], sysroot: impl FnOnce() -> Option<PathBuf>) -> Result<Linker, Diagnostic> {
    let named = NAMES.into_iter().find_map(|name| in_path(path, name));
    let found = named.or_else(|| in_sysroot(&sysroot()?));
    found.map(linker).ok_or_else(|| {
        let message = "linker not found: neither ld.lld-19 nor ld.lld is in PATH, and no Rust toolchain has rust-lld";
        Diagnostic::error(codes::TOOL_NOT_FOUND, Span::NONE, message)
            .with_help("install LLVM's linker (Debian, Ubuntu: apt install lld-19; Fedora: lld; macOS: brew install lld), or name one with --linker")
    })
}

fn linker(program: PathBuf) -> Linker {
    let is_rust_lld = program.file_stem().is_some_and(|stem| stem == RUST_LLD);
    Linker { program, first: if is_rust_lld { &["-flavor", "gnu"] } else { &[] } }
}

fn search_path() -> Vec<PathBuf> {
    std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default()
}

fn in_path(path: &[PathBuf], name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    path.iter().map(|folder| folder.join(&file)).find(|program| program.is_file())
}

/// The folder of the Rust toolchain in use.
fn rust_sysroot() -> Option<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(PathBuf::from(OsString::from(text.trim_end())))
}

/// `lib/rustlib/HOST/bin/rust-lld`, whatever the host is called.
fn in_sysroot(sysroot: &Path) -> Option<PathBuf> {
    let hosts = sysroot.join("lib").join("rustlib").read_dir().ok()?;
    let file = format!("{RUST_LLD}{}", std::env::consts::EXE_SUFFIX);
    let mut found: Vec<PathBuf> = hosts.flatten().map(|host| host.path().join("bin").join(&file)).collect();
    found.retain(|program| program.is_file());
    found.sort();
    found.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with empty files of these names.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(format!("{file}{}", std::env::consts::EXE_SUFFIX));
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        folder
    }

    fn name(linker: Result<Linker, Diagnostic>) -> String {
        linker.unwrap().program.file_stem().unwrap().to_string_lossy().into_owned()
    }

    #[test]
    fn the_pinned_version_comes_before_the_plain_one_and_path_before_rust() {
        let (plain, pinned) = (folder(&["ld.lld"]), folder(&["ld.lld-19"]));
        let rust = folder(&["lib/rustlib/host/bin/rust-lld"]);
        let sysroot = || Some(rust.path().to_owned());
        let path = [plain.path().to_owned(), pinned.path().to_owned()];
        assert!(find_among(&path, sysroot).unwrap().program.starts_with(pinned.path()));
        assert_eq!(name(find_among(&path[..1], sysroot)), "ld");
        let last = find_among(&[], sysroot).unwrap();
        assert_eq!((last.program.starts_with(rust.path()), last.first), (true, ["-flavor", "gnu"].as_slice()));
    }

    #[test]
    fn no_linker_is_a_missing_tool_with_a_way_to_get_one() {
        let error = find_among(&[], || None).unwrap_err();
        assert_eq!(error.code, codes::TOOL_NOT_FOUND);
        assert!(error.help.unwrap().contains("apt install lld-19"));
        let error = find(Some(Path::new("/nowhere/ld"))).unwrap_err();
        assert!(error.message.contains("/nowhere/ld"));
        assert_eq!(find(Some(Path::new("no-such-linker-here"))).unwrap_err().code, codes::TOOL_NOT_FOUND);
    }
}
