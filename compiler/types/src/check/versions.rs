//! Language versions: a module, and a file by its build constraint, may ask for an older Go (spec: appendix Language versions).

use rustc_hash::FxHashSet;
use vole_diag::codes;
use vole_source::{FileId, Span};

use super::Checker;

/// A release of Go, such as 1.22.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Version {
    /// The number before the dot.
    pub major: u16,
    /// The number after it.
    pub minor: u16,
}

impl Version {
    /// Go 1.`minor`.
    pub const fn go1(minor: u16) -> Self {
        Self { major: 1, minor }
    }

    /// What `go1.22`, or `1.22.3` as in a go.mod file, names.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.strip_prefix("go").unwrap_or(text).split('.');
        let major = numbers.next()?.parse().ok()?;
        let digits: String = numbers.next()?.chars().take_while(char::is_ascii_digit).collect();
        Some(Self { major, minor: digits.parse().ok()? })
    }
}

impl std::fmt::Display for Version {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "go{}.{}", self.major, self.minor)
    }
}

/// The first version whose files may ask for versions of their own.
const FILE_VERSIONS: Version = Version::go1(21);

/// The version of a file, and whether its own build constraint says so.
#[derive(Clone, Copy, Debug)]
pub(super) struct FileVersion {
    version: Version,
    own: bool,
}

impl<'a> Checker<'a> {
    /// Works out the versions of all files. Nothing is limited if the module names no version.
    pub(super) fn collect_versions(&mut self) {
        for file in self.files {
            let own = self.options.sources.and_then(|sources| sources.get(file.file)).and_then(|source| {
                let text = String::from_utf8_lossy(&source.text);
                version_in_constraint(&text)
            });
            let version = match (self.options.language, own) {
                (_, Some(own)) => Some(FileVersion { version: own.max(FILE_VERSIONS), own: true }),
                (Some(version), None) => Some(FileVersion { version, own: false }),
                (None, None) => None,
            };
            if let Some(version) = version {
                self.versions.insert(file.file, version);
            }
        }
    }

    /// The files of versions whose loops have one variable for all iterations.
    pub(super) fn files_sharing_loop_variables(&self) -> FxHashSet<FileId> {
        let files = self.files.iter().map(|file| file.file);
        files.filter(|file| !self.allows(*file, Version::go1(22))).collect()
    }

    /// Whether what came with a version may be used in a file.
    pub(super) fn allows(&self, file: FileId, version: Version) -> bool {
        self.versions.get(&file).is_none_or(|found| found.version >= version)
    }

    /// The same; if not, that is reported. `what` is what needs the version.
    pub(super) fn require(&mut self, version: Version, span: Span, what: impl FnOnce(&Self) -> String) -> bool {
        if self.allows(span.file, version) {
            return true;
        }
        let message = format!("{} requires {version} or later{}", what(self), self.version_origin(span.file));
        self.error(codes::LANGUAGE_VERSION, span, message);
        false
    }

    /// Why a file has the version it has.
    pub(super) fn version_origin(&self, file: FileId) -> String {
        match self.versions.get(&file) {
            Some(FileVersion { version, own: true }) => format!(" (file declares //go:build {version})"),
            Some(FileVersion { version, own: false }) => format!(" (-lang was set to {version}; check go.mod)"),
            None => String::new(),
        }
    }
}

/// The version that the build constraint before the package clause asks for: all of `go1.N` joined by `&&`.
fn version_in_constraint(text: &str) -> Option<Version> {
    let header = text.lines().take_while(|line| !line.starts_with("package "));
    let line = header.map(str::trim).find_map(|line| line.strip_prefix("//go:build "))?;
    if line.contains("||") || line.contains('!') {
        return None;
    }
    let tags = line.split("&&").map(|tag| tag.trim_matches([' ', '\t', '(', ')']));
    tags.filter(|tag| tag.starts_with("go1.")).filter_map(Version::parse).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_modules_and_constraints() {
        assert_eq!(Version::parse("1.22.3"), Some(Version::go1(22)));
        assert_eq!(Version::parse("go1.21rc2"), Some(Version::go1(21)));
        assert_eq!(Version::parse("go"), None);
        let text = "// Copyright\n\n//go:build linux && go1.22\n\npackage p\n";
        assert_eq!(version_in_constraint(text), Some(Version::go1(22)));
        assert_eq!(version_in_constraint("//go:build !go1.22\n\npackage p\n"), None);
        assert_eq!(version_in_constraint("package p\n//go:build go1.22\n"), None);
    }
}
