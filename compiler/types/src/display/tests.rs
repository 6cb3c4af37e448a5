//! Spelling of types and operands; expectations are what Go's own compiler and programs print.

use vole_syntax::ast::ChanDir;

use super::*;
use crate::constant::Value;
use crate::test_world::{INT, STRING, World};
use crate::{Basic, Builtin, Mode, TypeId};

/// Types, with their spelling in messages of their package and at run time.
fn cases(w: &mut World) -> Vec<(TypeId, &'static str, &'static str)> {
    let universe = w.types.universe().clone();
    let bytes = w.slice(TypeId::BYTE);
    let runes = w.array(3, TypeId::RUNE);
    let empty = w.structure(&[]);
    let t = w.named("T", empty);
    let t_pointer = w.pointer(t);
    let t_pointers = w.slice(t_pointer);
    let by_name = w.map(STRING, t_pointers);
    let strings = w.slice(STRING);
    let function = w.signature(&[INT, strings], &[INT, universe.error], true);
    let no_function = w.func(&[], &[]);
    let getter = w.func(&[], &[no_function]);
    let fields = w.structure(&[("x t\"ag", INT), ("Y", STRING), ("+T", t), ("_", INT)]);
    let methods = w.interface(&[("m", no_function), ("N", function)]);
    let any_pointer = w.pointer(universe.any);
    let ints = w.chan(ChanDir::Both, INT);
    let receive = w.chan(ChanDir::Recv, INT);
    let (nested, sends) = (w.chan(ChanDir::Both, receive), w.chan(ChanDir::Send, ints));
    let functions = w.chan(ChanDir::Both, no_function);
    let pair = w.generic("Pair", &[("A", universe.any), ("B", universe.any)], |w, _| w.structure(&[]));
    let instance = w.instance(pair, &[STRING, t], empty);
    let small = w.structure(&[("a", INT), ("B", STRING)]);
    let struct_instance = w.instance(pair, &[small, methods], empty);
    let integers = w.union(&[(true, INT), (false, STRING)]);
    vec![
        (INT, "int", "int"),
        (Basic::UnsafePointer.id(), "unsafe.Pointer", "unsafe.Pointer"),
        (bytes, "[]byte", "[]uint8"),
        (runes, "[3]rune", "[3]int32"),
        (t, "T", "p.T"),
        (by_name, "map[string][]*T", "map[string][]*p.T"),
        (function, "func(int, ...string) (int, error)", "func(int, ...string) (int, error)"),
        (getter, "func() func()", "func() func()"),
        (empty, "struct{}", "struct {}"),
        (fields, r#"struct{x int "t\"ag"; Y string; T; _ int}"#, r#"struct { x int "t\"ag"; Y string; p.T; _ int }"#),
        (
            methods,
            "interface{N(int, ...string) (int, error); m()}",
            "interface { N(int, ...string) (int, error); p.m() }",
        ),
        (universe.any, "any", "interface {}"),
        (any_pointer, "*any", "*interface {}"),
        (universe.error, "error", "error"),
        (ints, "chan int", "chan int"),
        (receive, "<-chan int", "<-chan int"),
        (nested, "chan (<-chan int)", "chan (<-chan int)"),
        (sends, "chan<- chan int", "chan<- chan int"),
        (functions, "chan func()", "chan func()"),
        (instance, "Pair[string, T]", "p.Pair[string,example.org/p.T]"),
        (
            struct_instance,
            "Pair[struct{a int; B string}, interface{N(int, ...string) (int, error); m()}]",
            "p.Pair[struct { example.org/p.a int; B string },interface { N(int, ...string) (int, error); example.org/p.m() }]",
        ),
        (pair, "Pair[A, B any]", "p.Pair"),
        (integers, "interface{~int | string}", "interface {}"),
    ]
}

#[test]
fn types_read_as_go_has_them() {
    let mut w = World::new();
    for (ty, in_messages, at_run_time) in cases(&mut w) {
        assert_eq!(w.show(ty), in_messages);
        assert_eq!(runtime_type_string(&w.types, ty), at_run_time);
    }
}

#[test]
fn names_of_other_packages_are_qualified() {
    let mut w = World::new();
    let t = w.named("T", INT);
    let pointer = w.pointer(t);
    let other = w.types.new_package("q", "q");
    assert_eq!(type_string(&w.types, pointer, Some(other)), "*p.T");
    assert_eq!(type_string(&w.types, pointer, None), "*p.T");
    assert_eq!(type_string(&w.types, pointer, Some(w.pkg)), "*T");
}

#[test]
fn operands_read_as_go_has_them() {
    let mut w = World::new();
    let ints = w.slice(INT);
    let my_int = w.named("MyInt", INT);
    let structure = w.structure(&[]);
    let my_struct = w.named("MyStruct", structure);
    let error = w.types.universe().error;
    let any = w.types.universe().any;
    let union = w.union(&[(true, INT), (true, STRING)]);
    let param = w.type_param("P", union);
    let untyped = Basic::UntypedInt.id();
    let huge = Value::from(1).as_int().map(|one| Value::Int(one << 100)).unwrap_or(Value::Unknown);
    for (expr, mode, ty, text) in [
        ("x", Mode::Variable, INT, "x (variable of type int)"),
        ("x", Mode::Variable, ints, "x (variable of type []int)"),
        ("x", Mode::Variable, my_int, "x (variable of int type MyInt)"),
        ("f()", Mode::Value, my_struct, "f() (value of struct type MyStruct)"),
        ("err", Mode::Variable, error, "err (variable of interface type error)"),
        ("a", Mode::Variable, any, "a (variable of interface type any)"),
        ("p", Mode::Variable, param, "p (variable of type P constrained by interface{~int | ~string})"),
        ("m[k]", Mode::MapIndex, INT, "m[k] (map index expression of type int)"),
        ("<-c", Mode::CommaOk, INT, "<-c (comma, ok expression of type int)"),
        ("f()", Mode::NoValue, Basic::Invalid.id(), "f() (no value)"),
        ("len", Mode::Builtin(Builtin::Len), Basic::Invalid.id(), "len (built-in)"),
        ("int", Mode::Type, INT, "int (type)"),
        ("nil", Mode::Nil, Basic::UntypedNil.id(), "nil"),
        ("nil", Mode::Nil, ints, "nil (of type []int)"),
        ("1", Mode::Constant(Value::from(1)), untyped, "1 (untyped int constant)"),
        ("c", Mode::Constant(Value::from(1)), untyped, "c (untyped int constant 1)"),
        ("c", Mode::Constant(Value::from(1)), INT, "c (constant 1 of type int)"),
        ("c", Mode::Constant(Value::from(1)), my_int, "c (constant 1 of int type MyInt)"),
        ("c", Mode::Constant(Value::from(2)), Basic::UntypedFloat.id(), "c (untyped float constant 2)"),
        (
            "1 << 100",
            Mode::Constant(huge.clone()),
            untyped,
            "1 << 100 (untyped int constant 1267650600228229401496703205376)",
        ),
        ("1e100", Mode::Constant(huge), Basic::UntypedFloat.id(), "1e100 (untyped float constant 1.26765e+30)"),
        ("'a'", Mode::Constant(Value::from(97)), Basic::UntypedRune.id(), "'a' (untyped rune constant 97)"),
        ("\"a\"", Mode::Constant(Value::string("a")), Basic::UntypedString.id(), "\"a\" (untyped string constant)"),
        ("x == y", Mode::Value, Basic::UntypedBool.id(), "x == y (untyped bool value)"),
        ("x", Mode::Variable, Basic::Invalid.id(), "x (variable with invalid type)"),
        ("", Mode::Value, INT, "value of type int"),
    ] {
        assert_eq!(operand_string(&w.types, expr, &mode, ty, Some(w.pkg)), text);
    }
}

#[test]
fn expressions_are_quoted_on_one_line_without_bodies() {
    use vole_syntax::ast::{Decl, NodeIds};

    for (source, shown) in [
        ("x+y*-z", "x + y * -z"),
        ("(a||b)&&!c", "(a || b) && !c"),
        ("f(a,b...)", "f(a, b...)"),
        ("a.b.c[i][1:2:3]", "a.b.c[i][1:2:3]"),
        ("s[:]", "s[:]"),
        ("x.(*T)", "x.(*T)"),
        ("&T{1,2}", "&T{…}"),
        ("[]int{}", "[]int{}"),
        ("[...]string{\"a\"}", "[...]string{…}"),
        ("map[string]int{\"a\": 1}", "map[string]int{…}"),
        ("func(a,b int,c ...string)(x int,err error){return}", "func(a, b int, c ...string) (x int, err error) {…}"),
        ("func(){}", "func() {}"),
        ("struct{a,b int;*T;c string `tag`}{}", "struct{a, b int; *T; c string `tag`}{}"),
        ("interface{M(int) string;~int|E}(x)", "interface{M(int) string; ~int | E}(x)"),
        ("make(chan(<-chan int))", "make(chan (<-chan int))"),
        ("(<-chan int)(c)", "(<-chan int)(c)"),
        ("<-c", "<-c"),
        ("*p.q", "*p.q"),
        ("G[int,string](1_0, 'x', 0x1p-2, 1i, `raw`)", "G[int, string](1_0, 'x', 0x1p-2, 1i, `raw`)"),
    ] {
        let text = format!("package p; var _ = {source}\n");
        let parsed = vole_syntax::parse_file(vole_source::FileId(0), text.as_bytes(), &mut NodeIds::default());
        assert!(parsed.diagnostics.is_empty(), "{source}: {:?}", parsed.diagnostics);
        let Some(Decl::Var(decl)) = parsed.file.decls.first() else { panic!("{source}: no declaration") };
        assert_eq!(expr_string(&decl.specs[0].values[0]), shown);
    }
}
