//! Text nobody writes: deep, long, or wrong from end to end. It is parsed or reported, in little time and on a small stack.

use std::time::{Duration, Instant};

use vole_source::FileId;
use vole_syntax::ast::NodeIds;
use vole_syntax::parse_file;

/// What a whole case may take, unoptimised and on a busy machine; it takes a hundredth of it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The messages for `text`, in the order of the text.
fn messages(text: &str) -> Vec<String> {
    let start = Instant::now();
    let parsed = parse_file(FileId(0), text.as_bytes(), &mut NodeIds::default());
    let messages = parsed.diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect();
    drop(parsed);
    assert!(start.elapsed() < PATIENCE, "took {:?}: {}...", start.elapsed(), &text[..text.len().min(60)]);
    messages
}

fn in_function(text: &str) -> String {
    format!("package p\nfunc f() {{\n{text}\n}}\n")
}

/// Shapes that make the tree `n` deep.
fn deep(n: usize) -> Vec<String> {
    [
        format!("_ = {}x{}", "(".repeat(n), ")".repeat(n)),
        format!("{}{}", "{".repeat(n), "}".repeat(n)),
        format!("_ = {}x", "!".repeat(n)),
        format!("_ = {}x", "<-".repeat(n)),
        format!("var x {}int", "*".repeat(n)),
        format!("var x {}int", "[]".repeat(n)),
        format!("var x {}int", "map[int]".repeat(n)),
        format!("var x {}int", "chan ".repeat(n)),
        format!("var x {}", "func() ".repeat(n)),
        format!("_ = x{}", "+x".repeat(n)),
        format!("_ = x{}", ".x".repeat(n)),
        format!("_ = x{}", "()".repeat(n)),
        format!("_ = x{}", "[0]".repeat(n)),
        format!("x := T{}{}", "{".repeat(n), "}".repeat(n)),
        format!("if x {{}}{}", " else if y := x; y {}".repeat(n)),
        format!("{}{}", "if x {".repeat(n), "}".repeat(n)),
        format!("{}{}", "func() {".repeat(n), "}()".repeat(n)),
        "L: ".repeat(n),
    ]
    .map(|text| in_function(&text))
    .to_vec()
}

#[test]
fn a_deep_tree_is_parsed() {
    for text in deep(500) {
        assert_eq!(messages(&text), [""; 0], "{}", &text[..60]);
    }
}

#[test]
fn a_tree_that_is_too_deep_is_reported() {
    for text in deep(100_000) {
        assert_eq!(messages(&text), ["expression nested too deeply"], "{}...", &text[..60]);
    }
}

#[test]
fn a_long_list_is_not_deep() {
    let n = 100_000;
    let long = [
        format!("package p\nvar x = []int{{{}}}\n", "1 + 1, ".repeat(n)),
        format!("package p\nvar x = []T{{{}}}\n", "{a: f(x)},\n".repeat(n)),
        in_function(&"x = y + z\n".repeat(n)),
        in_function(&";".repeat(n)),
        in_function(&format!("switch x {{\n{}}}", "case x: y\n".repeat(n))),
        in_function(&format!("f({})", "x, ".repeat(n))),
        format!("package p\n{}", "func f() {}\n".repeat(n)),
        format!("package {}\n", "\u{e9}".repeat(n)),
    ];
    for text in long {
        assert_eq!(messages(&text), [""; 0], "{}...", &text[..60]);
    }
}

#[test]
fn nonsense_is_reported_and_given_up_in_time() {
    let n = 100_000;
    let nonsense = [
        in_function(&"(".repeat(n)),
        in_function(&")".repeat(n)),
        in_function(&"x y\n".repeat(n)),
        in_function(&"}\n{\n".repeat(n)),
        in_function(&format!("{}{}", "if x {\n".repeat(900), ") ".repeat(n))),
        in_function(&format!("{}{}", "if x {\n".repeat(900), ")\n".repeat(n))),
        in_function(&format!("{}{}", "f(".repeat(900), "x x\n".repeat(n))),
        in_function(&format!("{}{}", "T{".repeat(900), "x x\n".repeat(n))),
        in_function(&format!("{}{}", "for x y {".repeat(900), "x x\n".repeat(n))),
        in_function(&"...".repeat(n)),
        "func ".repeat(n),
        "package ".repeat(n),
        format!("package p\n{}", "\0".repeat(n)),
        format!("package p\n{}", "@ ".repeat(n)),
        format!("package p\n{}", "\"\n".repeat(n)),
        format!("package p\nvar {} int", "\u{b7}".repeat(n)),
    ];
    for text in nonsense {
        let messages = messages(&text);
        assert!((1..=2_000).contains(&messages.len()), "{} messages for {}...", messages.len(), &text[..60]);
    }
}
