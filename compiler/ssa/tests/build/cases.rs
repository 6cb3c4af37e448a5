//! The builder, judged by the SSA it makes of the Go files in `testsuite/ssa`.
//!
//! Comments of these files say what must be in a function, in this order, and what must not be in it at all:
//!
//! ```text
//! // ssa main.f: check.index
//! // ssa main.f: load
//! // ssa main.f without: check.not_nil
//! ```
//!
//! Each program is verified as a whole.

use std::path::{Path, PathBuf};

use vole_ssa::text::print_func;

use crate::world::build;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/ssa");
    let entries = std::fs::read_dir(&folder).expect("testsuite/ssa is there");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("can be read").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "go"))
        .collect();
    files.sort();
    files
}

/// What a comment asks of a function.
struct Wish<'t> {
    line: usize,
    func: &'t str,
    /// Whether it must not be there.
    unwanted: bool,
    text: &'t str,
}

impl<'t> Wish<'t> {
    /// Reads a comment, if it is a wish.
    fn read(line: usize, text: &'t str) -> Option<Self> {
        let (head, text) = text.strip_prefix("// ssa ")?.split_once(": ")?;
        let (func, unwanted) = match head.strip_suffix(" without") {
            Some(func) => (func, true),
            None => (head, false),
        };
        Some(Self { line, func, unwanted, text: text.trim() })
    }
}

/// What is wrong with the SSA of one file.
fn judge(text: &str) -> Vec<String> {
    let (program, types) = build(text);
    let wishes: Vec<Wish<'_>> = text.lines().zip(1..).filter_map(|(text, line)| Wish::read(line, text)).collect();
    let mut complaints = Vec::new();
    if wishes.is_empty() {
        complaints.push("asks for nothing".to_owned());
    }
    let mut names: Vec<&str> = wishes.iter().map(|wish| wish.func).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let Some((_, func)) = program.funcs().find(|(_, func)| func.name == name) else {
            complaints.push(format!("there is no function {name}"));
            continue;
        };
        let dump = print_func(&program, &types, func);
        let mut rest = dump.as_str();
        for wish in wishes.iter().filter(|wish| wish.func == name) {
            match rest.find(wish.text).filter(|_| !wish.unwanted) {
                Some(at) => rest = &rest[at + wish.text.len()..],
                None if wish.unwanted && !dump.contains(wish.text) => {}
                None => complaints.push(format!("line {}: not as wished: {}\n{dump}", wish.line, wish.text)),
            }
        }
    }
    complaints
}

#[test]
fn every_case_has_the_ssa_it_asks_for() {
    let cases = cases();
    assert!(!cases.is_empty());
    let mut complaints = Vec::new();
    for path in cases {
        let text = std::fs::read_to_string(&path).expect("can be read");
        let found = judge(&text).into_iter().map(|complaint| format!("{}: {complaint}", path.display()));
        complaints.extend(found);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
