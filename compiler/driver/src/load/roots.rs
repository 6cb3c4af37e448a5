//! What the user named: files, a folder, or an import path.

use vole_diag::{Diagnostic, codes};
use vole_source::{Name, SourceFs, Span};

use super::module::{Module, cache_folder, join};

/// The package the user wants compiled.
pub(super) enum Root {
    /// Files named one by one.
    Files(Vec<String>),
    /// A folder, and the import path it has.
    Folder {
        /// The folder.
        folder: String,
        /// The import path.
        path: Name,
    },
    /// An import path.
    Import(String),
}

/// The import path of a package that has none of its own.
pub(super) const UNNAMED: &str = "command-line-arguments";

/// Tells what the user's words stand for, and the module it belongs to.
///
/// # Errors
/// When they make no sense together.
pub(super) fn classify(
    fs: &dyn SourceFs,
    current: &str,
    words: &[String],
) -> Result<(Root, Option<Module>), Box<Diagnostic>> {
    let usage = |message: String| Box::new(Diagnostic::error(codes::BAD_PACKAGE_ARGUMENT, Span::NONE, message));
    let find = |folder: &str| Module::find(fs, folder, cache_folder());
    let go_files = words.iter().filter(|word| word.ends_with(".go") && !fs.is_dir(word)).count();
    match words {
        [] => classify(fs, current, &[".".to_owned()]),
        _ if go_files == words.len() => {
            let folder = words[0].rsplit_once('/').map_or("", |(folder, _)| folder);
            Ok((Root::Files(words.to_vec()), find(&absolute(current, folder))))
        }
        _ if go_files > 0 => Err(usage("named files must all be .go files".to_owned())),
        [word] if is_path(word) => {
            let folder = word.trim_end_matches('/');
            let folder = if folder.is_empty() { "/" } else { folder };
            let module = find(&absolute(current, folder));
            let path = module.as_ref().and_then(|module| module.import_path(&absolute(current, folder)));
            let path = path.map_or_else(|| UNNAMED.into(), Name::from);
            Ok((Root::Folder { folder: folder.to_owned(), path }, module))
        }
        [word] => Ok((Root::Import(word.clone()), find(&absolute(current, "")))),
        _ => Err(usage(format!("one package at a time, please: {}", words.join(" ")))),
    }
}

/// Whether a word names a folder rather than an import path: by the same rule as `go`.
fn is_path(word: &str) -> bool {
    word == "." || word == ".." || word.starts_with("./") || word.starts_with("../") || word.starts_with('/')
}

/// An absolute, tidy path: `.` and `..` worked out by name.
pub(super) fn absolute(current: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let joined = join(current, path);
    for part in joined.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use vole_source::MemoryFs;

    #[test]
    fn words_are_files_folders_or_import_paths() {
        let fs = MemoryFs::new().with("/w/go.mod", *b"module m\n").with("/w/a/x.go", *b"package a");
        let one = |word: &str| classify(&fs, "/w", &[word.to_owned()]).map(|(root, _)| root);
        assert!(matches!(one("./a"), Ok(Root::Folder { path, .. }) if path == "m/a"));
        assert!(matches!(one("a/x.go"), Ok(Root::Files(files)) if files.len() == 1));
        assert!(matches!(one("m/a"), Ok(Root::Import(path)) if path == "m/a"));
        assert!(matches!(classify(&fs, "/w/a", &[]), Ok((Root::Folder { path, .. }, Some(_))) if path == "m/a"));
        assert!(
            matches!(classify(&fs, "/", &[".".to_owned()]), Ok((Root::Folder { path, .. }, None)) if path == UNNAMED)
        );
        assert!(classify(&fs, "/w", &["a.go".to_owned(), "./b".to_owned()]).is_err());
    }
}
