//! What a `go.mod` file says, as far as building needs it.
//!
//! Source: the Go Modules Reference, section "go.mod files".

use vole_source::SourceFs;

/// The module a program belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Module {
    /// The folder of its `go.mod`.
    pub folder: String,
    /// Its path, the prefix of the import paths of its packages.
    pub path: String,
    /// The language version of its `go` directive, such as `1.24`; empty if there is none.
    pub language: String,
    /// `replace` directives with a folder on the right: module path and folder.
    pub replaced: Vec<(String, String)>,
}

impl Module {
    /// The module that `folder` belongs to: that of the nearest `go.mod` above it.
    pub fn find(fs: &dyn SourceFs, folder: &str) -> Option<Module> {
        let mut at = folder.trim_end_matches('/').to_owned();
        loop {
            if let Ok(text) = fs.read(&join(&at, "go.mod")) {
                return Some(Self::parse(&at, &String::from_utf8_lossy(&text)));
            }
            let (above, _) = at.rsplit_once('/')?;
            at = above.to_owned();
        }
    }

    /// Reads the text of a `go.mod`. Lines that make no sense are passed over: `go` itself is the judge of them.
    pub fn parse(folder: &str, text: &str) -> Module {
        let mut module = Module { folder: folder.to_owned(), ..Module::default() };
        let mut block = String::new();
        for line in text.lines() {
            let line = line.split("//").next().unwrap_or_default().trim();
            let words: Vec<String> =
                line.split_whitespace().map(|word| word.trim_matches(['"', '`']).to_owned()).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            match words.as_slice() {
                [")"] => block.clear(),
                [verb, "("] => block = (*verb).to_owned(),
                ["module", path] => module.path = (*path).to_owned(),
                ["go", version] => module.language = (*version).to_owned(),
                ["replace", rest @ ..] => module.replace(rest),
                rest if block == "replace" => module.replace(rest),
                _ => {}
            }
        }
        module
    }

    /// `path [version] => folder`.
    fn replace(&mut self, words: &[&str]) {
        let arrow = words.iter().position(|word| *word == "=>");
        if let (Some(path), Some(target)) = (words.first(), arrow.and_then(|at| words.get(at + 1))) {
            if target.starts_with("./") || target.starts_with("../") || target.starts_with('/') {
                self.replaced.push(((*path).to_owned(), join(&self.folder, target)));
            }
        }
    }

    /// The folder of a package, if its path belongs to this module or one it replaces or vendors.
    pub fn locate(&self, fs: &dyn SourceFs, import: &str) -> Option<String> {
        if let Some(rest) = inside(import, &self.path) {
            return Some(join(&self.folder, rest));
        }
        let vendored = join(&join(&self.folder, "vendor"), import);
        if fs.is_dir(&vendored) {
            return Some(vendored);
        }
        let replaced =
            self.replaced.iter().filter_map(|(path, folder)| Some((path.len(), join(folder, inside(import, path)?))));
        replaced.max_by_key(|(length, _)| *length).map(|(_, folder)| folder)
    }
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

    const TEXT: &str = "module example.com/app // the app\n\ngo 1.24\n\nrequire (\n\texample.com/lib v1.0.0\n)\n\n\
                        replace example.com/lib v1.0.0 => ../lib\n\nreplace (\n\texample.com/x => ./x\n\ta => b v1.2.3\n)\n";

    #[test]
    fn import_paths_are_located_by_module_vendor_and_replace() {
        let fs = MemoryFs::new().with("app/vendor/v/v.go", *b"package v");
        let module = Module::parse("app", TEXT);
        let cases = [
            ("example.com/app", Some("app")),
            ("example.com/app/a/b", Some("app/a/b")),
            ("example.com/apple", None),
            ("example.com/lib/sub", Some("app/../lib/sub")),
            ("example.com/x", Some("app/x")),
            ("v", Some("app/vendor/v")),
            ("a", None),
        ];
        for (import, expected) in cases {
            assert_eq!(module.locate(&fs, import).as_deref(), expected, "{import}");
        }
    }

    #[test]
    fn the_nearest_go_mod_counts() {
        let fs = MemoryFs::new().with("a/go.mod", *b"module outer\n").with("a/b/go.mod", *b"module inner\n");
        assert_eq!(Module::parse("a", TEXT).language, "1.24");
        assert_eq!(Module::find(&fs, "a/b/c").unwrap().path, "inner");
        assert_eq!(Module::find(&fs, "a/x").unwrap().path, "outer");
        assert_eq!(Module::find(&fs, "z"), None);
    }
}
