//! The module that a program belongs to, and where the packages of it and of the modules it needs live.
//!
//! [`file`] reads `go.mod`, [`vendor`] what `go mod vendor` left, [`cache`] knows where `go mod download` puts modules.
//!
//! Source: the Go Modules Reference, sections "go.mod files", "Vendoring" and "Module cache".

mod cache;
mod file;
mod vendor;

use vole_source::SourceFs;
use vole_types::Version;

use super::roots::absolute;

pub use cache::cache_folder;
use file::{GoMod, Source};
use vendor::Vendored;

/// The module a program belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Module {
    /// The folder of its `go.mod`.
    pub folder: String,
    /// Its path, the prefix of the import paths of its packages.
    pub path: String,
    /// The language version of its `go` directive.
    pub language: Option<Version>,
    file: GoMod,
    vendored: Vendored,
    /// The folder with downloaded modules, if there is one.
    cache: Option<String>,
}

/// Where a package of a module lives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The folder.
    pub folder: String,
    /// The language version of the module it belongs to.
    pub language: Option<Version>,
}

impl Module {
    /// The module that `folder` belongs to: that of the nearest `go.mod` above it.
    pub fn find(fs: &dyn SourceFs, folder: &str, cache: Option<String>) -> Option<Module> {
        let mut at = folder.trim_end_matches('/').to_owned();
        loop {
            if let Some(file) = GoMod::read(fs, &at) {
                return Some(Self::new(fs, &at, file, cache));
            }
            let (above, _) = at.rsplit_once('/')?;
            at = above.to_owned();
        }
    }

    fn new(fs: &dyn SourceFs, folder: &str, file: GoMod, cache: Option<String>) -> Module {
        Module {
            folder: folder.to_owned(),
            path: file.path.clone(),
            language: Version::parse(&file.language),
            vendored: Vendored::read(fs, &join(folder, "vendor")),
            file,
            cache,
        }
    }

    /// Where the package of an import path lives, if its path belongs to this module or one it vendors, replaces or requires. Of
    /// several modules whose path is a prefix of the import path, that with the longest which has the package provides it.
    pub fn locate(&self, fs: &dyn SourceFs, import: &str) -> Option<Found> {
        if let Some(found) = self.locate_vendored(fs, import) {
            return Some(found);
        }
        let mut modules: Vec<(&str, String)> = vec![(&self.path, self.folder.clone())];
        for (path, source) in self.file.sources() {
            match source {
                Source::Folder(folder) => modules.push((path, absolute(&self.folder, &folder))),
                Source::Version(actual, version) => {
                    let cached = self.cache.iter().map(|cache| cache::module_folder(cache, &actual, &version));
                    modules.extend(cached.map(|folder| (path, folder)));
                }
            }
        }
        modules.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        modules.into_iter().find_map(|(path, root)| {
            let below = inside(import, path)?;
            let folder = join(&root, below);
            if !fs.is_dir(&folder) || has_nested_module(fs, &root, below) {
                return None;
            }
            let language = match root == self.folder {
                true => self.language,
                false => GoMod::read(fs, &root).and_then(|file| Version::parse(&file.language)),
            };
            Some(Found { folder, language })
        })
    }

    fn locate_vendored(&self, fs: &dyn SourceFs, import: &str) -> Option<Found> {
        let folder = join(&join(&self.folder, "vendor"), import);
        fs.is_dir(&folder).then(|| Found { folder, language: self.vendored.language(import).or(self.language) })
    }

    /// The path of the module that would have to provide a package, if this module names one.
    pub fn required_for(&self, import: &str) -> Option<&str> {
        let own = std::iter::once(self.path.as_str());
        let all = own.chain(self.file.sources().map(|(path, _)| path));
        all.filter(|path| inside(import, path).is_some()).max_by_key(|path| path.len())
    }

    /// The import path of a folder of this module, both absolute.
    pub fn import_path(&self, folder: &str) -> Option<String> {
        let below = folder.strip_prefix(&self.folder)?;
        (below.is_empty() || below.starts_with('/')).then(|| join(&self.path, below.trim_matches('/')))
    }
}

/// Whether one of the folders from a module's root (itself left out) down to a package has a `go.mod`: then it is of another module.
fn has_nested_module(fs: &dyn SourceFs, root: &str, below: &str) -> bool {
    let ends = below.match_indices('/').map(|(at, _)| at).chain([below.len()]);
    ends.filter(|end| *end > 0).any(|end| fs.is_file(&join(&join(root, &below[..end]), "go.mod")))
}

/// The part of an import path below a module's path; empty for the module's own folder.
fn inside<'a>(import: &'a str, module: &str) -> Option<&'a str> {
    let rest = import.strip_prefix(module)?;
    if module.is_empty() {
        None
    } else if rest.is_empty() {
        Some(rest)
    } else {
        rest.strip_prefix('/')
    }
}

/// `folder/rest`, without doubling separators; an absolute `rest` stands for itself.
pub(super) fn join(folder: &str, rest: &str) -> String {
    let rest = rest.strip_prefix("./").unwrap_or(rest);
    match (folder, rest) {
        (_, rest) if rest.starts_with('/') => rest.to_owned(),
        (folder, "" | ".") => folder.to_owned(),
        ("" | ".", rest) => rest.to_owned(),
        (folder, rest) => format!("{}/{rest}", folder.trim_end_matches('/')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vole_source::MemoryFs;

    const GO_MOD: &str = "module example.com/app\n\ngo 1.24\n\nrequire example.com/Cached v1.2.0\n\n\
                          replace example.com/lib v1.0.0 => ../lib\nreplace (\n\texample.com/app/x => ./y\n)\n";

    fn world() -> MemoryFs {
        MemoryFs::new()
            .with("/w/app/go.mod", GO_MOD.as_bytes())
            .with("/w/app/a/b/b.go", *b"package b")
            .with("/w/app/nested/go.mod", *b"module example.com/app/nested\n")
            .with("/w/app/nested/deep/n.go", *b"package deep")
            .with("/w/app/vendor/example.org/v/v.go", *b"package v")
            .with("/w/app/vendor/modules.txt", *b"# example.org/v v1.0.0\n## explicit; go 1.17\nexample.org/v\n")
            .with("/w/app/y/y.go", *b"package y")
            .with("/w/lib/go.mod", *b"module example.com/lib\ngo 1.20\n")
            .with("/w/lib/sub/l.go", *b"package sub")
            .with("/cache/example.com/!cached@v1.2.0/c.go", *b"package cached")
    }

    #[test]
    fn import_paths_are_located_by_module_vendor_replace_and_cache() {
        let fs = world();
        let module = Module::find(&fs, "/w/app/a", Some("/cache".to_owned())).unwrap();
        let cases = [
            ("example.com/app", Some(("/w/app", Some(Version::go1(24))))),
            ("example.com/app/a/b", Some(("/w/app/a/b", Some(Version::go1(24))))),
            ("example.com/app/x", Some(("/w/app/y", None))),
            ("example.com/app/nested/deep", None),
            ("example.com/app/absent", None),
            ("example.com/apple", None),
            ("example.com/lib/sub", Some(("/w/lib/sub", Some(Version::go1(20))))),
            ("example.org/v", Some(("/w/app/vendor/example.org/v", Some(Version::go1(17))))),
            ("example.com/Cached", Some(("/cache/example.com/!cached@v1.2.0", None))),
            ("a", None),
        ];
        for (import, expected) in cases {
            let found = module.locate(&fs, import);
            let expected = expected.map(|(folder, language)| Found { folder: folder.to_owned(), language });
            assert_eq!(found, expected, "{import}");
        }
    }

    #[test]
    fn the_nearest_go_mod_counts() {
        let fs = MemoryFs::new().with("a/go.mod", *b"module outer\n").with("a/b/go.mod", *b"module inner\n");
        assert_eq!(Module::find(&fs, "a/b/c", None).unwrap().path, "inner");
        assert_eq!(Module::find(&fs, "a/x", None).unwrap().path, "outer");
        assert_eq!(Module::find(&fs, "z", None), None);
    }

    #[test]
    fn a_folder_has_the_import_path_of_its_module() {
        let module = Module::find(&world(), "/w/app", None).unwrap();
        assert_eq!(module.import_path("/w/app").as_deref(), Some("example.com/app"));
        assert_eq!(module.import_path("/w/app/a/b").as_deref(), Some("example.com/app/a/b"));
        assert_eq!(module.import_path("/w/apple"), None);
        assert_eq!(module.required_for("example.com/lib/none"), Some("example.com/lib"));
    }
}
