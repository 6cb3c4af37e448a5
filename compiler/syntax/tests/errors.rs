//! What is said of text that is not Go, and where.
//!
//! `errors/*.go` hold wrong code; behind each line that is reported stands `// ERROR` and the message. The wording is gc's.

use std::collections::BTreeMap;

use vole_source::{FileId, LineIndex};
use vole_syntax::ast::NodeIds;
use vole_syntax::parse_file;

/// The messages by line.
fn found(text: &str) -> BTreeMap<u32, Vec<String>> {
    let lines = LineIndex::new(text.as_bytes());
    let mut by_line: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for diagnostic in parse_file(FileId(0), text.as_bytes(), &mut NodeIds::default()).diagnostics {
        by_line.entry(lines.line_col(diagnostic.span.start).line).or_default().push(diagnostic.message);
    }
    by_line
}

/// The messages by line, each part of the file between empty lines being one of its own: after an error, much of what follows is skipped.
fn found_in_parts(text: &str) -> BTreeMap<u32, Vec<String>> {
    let mut by_line = BTreeMap::new();
    let mut before = 0;
    for part in text.split("\n\n") {
        // The package clause takes the place of the newline before the part.
        let file = if before == 0 { part.to_owned() } else { format!("package p{}{part}\n", "\n".repeat(before)) };
        by_line.extend(found(&file));
        before += part.matches('\n').count() + 2;
    }
    by_line
}

fn expected(text: &str) -> BTreeMap<u32, Vec<String>> {
    let comment = |line: &str| {
        let (_, messages) = line.split_once("// ERROR ")?;
        Some(messages.split('`').skip(1).step_by(2).map(str::to_owned).collect())
    };
    (1..).zip(text.lines()).filter_map(|(number, line)| Some((number, comment(line)?))).collect()
}

fn check(text: &str) {
    let expected = expected(text);
    assert!(expected.len() > 10, "the file has no comments");
    assert_eq!(found_in_parts(text), expected);
}

#[test]
fn declarations() {
    check(include_str!("errors/declarations.go"));
}

#[test]
fn expressions() {
    check(include_str!("errors/expressions.go"));
}

#[test]
fn statements() {
    check(include_str!("errors/statements.go"));
}

#[test]
fn words_that_are_no_words_of_go() {
    let cases = [
        ("0x", "hexadecimal literal has no digits"),
        ("08", "invalid digit '8' in octal literal"),
        ("0o18", "invalid digit '8' in octal literal"),
        ("0b12", "invalid digit '2' in binary literal"),
        ("1__0", "'_' must separate successive digits"),
        ("1_", "'_' must separate successive digits"),
        ("1_.5", "'_' must separate successive digits"),
        ("1e", "exponent has no digits"),
        ("1e+", "exponent has no digits"),
        ("0x1.5", "hexadecimal mantissa requires a 'p' exponent"),
        ("0b1.0", "invalid radix point in binary literal"),
        ("1p3", "'p' exponent requires hexadecimal mantissa"),
        ("0b1e3", "'e' exponent requires decimal mantissa"),
        ("''", "empty rune literal or unescaped '"),
        ("'ab'", "more than one character in rune literal"),
        ("'a\n", "newline in rune literal"),
        (r"'\q'", "unknown escape"),
        (r"'\''+'\400'", "octal escape value 256 > 255"),
        (r#""\xZ""#, "invalid character 'Z' in hexadecimal escape"),
        (r#""\08""#, "invalid character '8' in octal escape"),
        (r#""\uD800""#, "escape is invalid Unicode code point U+D800"),
        (r#""\U00110000""#, "escape is invalid Unicode code point U+110000"),
        ("\"abc\n", "newline in string"),
        ("\"abc\\\n", "unknown escape"),
        ("`abc", "string not terminated"),
        ("1 /* abc", "comment not terminated"),
        ("1 @", "invalid character U+0040 '@'"),
        ("1 #", "invalid character U+0023 '#'"),
        ("a·b", "invalid character U+00B7 '·' in identifier"),
        ("٣", "identifier cannot begin with digit U+0663 '٣'"),
        ("1 \0", "invalid NUL character"),
        ("1 \u{feff}", "invalid BOM in the middle of the file"),
    ];
    for (text, message) in cases {
        let file = format!("package p\nvar x = {text}");
        let messages: Vec<_> = found(&file).into_values().flatten().collect();
        assert_eq!(messages.first().map(String::as_str), Some(message), "{text}");
    }
}

#[test]
fn words_that_only_look_wrong() {
    let cases = [
        "0_1", "0x_1", "0X1P-2", "0.", ".5e1_0", "08.5", "09i", "0b1i", "1_000i", "0O17", r"'\''", r#"'"'"#, "été",
        "_٣",
    ];
    for text in cases {
        let file = format!("\u{feff}package p\nvar x = {text}\n");
        assert_eq!(found(&file), BTreeMap::new(), "{text}");
    }
}

#[test]
fn a_file_that_ends_too_early_says_so_once() {
    let cases = [
        ("", "syntax error: package statement must be first"),
        ("package", "syntax error: unexpected EOF, expected name"),
        ("package p; func f() {", "syntax error: unexpected EOF, expected }"),
        ("package p; func f() { g(", "syntax error: unexpected EOF, expected )"),
        ("package p; var x = T{1,", "syntax error: unexpected EOF, expected }"),
        ("package p; func f() { x y", "syntax error: unexpected name y at end of statement"),
    ];
    for (text, message) in cases {
        let messages: Vec<_> = found(text).into_values().flatten().collect();
        assert_eq!(messages, [message], "{text}");
    }
}
