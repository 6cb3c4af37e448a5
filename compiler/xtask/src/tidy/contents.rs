//! What no file of ours has in it.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};
use crate::pattern::pattern;

/// Folders of particular machines, and hosts of package registries: sources come from where the machine's own
/// configuration says.
static MACHINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(^|[^\w.])/(work|root|home/\w+)/|\b(deb|security|archive)\.(debian|ubuntu)\.|\bpypi\.org|\bpythonhosted\.|\b(index|static)\.crates\.",
    )
});
static LEFTOVER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(TODO|FIXME|XXX|HACK)\b|allow\(dead_code\)|\bdbg!"));

/// Lock files are cargo's.
fn ours(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.files().iter().filter(|file| !file.path.ends_with("Cargo.lock"))
}

fn search(tree: &Tree, pattern: &Regex, message: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in ours(tree) {
        for (at, text) in file.text.lines().enumerate() {
            if let Some(found) = pattern.find(text) {
                let message = format!("`{}`: {message}", found.as_str().trim());
                findings.push(Finding { path: file.path.clone(), line: at + 1, message });
            }
        }
    }
    findings
}

/// No white space at the end of a line, a newline at the end of a file. Outputs of programs are as the programs wrote them.
pub fn white_space(tree: &Tree) -> Vec<Finding> {
    let golden = |file: &&File| !file.path.ends_with(".out") && !file.path.ends_with("expected.txt");
    let mut findings = Vec::new();
    for file in ours(tree).filter(golden) {
        for (at, text) in file.text.split('\n').enumerate() {
            if text.ends_with([' ', '\t', '\r']) {
                let message = "white space at the end of the line".to_owned();
                findings.push(Finding { path: file.path.clone(), line: at + 1, message });
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            let message = "no newline at the end of the file".to_owned();
            findings.push(Finding { path: file.path.clone(), line: 0, message });
        }
    }
    findings
}

/// A clone works on any machine.
pub fn machine(tree: &Tree) -> Vec<Finding> {
    search(tree, &MACHINE, "a path or host of one machine")
}

/// What is not done stands in the list of what is unsupported, not in the code.
pub fn leftovers(tree: &Tree) -> Vec<Finding> {
    let mut findings = search(tree, &LEFTOVER, "finish it, or write down in README.md what is not supported");
    // The pattern of this file itself.
    findings.retain(|finding| finding.path != "compiler/xtask/src/tidy/contents.rs");
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_at_ends_is_found() {
        let tree = Tree::of(&[("a.rs", "x \ny\n"), ("b.rs", "x"), ("c.out", "x \n"), ("d.rs", "x\ny\n")]);
        let found: Vec<_> = white_space(&tree).into_iter().map(|finding| (finding.path, finding.line)).collect();
        assert_eq!(found, [("a.rs".to_owned(), 1), ("b.rs".to_owned(), 0)]);
    }

    #[test]
    fn paths_of_a_machine_are_found() {
        let ours = ["see ", "/wo", "rk/x"].concat();
        let tree = Tree::of(&[("a.md", &ours), ("b.md", "net/work/x, usr/root/x, /workers/x\n")]);
        let found: Vec<_> = machine(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["a.md"]);
    }

    #[test]
    fn leftovers_are_found() {
        let tree = Tree::of(&[("a.rs", "// TODO: later\n"), ("b.rs", "let autodoc = 1;\n")]);
        assert_eq!(leftovers(&tree).len(), 1);
    }
}
