//! What a `go.mod` file says, as far as building needs it.

use vole_source::SourceFs;

use super::join;

/// The directives of a `go.mod`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GoMod {
    /// The `module` directive.
    pub path: String,
    /// The `go` directive, such as `1.24`; empty if there is none.
    pub language: String,
    /// `require`: module paths and versions.
    required: Vec<(String, String)>,
    /// `replace`: what is replaced, and by what.
    replaced: Vec<Replacement>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Replacement {
    path: String,
    /// The only version that is replaced; none for all.
    version: Option<String>,
    by: Source,
}

/// Where a module comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// A folder, as written.
    Folder(String),
    /// A published module: its path and version.
    Version(String, String),
}

impl GoMod {
    /// The `go.mod` of a folder, if it has one.
    pub fn read(fs: &dyn SourceFs, folder: &str) -> Option<Self> {
        let text = fs.read(&join(folder, "go.mod")).ok()?;
        Some(Self::parse(&String::from_utf8_lossy(&text)))
    }

    /// Reads the text of a `go.mod`. Lines that make no sense are passed over: `go` itself is the judge of them.
    pub fn parse(text: &str) -> Self {
        let mut file = Self::default();
        let mut block: Option<String> = None;
        for line in text.lines() {
            let line = line.split("//").next().unwrap_or_default();
            let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches(['"', '`'])).collect();
            match (words.as_slice(), &block) {
                ([")"], _) => block = None,
                ([verb, "("], _) => block = Some((*verb).to_owned()),
                (args, Some(verb)) => file.directive(&verb.clone(), args),
                ([verb, args @ ..], None) => file.directive(verb, args),
                ([], None) => {}
            }
        }
        file
    }

    fn directive(&mut self, verb: &str, args: &[&str]) {
        match (verb, args) {
            ("module", [path]) => self.path = (*path).to_owned(),
            ("go", [version]) => self.language = (*version).to_owned(),
            ("require", [path, version, ..]) => self.required.push(((*path).to_owned(), (*version).to_owned())),
            ("replace", args) => self.replaced.extend(Replacement::parse(args)),
            _ => {}
        }
    }

    /// The modules this one needs, and where each comes from.
    pub fn sources(&self) -> impl Iterator<Item = (&str, Source)> {
        let required = self.required.iter().map(|(path, version)| {
            let replaced = self.replaced.iter().find(|replacement| replacement.is_for(path, version));
            let as_required = || Source::Version(path.clone(), version.clone());
            (path.as_str(), replaced.map_or_else(as_required, |replacement| replacement.by.clone()))
        });
        // A folder stands for a module even where `require` was forgotten: what else could be meant?
        let is_required = |path: &str| self.required.iter().any(|(required, _)| required == path);
        let others = self.replaced.iter().filter(move |replacement| !is_required(&replacement.path));
        required.chain(others.map(|replacement| (replacement.path.as_str(), replacement.by.clone())))
    }
}

impl Replacement {
    /// `path [version] => folder` or `path [version] => path version`.
    fn parse(words: &[&str]) -> Option<Self> {
        let arrow = words.iter().position(|word| *word == "=>")?;
        let (path, version) = match &words[..arrow] {
            [path] => (path, None),
            [path, version] => (path, Some((*version).to_owned())),
            _ => return None,
        };
        let by = match &words[arrow + 1..] {
            [folder] => Source::Folder((*folder).to_owned()),
            [path, version] => Source::Version((*path).to_owned(), (*version).to_owned()),
            _ => return None,
        };
        Some(Self { path: (*path).to_owned(), version, by })
    }

    fn is_for(&self, path: &str, version: &str) -> bool {
        self.path == path && self.version.as_deref().is_none_or(|only| only == version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "module \"example.com/app\" // the app\n\ngo 1.24\n\nrequire (\n\texample.com/lib v1.0.0\n\
                        \texample.com/old v1.0.0 // indirect\n)\nrequire example.com/far v0.1.0\n\n\
                        replace example.com/lib v1.0.0 => ../lib\n\nreplace (\n\texample.com/x => ./x\n\
                        \texample.com/old v9.0.0 => ./wrong\n\texample.com/far => example.com/near v2.0.0\n)\n";

    #[test]
    fn modules_come_from_what_replaces_them() {
        let file = GoMod::parse(TEXT);
        assert_eq!((file.path.as_str(), file.language.as_str()), ("example.com/app", "1.24"));
        let sources: Vec<_> = file.sources().collect();
        let version = |path: &str, version: &str| Source::Version(path.to_owned(), version.to_owned());
        assert_eq!(
            sources,
            [
                ("example.com/lib", Source::Folder("../lib".to_owned())),
                ("example.com/old", version("example.com/old", "v1.0.0")),
                ("example.com/far", version("example.com/near", "v2.0.0")),
                ("example.com/x", Source::Folder("./x".to_owned())),
            ]
        );
    }

    #[test]
    fn nonsense_is_passed_over() {
        assert_eq!(GoMod::parse("module\nreplace => \nreplace a b c => d\n)\n(\nrequire x\n"), GoMod::default());
    }
}
