//! What a pattern of `//go:embed` matches.

use std::collections::BTreeMap;
use std::sync::Arc;

use vole_source::{DirEntry, SourceFs};

use super::pattern::Pattern;

/// Files by their path below the folder of the source file.
type Found = BTreeMap<String, Arc<[u8]>>;

/// Names that hold a version control system's data and are never embedded.
const NEVER: &[&str] = &[".bzr", ".hg", ".git", ".svn"];

/// The folder of a source file.
pub(super) struct Folder<'a> {
    pub(super) fs: &'a dyn SourceFs,
    pub(super) path: &'a str,
}

impl Folder<'_> {
    /// Adds what a pattern matches.
    ///
    /// # Errors
    /// Why it cannot be, as `go` says it.
    pub(super) fn embed(&self, pattern: &str, found: &mut Found) -> Result<(), String> {
        let (pattern, all) = match pattern.strip_prefix("all:") {
            Some(rest) => (rest, true),
            None => (pattern, false),
        };
        let elements = Pattern::parse(pattern).ok_or("invalid pattern syntax")?;
        let matches = self.matches(&elements);
        if matches.is_empty() {
            return Err("no matching files found".to_owned());
        }
        for (name, is_dir) in matches {
            if !is_dir {
                self.add(name, found)?;
                continue;
            }
            if self.fs.is_file(&format!("{}/{name}/go.mod", self.path)) {
                return Err(format!("cannot embed directory {name}: in different module"));
            }
            let before = found.len();
            self.add_folder(&name, all, found)?;
            if found.len() == before {
                return Err(format!("cannot embed directory {name}: contains no embeddable files"));
            }
        }
        Ok(())
    }

    /// The paths that match, element by element, and whether each is a folder.
    fn matches(&self, elements: &[Pattern]) -> Vec<(String, bool)> {
        let mut level = vec![(String::new(), true)];
        for element in elements {
            let mut next = Vec::new();
            for (path, _) in level.into_iter().filter(|(_, is_dir)| *is_dir) {
                let entries = self.entries(&path);
                let fitting = entries.into_iter().filter(|entry| element.matches(&entry.name));
                next.extend(fitting.map(|entry| (below(&path, &entry.name), entry.is_dir)));
            }
            level = next;
        }
        level.retain(|(path, _)| path.split('/').all(|name| !NEVER.contains(&name)));
        level
    }

    fn entries(&self, path: &str) -> Vec<DirEntry> {
        self.fs.read_dir(&below(self.path, path)).unwrap_or_default()
    }

    /// Adds the files of a folder and of those in it, but no hidden ones unless `all`, and none of other modules.
    fn add_folder(&self, path: &str, all: bool, found: &mut Found) -> Result<(), String> {
        for entry in self.entries(path) {
            let hidden = entry.name.starts_with(['.', '_']);
            let name = below(path, &entry.name);
            if (hidden && !all) || NEVER.contains(&entry.name.as_str()) {
                continue;
            }
            match entry.is_dir {
                true if self.fs.is_file(&format!("{}/{name}/go.mod", self.path)) => {}
                true => self.add_folder(&name, all, found)?,
                false => self.add(name, found)?,
            }
        }
        Ok(())
    }

    fn add(&self, name: String, found: &mut Found) -> Result<(), String> {
        match self.fs.read(&below(self.path, &name)) {
            Ok(data) => {
                found.insert(name, data);
                Ok(())
            }
            Err(_) => Err(format!("cannot embed irregular file {name}")),
        }
    }
}

fn below(folder: &str, name: &str) -> String {
    match (folder, name) {
        ("", name) => name.to_owned(),
        (folder, "") => folder.to_owned(),
        (folder, name) => format!("{folder}/{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vole_source::MemoryFs;

    fn embed(pattern: &str) -> Result<Vec<String>, String> {
        let fs = MemoryFs::new()
            .with("p/a.txt", *b"a")
            .with("p/b.txt", *b"b")
            .with("p/.hidden", *b"h")
            .with("p/d/c.txt", *b"c")
            .with("p/d/_draft", *b"d")
            .with("p/d/e/f.txt", *b"f")
            .with("p/hid/.x", *b"x")
            .with("p/other/go.mod", *b"module other")
            .with("p/other/o.txt", *b"o");
        let mut found = Found::new();
        Folder { fs: &fs, path: "p" }.embed(pattern, &mut found)?;
        Ok(found.into_keys().collect())
    }

    #[test]
    fn patterns_match_files_and_folders() {
        assert_eq!(embed("a.txt").unwrap(), ["a.txt"]);
        assert_eq!(embed("*.txt").unwrap(), ["a.txt", "b.txt"]);
        assert_eq!(embed("d").unwrap(), ["d/c.txt", "d/e/f.txt"]);
        assert_eq!(embed("all:d").unwrap(), ["d/_draft", "d/c.txt", "d/e/f.txt"]);
        assert_eq!(embed("d/*").unwrap(), ["d/_draft", "d/c.txt", "d/e/f.txt"]);
        assert_eq!(embed("?/[a-c].txt").unwrap(), ["d/c.txt"]);
        assert_eq!(embed(".hidden").unwrap(), [".hidden"]);
    }

    #[test]
    fn what_cannot_be_embedded_is_told() {
        assert_eq!(embed("none*"), Err("no matching files found".to_owned()));
        assert_eq!(embed("../x"), Err("invalid pattern syntax".to_owned()));
        assert_eq!(embed("/x"), Err("invalid pattern syntax".to_owned()));
        assert_eq!(embed("[a"), Err("invalid pattern syntax".to_owned()));
        assert_eq!(embed("other"), Err("cannot embed directory other: in different module".to_owned()));
        assert_eq!(embed("hid"), Err("cannot embed directory hid: contains no embeddable files".to_owned()));
    }
}
