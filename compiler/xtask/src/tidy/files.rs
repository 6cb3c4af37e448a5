//! How long files are, what they are called, and how they begin.

use super::Finding;
use super::tree::{File, Tree};

/// Above this a file needs a line `Length: <reason>` in the comment at its head.
const SOFT_LINES: usize = 600;
/// Above this there is no reason.
const HARD_LINES: usize = 900;
/// What counts as written by hand.
const WRITTEN: &[&str] = &[".rs", ".lalrpop", ".go", ".s", ".S"];
/// Names that say nothing.
const EMPTY_NAMES: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc"];

fn generated(file: &File) -> bool {
    file.path.split('/').any(|part| part == "generated")
}

/// One idea to a file.
pub fn length(tree: &Tree) -> Vec<Finding> {
    let written = |file: &&File| WRITTEN.iter().any(|end| file.path.ends_with(end)) && !generated(file);
    let mut findings = Vec::new();
    for file in tree.files().iter().filter(written) {
        let lines = file.text.lines().count();
        let message = if lines > HARD_LINES {
            format!("{lines} lines; {HARD_LINES} is the most: split it")
        } else if lines > SOFT_LINES && !gives_reason(file) {
            format!(
                "{lines} lines; above {SOFT_LINES} a file says why in a line `//! Length: <reason>` at its head, or is split"
            )
        } else {
            continue;
        };
        findings.push(Finding { path: file.path.clone(), line: 0, message });
    }
    findings
}

fn gives_reason(file: &File) -> bool {
    let reason = |line: &str| {
        line.trim_start_matches(['/', '!', ' ']).strip_prefix("Length: ").is_some_and(|why| why.len() > 10)
    };
    file.text.lines().take(40).any(|line| line.starts_with("//") && reason(line))
}

/// A name says what is inside.
pub fn names(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files() {
        for part in file.path.split('/') {
            let stem = part.split('.').next().unwrap_or(part);
            if EMPTY_NAMES.contains(&stem) {
                let message = format!("`{stem}` says nothing about what is inside");
                findings.push(Finding { path: file.path.clone(), line: 0, message });
            }
        }
    }
    findings
}

/// A reader learns from the first line what the file is for.
pub fn head(tree: &Tree) -> Vec<Finding> {
    let headless = tree.rust().filter(|file| !file.text.starts_with("//! ") && !generated(file));
    headless
        .map(|file| Finding {
            path: file.path.clone(),
            line: 1,
            message: "begin with `//! ` and what the file is for".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_files_need_a_reason_and_very_long_ones_have_none() {
        let long = format!("//! A table.\n{}", "x\n".repeat(SOFT_LINES));
        let reasoned = format!("//! A table.\n//! Length: one row for each opcode\n{}", "x\n".repeat(SOFT_LINES));
        let endless = format!("//! Length: one row for each opcode\n{}", "x\n".repeat(HARD_LINES));
        let tree = Tree::of(&[
            ("a/long.rs", &long),
            ("a/reasoned.rs", &reasoned),
            ("a/endless.rs", &endless),
            ("a/generated/endless.rs", &endless),
            ("a/short.rs", "//! Short.\n"),
        ]);
        let found: Vec<_> = length(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["a/long.rs", "a/endless.rs"]);
    }

    #[test]
    fn empty_names_are_found_in_any_part() {
        let tree = Tree::of(&[("a/common/b.rs", ""), ("a/utils.rs", ""), ("a/uncommon.rs", "")]);
        let found: Vec<_> = names(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["a/common/b.rs", "a/utils.rs"]);
    }

    #[test]
    fn a_missing_head_is_found() {
        let tree = Tree::of(&[("a.rs", "use std;\n"), ("b.rs", "//! B.\n"), ("c.go", "package c\n")]);
        assert_eq!(head(&tree).len(), 1);
    }
}
