//! Bodies whose control flow is right, and others, with what Go's own compiler says of them.

use vole_source::SourceMap;
use vole_syntax::ast::{Decl, Expr, ExprKind, FuncDecl, NodeIds};

use super::*;

/// The functions of a source file, and the file.
fn parse(source: &str) -> (SourceMap, Vec<FuncDecl>) {
    let mut sources = SourceMap::new();
    let file = sources.add("x.go", source.as_bytes().to_vec());
    let parsed = vole_syntax::parse_file(file, source.as_bytes(), &mut NodeIds::default());
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let funcs = parsed.file.decls.into_iter().filter_map(|decl| match decl {
        Decl::Func(func) => Some(*func),
        _ => None,
    });
    (sources, funcs.collect())
}

/// What is said of the body of `func f`, as `line: message`, in source order.
fn messages(body: &str) -> Vec<String> {
    let source = format!("package p; func f(x int, c chan int, a any) {{\n{body}\n}}\n");
    let (sources, funcs) = parse(&source);
    let Some(body) = &funcs[0].body else { panic!("no body") };
    let mut diagnostics = check_branches(body, Some(&sources));
    vole_diag::sort_and_dedup(&mut diagnostics);
    let line = |diagnostic: &vole_diag::Diagnostic| sources.line_col(diagnostic.span).map_or(0, |at| at.line - 1);
    diagnostics.iter().map(|diagnostic| format!("{}: {}", line(diagnostic), diagnostic.message)).collect()
}

#[test]
fn branches_without_label_need_a_statement_to_refer_to() {
    for (body, message) in [
        ("break", Some("break is not in a loop, switch, or select")),
        ("continue", Some("continue is not in a loop")),
        ("fallthrough", Some("fallthrough statement out of place")),
        ("for { break; continue }", None),
        ("for range x { if x > 1 { continue }; switch { default: break; case x > 3: continue } }", None),
        ("switch x { case 1: break }", None),
        ("switch x { case 2: continue }", Some("continue is not in a loop")),
        ("select { case <-c: break; default: }", None),
        ("select { default: fallthrough }", Some("fallthrough statement out of place")),
        ("switch x { case 1: fallthrough; case 2: }", None),
        ("switch x { case 1: fallthrough; ; case 2: }", None),
        ("switch x { default: fallthrough; case 2: }", None),
        ("switch x { case 1: fallthrough; x++; case 2: }", Some("fallthrough statement out of place")),
        ("switch x { case 1: { fallthrough }; case 2: }", Some("fallthrough statement out of place")),
        ("switch x { case 1: if x > 1 { fallthrough }; case 2: }", Some("fallthrough statement out of place")),
        ("switch x { case 1: case 2: fallthrough; }", Some("cannot fallthrough final case in switch")),
        ("switch a.(type) { case int: fallthrough; case string: }", Some("cannot fallthrough in type switch")),
    ] {
        let expected: Vec<String> = message.map(|message| format!("1: {message}")).into_iter().collect();
        assert_eq!(messages(body), expected, "{body}");
    }
}

#[test]
fn labels_are_told_as_go_tells_them() {
    let body = "\
L1:	for { break L1; continue L1 }
L2:	switch { default: continue L2 }
L3:	{ break L3; break L3 }
L4:	if x == 1 { for { break L4 } }
	for { break L5; continue L5; goto L5 }
L6:
L6: for { continue L6 }
	_ : x++
_ :	x++
	goto L7; { L7: }
	goto L8; y := 1; _ = y; L8:
	goto L9; var z, w int; { goto L10 }; var q int; L9: L10: _, _, _ = z, w, q
	for { goto L11; { L11: ; for { break L11 } } }
	goto L11
L12: for range x { for { L13: select { default: break L13; continue L12; continue L13 } } }
	goto L14
	if x := 1; x > 0 { L14: }
	_ = x
Self: goto Self
	for { for { break Out }
Out: for { break Out } }
Unused: for { }";
    let expected = [
        "2: invalid continue label L2",
        "3: invalid break label L3",
        "3: invalid break label L3",
        "4: invalid break label L4",
        "5: break label not defined: L5",
        "5: continue label not defined: L5",
        "5: label L5 not defined",
        "7: label L6 already defined at x.go:7:1",
        "7: invalid continue label L6",
        "10: goto L7 jumps into block starting at x.go:11:11",
        "11: goto L8 jumps over declaration of y at x.go:12:13",
        "12: goto L9 jumps over declaration of q at x.go:13:43",
        "12: goto L10 jumps over declaration of q at x.go:13:43",
        "13: goto L11 jumps into block starting at x.go:14:18",
        "13: invalid break label L11",
        "14: goto L11 jumps into block starting at x.go:14:18",
        "15: invalid continue label L13",
        "16: goto L14 jumps into block starting at x.go:18:19",
        "20: break label not defined: Out",
        "22: label Unused defined and not used",
    ];
    assert_eq!(messages(body), expected);
}

#[test]
fn a_jump_out_of_a_block_may_leave_declarations_behind() {
    for body in [
        "{ goto L; y := 1; _ = y }\nL:",
        "L: x++; y := 1; _ = y; goto L",
        "for { for { goto L } }\nL:",
        "if x > 1 { goto L } else { y := 2; _ = y }\nL:",
        "goto L\n{ y := 1; _ = y }\nL:",
    ] {
        assert_eq!(messages(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn only_terminating_bodies_need_no_return() {
    let is_panic = |call: &Expr| match &call.kind {
        ExprKind::Call { fun, .. } => matches!(&fun.unparen().kind, ExprKind::Name(name) if name == "panic"),
        _ => false,
    };
    for (body, terminating) in [
        ("", false),
        (";;", false),
        ("x++", false),
        ("return 1", true),
        ("return 1;;", true),
        ("return 1; x++", false),
        ("L: goto L", true),
        ("panic(1)", true),
        ("(panic)(1)", true),
        ("(panic(1))", true),
        ("print(1)", false),
        ("defer panic(1)", false),
        ("{ return 1 }", true),
        ("if x > 1 { return 1 }", false),
        ("if x > 1 { return 1 } else { return 2 }", true),
        ("if x > 1 { return 1 } else if x > 2 { return 3 }", false),
        ("if x > 1 { return 1 } else if x > 2 { return 3 } else { panic(1) }", true),
        ("for { }", true),
        ("for x := 1; ; x++ { }", true),
        ("for x > 1 { }", false),
        ("for range x { }", false),
        ("for { break }", false),
        ("for { if x > 1 { break } }", false),
        ("for { for { break } }", true),
        ("for { switch { default: break }; select { default: break } }", true),
        ("L: for { for { break L } }", false),
        ("L: for { switch { case x > 1: break L } }", false),
        ("L: for { M: for { break M }; break M }", true),
        ("switch x { case 1: return 1 }", false),
        ("switch x { case 1: return 1; default: return 2 }", true),
        ("switch x { case 1: fallthrough; default: return 2 }", true),
        ("switch x { default: return 2; case 1: break }", false),
        ("switch x { default: return 2; case 1: for { break } }", false),
        ("switch x { default: return 2; case 1: for { break }; return 2 }", true),
        ("L: switch x { default: for { break L } }", false),
        ("switch x { case 1: default: return 1 }", false),
        ("switch a.(type) { case int: return 1; default: panic(1) }", true),
        ("switch a.(type) { case int: return 1 }", false),
        ("select { }", true),
        ("select { case <-c: return 1; default: for { } }", true),
        ("select { case <-c: if x > 1 { break }; return 1 }", false),
        ("select { case <-c: }", false),
    ] {
        let (_, funcs) = parse(&format!("package p; func f(x int, c chan int, a any) int {{ {body} }}"));
        let Some(block) = &funcs[0].body else { panic!("no body") };
        assert_eq!(is_terminating(block, &is_panic), terminating, "{body}");
    }
}
