//! Which packages may import which (Go command documentation: Internal Directories, Import path syntax).

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

use super::package::LoadedPackage;
use super::resolve::Origin;

/// Whether an import path can be looked up at all.
///
/// # Errors
/// For cgo, and for paths that name a folder; the diagnostic stands at `from`.
pub(super) fn check_path(import: &str, from: Span) -> Result<(), Box<Diagnostic>> {
    let refuse = |code, message: String| Err(Box::new(Diagnostic::error(code, from, message)));
    match import {
        "C" => refuse(codes::CGO, "cgo is not supported: import \"C\" needs a C compiler".to_owned()),
        "." | ".." => refuse(codes::PACKAGE_NOT_FOUND, relative(import)),
        _ if import.starts_with("./") || import.starts_with("../") => {
            refuse(codes::PACKAGE_NOT_FOUND, relative(import))
        }
        _ => Ok(()),
    }
}

fn relative(import: &str) -> String {
    format!("{import:?} is relative, but relative import paths are not supported in module mode")
}

/// Whether a package that has been found may be imported.
///
/// `importer` is the importing package and, for one without an import path of its own, the path that its folder has.
///
/// # Errors
/// When it is a program, or internal to packages that the importer is not one of.
pub(super) fn check_import(
    importer: (&LoadedPackage, &str),
    imported: &LoadedPackage,
    from: Span,
) -> Result<(), Box<Diagnostic>> {
    let refuse = |message: String| Err(Box::new(Diagnostic::error(codes::NOT_IMPORTABLE, from, message)));
    let (package, importer_path) = importer;
    let path = imported.path.as_str();
    // What runs the tests of a package imports it whatever it is.
    if package.origin == Origin::Own {
        return Ok(());
    }
    if imported.name() == "main" {
        return refuse(format!("import {path:?} is a program, not an importable package"));
    }
    let allowed = match parent_of_internal(path) {
        None => true,
        // The packages of Go's library and Vole's own are one tree.
        Some(_) if imported.origin != Origin::User => package.origin != Origin::User,
        Some(parent) => is_at_or_below(importer_path, parent),
    };
    if allowed { Ok(()) } else { refuse(format!("use of internal package {path} not allowed")) }
}

/// The path above the last element `internal` of an import path; empty at its beginning.
fn parent_of_internal(path: &str) -> Option<&str> {
    let mut end = path.len();
    for element in path.rsplit('/') {
        let start = end - element.len();
        if element == "internal" {
            return Some(path[..start].trim_end_matches('/'));
        }
        end = start.saturating_sub(1);
    }
    None
}

fn is_at_or_below(path: &str, parent: &str) -> bool {
    let rest = path.strip_prefix(parent);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || parent.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_internal_counts() {
        let cases = [
            ("a/internal/b", Some("a")),
            ("a/internal", Some("a")),
            ("internal/a", Some("")),
            ("a/internal/b/internal/c", Some("a/internal/b")),
            ("a/internals/b", None),
            ("a/b", None),
        ];
        for (path, expected) in cases {
            assert_eq!(parent_of_internal(path), expected, "{path}");
        }
        assert!(is_at_or_below("a/b", "a") && is_at_or_below("a", "a") && !is_at_or_below("ab", "a"));
    }

    #[test]
    fn folders_are_no_import_paths() {
        for path in [".", "..", "./a", "../a", "C"] {
            assert!(check_path(path, Span::NONE).is_err(), "{path}");
        }
        assert!(check_path("a/../b", Span::NONE).is_ok() && check_path("fmt", Span::NONE).is_ok());
    }
}
