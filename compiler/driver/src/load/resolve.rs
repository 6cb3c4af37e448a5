//! Where the package of an import path lives.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use vole_diag::{Diagnostic, codes};
use vole_source::{DirEntry, SourceFs, Span};
use vole_types::Version;

use super::go_files::{self, GoFiles};
use super::importable::check_path;
use super::module::{Found, Module, join};
use crate::files::ROOT;
use crate::goroot::find_goroot;

/// Whose package it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Vole's own: functions may be implemented in assembly.
    Own,
    /// The user's.
    User,
    /// Go's standard library, of which the runtime implements some functions.
    Standard,
}

/// To whom a package belongs, and the language version it is written in, if its module asks for one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Whose {
    pub(super) origin: Origin,
    pub(super) language: Option<Version>,
}

/// The folder of Go's `src/` with packages from elsewhere.
pub(super) const VENDOR: &str = "vendor";

/// Where a package lives, and whose it is.
pub(super) struct Located {
    pub(super) folder: String,
    pub(super) origin: Origin,
    /// The language version of the module it belongs to, if that asks for one.
    pub(super) language: Option<Version>,
    /// What of Go's package belongs to one of the overlay.
    pub(super) beside: Option<GoFiles>,
}

/// Finds the folders of packages.
pub(super) struct Resolver<'a> {
    fs: &'a dyn SourceFs,
    module: Option<Module>,
    asked: Option<&'a Path>,
    overlay: bool,
    goroot: OnceCell<Option<PathBuf>>,
}

/// The folders of Vole's own packages: package `runtime`, those that take the place of Go's, and those Go has not.
fn own_folder(import: &str) -> impl Iterator<Item = String> {
    let runtime = (import == "runtime").then(|| format!("{ROOT}/runtime-cm7"));
    let others = ["stdlib-machine/overlay", "stdlib-machine"].map(|folder| format!("{ROOT}/{folder}/{import}"));
    runtime.into_iter().chain(others)
}

impl<'a> Resolver<'a> {
    pub(super) fn new(fs: &'a dyn SourceFs, module: Option<Module>, goroot: Option<&'a Path>, overlay: bool) -> Self {
        Self { fs, module, asked: goroot, overlay, goroot: OnceCell::new() }
    }

    /// The folder of the package with this import path.
    ///
    /// # Errors
    /// When there is none; the diagnostic stands at `from`.
    pub(super) fn locate(&self, import: &str, from: Span) -> Result<Located, Box<Diagnostic>> {
        check_path(import, from)?;
        let own = own_folder(import).find(|folder| self.overlay && self.is_package(folder));
        if let Some(folder) = own {
            let beside =
                GoFiles::of(self.fs, &folder, || self.standard(import).ok_or_else(|| self.missing(import, from)))?;
            return Ok(Located { folder, origin: Origin::Own, language: None, beside });
        }
        if let Some(Found { folder, language }) = self.module.as_ref().and_then(|module| module.locate(self.fs, import))
        {
            return Ok(Located { folder, origin: Origin::User, language, beside: None });
        }
        if let Some(folder) = self.standard(import) {
            return Ok(Located { folder, origin: Origin::Standard, language: None, beside: None });
        }
        Err(self.missing(import, from))
    }

    /// Whether one of Vole's own folders is that of a package.
    fn is_package(&self, folder: &str) -> bool {
        let belongs = |entry: &DirEntry| entry.name.ends_with(".go") || entry.name == go_files::LIST;
        self.fs.read_dir(folder).is_ok_and(|entries| entries.iter().any(belongs))
    }

    fn goroot(&self) -> Option<&Path> {
        self.goroot.get_or_init(|| find_goroot(self.asked)).as_deref()
    }

    /// The folder of a package of Go's own, or of one vendored into Go's own.
    fn standard(&self, import: &str) -> Option<String> {
        if has_domain(import) && !import.starts_with("golang.org/x/") {
            return None;
        }
        let source = self.goroot()?.join("src");
        let folders = [source.join(import), source.join(VENDOR).join(import)];
        let found = folders.iter().map(|folder| folder.to_string_lossy().into_owned());
        found.into_iter().find(|folder| self.fs.is_dir(folder))
    }

    fn missing(&self, import: &str, from: Span) -> Box<Diagnostic> {
        if let Some(module) = self.module.as_ref().and_then(|module| module.required_for(import)) {
            let missing = not_found(from, format!("package {import} is not in module {module}"));
            return match self.module.as_ref().is_some_and(|own| own.path == module) {
                true => missing,
                false => {
                    Box::new(missing.with_help("run `go mod vendor` or `go mod download` to have its source here"))
                }
            };
        }
        if has_domain(import) {
            let missing = not_found(from, format!("no required module provides package {import}"));
            return Box::new(missing.with_help("put it under vendor/, or name its folder by a `replace` in go.mod"));
        }
        let Some(goroot) = self.goroot() else {
            let missing = not_found(from, format!("package {import} is not in std"));
            return Box::new(missing.with_help(
                "Go's own sources were not found either: set VOLE_GOROOT to a Go 1.24 folder, or run `cargo xtask setup`",
            ));
        };
        let folder = join(&goroot.to_string_lossy(), "src");
        not_found(from, format!("package {import} is not in std ({folder}/{import})"))
    }
}

/// Whether the first element of an import path has a dot, as paths of modules have.
fn has_domain(import: &str) -> bool {
    import.split('/').next().is_some_and(|first| first.contains('.'))
}

fn not_found(from: Span, message: String) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(codes::PACKAGE_NOT_FOUND, from, message))
}
