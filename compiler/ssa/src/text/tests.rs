//! What is printed can be parsed again.

use vole_types::Types;

use super::{parse_program, print_program};

const TEXT: &str = r#"global @main.x: int = 5
global @main.s: []uint8 = slice @main.x 1 1 readonly

func @main.f(int, []string, *int) (int, bool) noinline {
b0:
  v0: int = param 0
  v1: []string = param 1
  v2: *int = param 2
  v3: int = const -7
  v4: bool = lt v0, v3
  check.not_nil (v2)
  branch v4, b1, b2
b1:
  v7: string = const "a\"\\\x00"
  v8: interface {} = makeinterface.heap v7
  v9: (string, bool) = typeassert v8, string commaok
  println (v7, v0)
  jump b2
b2:
  v12: int = phi [b0: v0, b1: v3]
  v13: (int, bool) = call @main.f(v12, v1, v2)
  v14: int = extract v13, 0
  v15: *[3]float64 = alloc.undecided [3]float64 "x" pinned
  return (v14, v4)
}

func @main.g(map[string]int, func(int) string) () free (*int) {
b0:
  v0: map[string]int = param 0
  v1: func(int) string = param 1
  v2: *int = freevar 0
  v3: int = load v2
  v4: string = call v1(v3)
  mapupdate v0, v4, v3
  switch v3 [1: b1, -2: b1], b1
b1:
  return ()
}
func @runtime.trap() () intrinsic "runtime.trap"
"#;

#[test]
fn what_is_printed_can_be_parsed_again() {
    let mut types = Types::new();
    let program = parse_program(TEXT, &mut types).unwrap_or_else(|error| panic!("{error}"));
    let printed = print_program(&program, &types);
    let again = parse_program(&printed, &mut types).unwrap_or_else(|error| panic!("{error}\n{printed}"));
    assert_eq!(print_program(&again, &types), printed);
    assert!(printed.contains("v8: int = phi [b0: v0, b1: v3]"), "{printed}");
}

#[test]
fn mistakes_are_told_with_their_line() {
    let mut types = Types::new();
    let cases = [
        ("func @f() () {\nb0:\n  retrun ()\n}\n", 3, "no instruction `retrun`"),
        ("func @f() () {\nb0:\n  jump b7\n}\n", 3, "no block b7"),
        ("func @f() () {\n  v1: int = const 1\n}\n", 2, "before the first block"),
        ("global @x: inta\n", 1, "no type inta"),
        ("func @f() () {\nb0:\n  v1: string = const \"a\n}\n", 3, "string does not end"),
    ];
    for (text, line, words) in cases {
        let error = parse_program(text, &mut types).expect_err(text);
        assert_eq!(error.line, line, "{text}: {error}");
        assert!(error.message.contains(words), "{text}: {error}");
    }
}
