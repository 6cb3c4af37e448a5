//! Random bytes, random tokens and mutated sources neither panic nor hang, and what parses can be printed and parsed again.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use vole_source::FileId;
use vole_syntax::ast::NodeIds;
use vole_syntax::{parse_file, parse_imports, print_file};

/// A bit of everything.
const SOURCE: &str = include_str!("random/source.go");

const WORDS: &[&str] = &[
    "break",
    "case",
    "chan",
    "const",
    "continue",
    "default",
    "defer",
    "else",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "interface",
    "map",
    "package",
    "range",
    "return",
    "select",
    "struct",
    "switch",
    "type",
    "var",
    "x",
    "T",
    "5",
    "'r'",
    "\"s\"",
    "`r`",
    "+",
    "-",
    "*",
    "/",
    "&",
    "|",
    "^",
    "<-",
    "&^",
    "&&",
    "==",
    "<",
    "!",
    "~",
    "=",
    ":=",
    "+=",
    "++",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    "...",
    ":",
    ";",
    "\n",
    "//go:noinline\n",
    "/*\n*/",
];

/// Parses, and if nothing is wrong with the text, prints and parses again.
fn exercise(text: &[u8]) {
    let mut parsed = parse_file(FileId(0), text, &mut NodeIds::default());
    parse_imports(FileId(0), text);
    for diagnostic in &parsed.diagnostics {
        let (start, end) = (diagnostic.span.start as usize, diagnostic.span.end as usize);
        assert!(start <= end && start <= text.len(), "{diagnostic:?} points outside of the text");
    }
    let printed = print_file(&parsed.file);
    if parsed.diagnostics.is_empty() {
        let mut again = parse_file(FileId(0), printed.as_bytes(), &mut NodeIds::default());
        assert_eq!(again.diagnostics, [], "{printed}");
        parsed.file.erase_positions();
        again.file.erase_positions();
        assert_eq!(parsed.file.decls, again.file.decls, "{printed}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes(text in vec(any::<u8>(), 0..400)) {
        exercise(&text);
    }

    #[test]
    fn bytes_in_a_function(text in vec(any::<u8>(), 0..400)) {
        exercise(&[b"package p\nfunc f() {\n".as_slice(), &text, b"\n}\n"].concat());
    }

    #[test]
    fn words(words in vec(select(WORDS), 0..200)) {
        exercise(format!("package p\n{}", words.join(" ")).as_bytes());
        exercise(format!("package p\nfunc f() {{\n{}\n}}\n", words.join(" ")).as_bytes());
    }

    #[test]
    fn mutated_source(changes in vec((any::<Index>(), 0_usize..12, select(WORDS)), 1..6)) {
        let mut text = SOURCE.as_bytes().to_vec();
        for (at, length, word) in changes {
            let start = at.index(text.len());
            let end = (start + length).min(text.len());
            text.splice(start..end, word.bytes());
        }
        exercise(&text);
    }
}

#[test]
fn the_source_to_mutate_is_right() {
    let parsed = parse_file(FileId(0), SOURCE.as_bytes(), &mut NodeIds::default());
    assert_eq!(parsed.diagnostics, []);
    exercise(SOURCE.as_bytes());
}
