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
    /// Whether all of it is compiled for tests only.
    test: bool,
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
            files.push((path.to_owned(), text));
        }
        Ok(Tree::new(files))
    }

    fn new(files: Vec<(String, String)>) -> Self {
        let modules: Vec<String> = files.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
        let inside = |path: &str| {
            modules
                .iter()
                .any(|module| path.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')))
        };
        let file = |(path, text): (String, String)| File { test: is_test_path(&path) || inside(&path), path, text };
        Tree { files: files.into_iter().map(file).collect() }
    }

    /// A made-up repository.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Tree::new(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
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
    /// Whether all of it is compiled for tests only.
    pub fn is_test(&self) -> bool {
        self.test
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

/// Where cargo and our habits keep nothing but tests.
fn is_test_path(path: &str) -> bool {
    path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "benches" | "fuzz"))
}

/// The paths, without `.rs`, of the modules that a file declares for tests only.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let Some(stem) = path.strip_suffix(".rs") else { return Vec::new() };
    let folder = match stem.rsplit_once('/') {
        Some((folder, "mod" | "lib" | "main")) => folder,
        _ => stem,
    };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]").filter_map(|pair| {
        let name = pair[1].strip_suffix(';')?.split_once("mod ")?.1;
        Some(format!("{folder}/{name}"))
    });
    declared.collect()
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
    fn modules_declared_for_tests_are_tests() {
        let tree = Tree::of(&[
            ("a/src/lib.rs", "#[cfg(test)]\npub mod world;\nmod real;\n"),
            ("a/src/world.rs", ""),
            ("a/src/world/more.rs", ""),
            ("a/src/real.rs", "#[cfg(test)]\nmod inner;\n"),
            ("a/src/real/inner.rs", ""),
        ]);
        let tests: Vec<_> = tree.files().iter().filter(|file| file.is_test()).map(|file| file.path.as_str()).collect();
        assert_eq!(tests, ["a/src/world.rs", "a/src/world/more.rs", "a/src/real/inner.rs"]);
    }

    #[test]
    fn a_test_module_in_another_file_ends_nothing() {
        let tree = Tree::of(&[("a.rs", "#[cfg(test)]\nmod tests;\nfn a() {}\n")]);
        assert!(tree.files()[0].production().any(|(_, line)| line == "fn a() {}"));
    }
}
