//! What code of a room may not do.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use super::tree::{File, Tree};
use crate::pattern::pattern;

/// The rooms that work on data alone; files come to them through `SourceFs`.
const PURE: &[&str] = &["source", "diag", "syntax", "types", "ssa", "interp", "analysis", "passes"];

static HOST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bstd::(fs|process|env|net)\b|\bstd::\{[^}]*\b(fs|process|env|net)\b"));
static UNSAFE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bunsafe\s*(\{|fn\b|impl\b|extern\b|trait\b)|allow\(unsafe_code\)"));
static PANICS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(panic|todo|unimplemented)!|\.unwrap\(\)"));

fn search<'a>(files: impl Iterator<Item = &'a File>, pattern: &Regex, message: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for (line, text) in file.production() {
            if let Some(found) = pattern.find(without_strings(text).as_str()) {
                let message = format!("`{}`: {message}", found.as_str());
                findings.push(Finding { path: file.path.clone(), line, message });
            }
        }
    }
    findings
}

/// The line with what is between its double quotes, and after `//`, taken out.
fn without_strings(line: &str) -> String {
    let mut code = String::with_capacity(line.len());
    let mut inside = false;
    let mut chars = line.chars().peekable();
    while let Some(next) = chars.next() {
        match next {
            '\\' if inside => {
                chars.next();
            }
            '"' => {
                inside = !inside;
                code.push('"');
            }
            '/' if !inside && chars.peek() == Some(&'/') => break,
            other if !inside => code.push(other),
            _ => {}
        }
    }
    code
}

/// Files, processes and the environment are the driver's.
pub fn host(tree: &Tree) -> Vec<Finding> {
    let files = PURE.iter().flat_map(|room| tree.sources(room));
    search(files, &HOST, "this room works on data alone; files come through `SourceFs`, the rest is the driver's")
}

/// `unsafe` is codegen's.
pub fn unsafe_code(tree: &Tree) -> Vec<Finding> {
    search(
        tree.rust().filter(|file| !file.path.starts_with("compiler/codegen/")),
        &UNSAFE,
        "only codegen may be unsafe",
    )
}

/// Parsing and checking return a tree and diagnostics for any input.
pub fn panics(tree: &Tree) -> Vec<Finding> {
    let files = ["syntax", "types"].iter().flat_map(|room| tree.sources(room));
    search(files, &PANICS, "parsing and checking never panic: return a diagnostic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_found_in_pure_rooms_only() {
        let text = "use std::fs;\nuse std::{collections, env};\n// std::process\nlet s = \"std::fs\";\n";
        let tree = Tree::of(&[("compiler/types/src/a.rs", text), ("compiler/driver/src/a.rs", text)]);
        let lines: Vec<_> = host(&tree).into_iter().map(|finding| (finding.path, finding.line)).collect();
        assert_eq!(lines, [("compiler/types/src/a.rs".to_owned(), 1), ("compiler/types/src/a.rs".to_owned(), 2)]);
    }

    #[test]
    fn unsafe_is_found_and_its_mention_is_not() {
        let block = ["unsafe", " { x() }\n"].concat();
        let tree = Tree::of(&[
            ("compiler/link/src/a.rs", &block),
            ("compiler/codegen/src/a.rs", &block),
            ("compiler/link/src/b.rs", "#![forbid(unsafe_code)]\nlet s = \"unsafe { }\";\nlet t = unsafe_pointer;\n"),
        ]);
        let found: Vec<_> = unsafe_code(&tree).into_iter().map(|finding| finding.path).collect();
        assert_eq!(found, ["compiler/link/src/a.rs"]);
    }

    #[test]
    fn panics_are_found_outside_tests() {
        let text = "x.unwrap();\nx.unwrap_or(1);\npanic!();\n#[cfg(test)]\nmod tests {\n    panic!();\n}\n";
        let tree = Tree::of(&[("compiler/syntax/src/a.rs", text), ("compiler/link/src/a.rs", text)]);
        let lines: Vec<_> = panics(&tree).into_iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [1, 3]);
    }

    #[test]
    fn strings_and_comments_are_taken_out() {
        assert_eq!(without_strings(r#"a("x\"y", b) // c"#), r#"a("", b) "#);
    }
}
