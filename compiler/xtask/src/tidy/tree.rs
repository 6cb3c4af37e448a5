//! The repository's files, read once for all checks.

use std::process::Command;

use crate::failure::Result;
use crate::process;
use crate::workspace;

/// A text file of the repository.
pub struct File {
    /// Relative to the root, with `/`.
    pub path: String,
    pub text: String,
}

/// Every text file that git knows or would add.
pub struct Tree {
    files: Vec<File>,
}

impl Tree {
    /// Reads the repository this program was built from.
    pub fn of_repository() -> Result<Self> {
        let root = workspace::root();
        let mut list = Command::new("git");
        list.current_dir(&root).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
        let paths = process::stdout(&mut list)?;
        let mut files = Vec::new();
        for path in paths.lines() {
            // Deleted and not yet committed, or not text: nothing to check.
            let Ok(text) = std::fs::read_to_string(root.join(path)) else { continue };
            files.push(File { path: path.to_owned(), text });
        }
        Ok(Tree { files })
    }

    /// A made-up repository.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Tree { files: files.iter().map(file).collect() }
    }

    /// All of them.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Rust sources of a crate under `compiler/`, tests and build scripts aside.
    pub fn sources<'a>(&'a self, krate: &str) -> impl Iterator<Item = &'a File> + use<'a> {
        let prefix = format!("compiler/{krate}/src/");
        self.rust().filter(move |file| file.path.starts_with(&prefix) && !file.is_test())
    }

    /// All Rust sources.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.path.ends_with(".rs"))
    }

    /// The names of the crates under `compiler/`, with their manifests.
    pub fn manifests(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().filter_map(|file| {
            let name = file.path.strip_prefix("compiler/")?.strip_suffix("/Cargo.toml")?;
            (!name.contains('/')).then_some((name, file))
        })
    }
}

impl File {
    /// The whole file is a test: it is in a `tests` folder, or is the `tests.rs` of a module.
    pub fn is_test(&self) -> bool {
        let mut parts = self.path.split('/');
        parts.any(|part| part == "tests" || part == "tests.rs" || part == "benches" || part.ends_with("_tests.rs"))
    }

    /// Lines that end up in the program, with their numbers: what follows `#[cfg(test)] mod` does not, nor do comments.
    pub fn production(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines: Vec<&str> = self.text.lines().collect();
        let end = lines
            .iter()
            .zip(lines.iter().skip(1))
            .position(|(first, second)| {
                first.trim() == "#[cfg(test)]" && second.trim_start().starts_with("mod ") && second.ends_with('{')
            })
            .unwrap_or(lines.len());
        lines
            .into_iter()
            .take(end)
            .enumerate()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(at, line)| (at + 1, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_comments_are_not_production_code() {
        let tree = Tree::of(&[(
            "compiler/ssa/src/a.rs",
            "//! head\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\n",
        )]);
        let lines: Vec<_> = tree.files()[0].production().collect();
        assert_eq!(lines, [(2, "fn a() {}"), (3, "")]);
    }

    #[test]
    fn a_test_module_in_another_file_ends_nothing() {
        let tree = Tree::of(&[("a.rs", "#[cfg(test)]\nmod tests;\nfn a() {}\n")]);
        assert!(tree.files()[0].production().any(|(_, line)| line == "fn a() {}"));
    }
}
