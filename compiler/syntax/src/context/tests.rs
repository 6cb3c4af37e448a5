//! Which braces and arrows the grammar sees.

use super::Context;
use crate::tokens::Token;

/// What kind of brace each `{` of a function's body is: `b` of a body behind a header, `i` of a literal or a type, `{` of
/// any other block.
fn braces(text: &str) -> String {
    let text = format!("func f() {{ {text} }}");
    let kinds = Context::new(&text).filter_map(|spanned| match spanned.token {
        Token::LBrace => Some('{'),
        Token::BodyBrace => Some('b'),
        Token::InnerLBrace => Some('i'),
        _ => None,
    });
    kinds.skip(1).collect()
}

#[test]
fn braces_in_headers_open_the_body_after_names_only() {
    let cases = [
        ("if x {}", "b"),
        ("if x == T {}", "b"),
        ("if (T{}) == x {}", "ib"),
        ("if f(T{}) {}", "ib"),
        ("if m[T{}] {}", "ib"),
        ("if []T{} == nil {}", "ib"),
        ("if [N]p.T{} == x {}", "ib"),
        ("for range map[K][]*V{} {}", "ib"),
        ("for range []struct{ a int }{{1}} {}", "iiib"),
        ("if x == struct{}{} {}", "iib"),
        ("if x.(interface{}) != nil {}", "ib"),
        ("if func() bool { return T{} == x }() {}", "{ib"),
        ("if func() []T { return nil }() == nil {}", "{b"),
        ("for range []func() T{f} {}", "ib"),
        ("switch x := T(y); x {}", "b"),
        ("switch x.(type) {}", "b"),
        ("select {}", "b"),
        ("for {}", "b"),
        ("for i := 0; i < n; i++ { x := T{} }", "bi"),
        ("if x {} else {}", "b{"),
        ("{ {} }", "{{"),
        ("switch x { case T{}: {} }", "bi{"),
        ("x := T{1, {2}, a: {3}}", "iii"),
        ("f(func() { for x { } })", "{b"),
        ("x := []T(y); if z {}", "b"),
    ];
    for (text, expected) in cases {
        assert_eq!(braces(text), expected, "{text}");
    }
}

#[test]
fn an_arrow_belongs_to_the_leftmost_chan() {
    let arrows = |text| {
        Context::new(text)
            .filter_map(|spanned| match spanned.token {
                Token::Chan => Some("chan"),
                Token::ChanSend => Some("chan<-"),
                Token::ChanRecv => Some("<-chan"),
                Token::Arrow => Some("<-"),
                _ => None,
            })
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(arrows("chan <- chan T"), "chan<- chan");
    assert_eq!(arrows("chan (<-chan T)"), "chan <-chan");
    assert_eq!(arrows("<-chan <-chan T"), "<-chan <-chan");
    assert_eq!(arrows("chan<- <- chan T"), "chan<- <-chan");
    assert_eq!(arrows("c <- x"), "<-");
}
