//! Which packages Go's standard library has.

use vole_diag::{Diagnostic, codes};
use vole_source::constraint::BuildTags;
use vole_source::{Name, SourceFs, Span};

use super::resolve::VENDOR;
use crate::goroot::find_goroot;
use crate::{Options, Reported, Session};

/// Folders of `src/` without packages of the library: the toolchain, what is built in, and the description of that.
const NO_PACKAGES: &[&str] = &["cmd", "builtin", "unsafe"];

/// The import paths of all packages of the standard library that have files for the platform, those vendored into it included, in
/// alphabetical order.
///
/// # Errors
/// When Go's sources are not there.
pub fn standard_packages(session: &mut Session, options: &Options) -> Result<Vec<Name>, Reported> {
    let Some(goroot) = find_goroot(options.goroot.as_deref()) else {
        let missing = Diagnostic::error(codes::PACKAGE_NOT_FOUND, Span::NONE, "Go's own sources were not found");
        return session.fail(missing.with_help("set VOLE_GOROOT to a Go 1.24 folder, or run `cargo xtask setup`"));
    };
    let walk = Walk {
        fs: &session.files,
        source: goroot.join("src").to_string_lossy().into_owned(),
        tags: options.platform.build_tags(options.tags.iter().cloned()),
    };
    let mut found = Vec::new();
    walk.folder("", &mut found);
    found.sort();
    Ok(found)
}

struct Walk<'a> {
    fs: &'a dyn SourceFs,
    source: String,
    tags: BuildTags,
}

impl Walk<'_> {
    /// Finds the packages in a folder of `src/` and below; folders that cannot be read have none.
    fn folder(&self, path: &str, found: &mut Vec<Name>) {
        let folder = format!("{}/{path}", self.source);
        let entries = self.fs.read_dir(&folder).unwrap_or_default();
        let takes_part = |name: &str| {
            let is_source = name.ends_with(".go") && !name.ends_with("_test.go") && !name.starts_with(['_', '.']);
            let text = || self.fs.read(&format!("{folder}/{name}"));
            is_source && self.tags.matches_file_name(name) && text().is_ok_and(|text| self.tags.matches_text(&text))
        };
        if !path.is_empty() && entries.iter().any(|entry| !entry.is_dir && takes_part(&entry.name)) {
            let vendored = path.strip_prefix(VENDOR).and_then(|rest| rest.strip_prefix('/'));
            found.push(vendored.unwrap_or(path).into());
        }
        for entry in entries.iter().filter(|entry| entry.is_dir) {
            let name = entry.name.as_str();
            let below = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            if name != "testdata" && !name.starts_with(['_', '.']) && !NO_PACKAGES.contains(&below.as_str()) {
                self.folder(&below, found);
            }
        }
    }
}
