//! For each chapter of the spec, texts and the trees they stand for.
//!
//! `chapters/*.txt` hold pairs of lines: Go source, and below it, indented, the tree as `support` shows it. A file's name says
//! what its sources are: declarations, statements, or expressions.

mod support;

use vole_source::FileId;
use vole_syntax::ast::{Decl, NodeIds, StmtKind};
use vole_syntax::parse_file;

/// Checks every pair of a chapter. `wrap` makes a file of a line, and `show` shows what was in the line.
fn check(chapter: &str, wrap: impl Fn(&str) -> String, show: impl Fn(&vole_syntax::ast::File) -> String) {
    let mut failures = Vec::new();
    let mut pairs = 0;
    let mut lines = chapter.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).peekable();
    while let Some(source) = lines.next() {
        let expected = lines.next_if(|line| line.starts_with(' ')).expect("a tree below each source").trim();
        // A line break in the source is written `\n`.
        let text = wrap(&source.replace("\\n", "\n"));
        let parsed = parse_file(FileId(0), text.as_bytes(), &mut NodeIds::default());
        let found = match parsed.diagnostics.first() {
            Some(diagnostic) => diagnostic.message.clone(),
            None => show(&parsed.file),
        };
        if found != expected {
            failures.push(format!("{source}\n    expected {expected}\n    found    {found}"));
        }
        pairs += 1;
    }
    assert!(pairs > 10, "the chapter is empty");
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The statements of the only function.
fn body(file: &vole_syntax::ast::File) -> String {
    let [Decl::Func(func)] = file.decls.as_slice() else { panic!("{:?}", file.decls) };
    let body = func.body.as_ref().expect("a body");
    body.stmts.iter().map(support::stmt).collect::<Vec<_>>().join(" ")
}

#[test]
fn declarations() {
    check(include_str!("chapters/declarations.txt"), |line| format!("package p\n{line}\n"), support::file);
}

#[test]
fn types() {
    let wrap = |line: &str| format!("package p\nvar x {line}\n");
    check(include_str!("chapters/types.txt"), wrap, |file| match file.decls.as_slice() {
        [Decl::Var(group)] => group.specs[0].ty.as_ref().map(support::expr).expect("a type"),
        other => panic!("{other:?}"),
    });
}

#[test]
fn expressions() {
    let wrap = |line: &str| format!("package p\nfunc f() {{\n_ = {line}\n}}\n");
    check(include_str!("chapters/expressions.txt"), wrap, |file| {
        let [Decl::Func(func)] = file.decls.as_slice() else { panic!("{:?}", file.decls) };
        match func.body.as_ref().map(|body| body.stmts.as_slice()) {
            Some([stmt]) => match &stmt.kind {
                StmtKind::Assign { rhs, .. } => rhs.iter().map(support::expr).collect::<Vec<_>>().join(" "),
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    });
}

#[test]
fn statements() {
    check(include_str!("chapters/statements.txt"), |line| format!("package p\nfunc f() {{\n{line}\n}}\n"), body);
}
