//! Comments (spec: Comments). A comment is white space; one that contains a newline acts like a newline.

use logos::{Filter, Lexer};

use super::{Directive, Token, complain};

/// After `//`: the rest of the line. The newline itself is a token of its own.
pub fn scan_line<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> Filter<()> {
    let rest = lexer.remainder();
    let end = rest.bytes().position(|byte| byte == b'\n').unwrap_or(rest.len());
    let text = &rest[..end];
    if text.starts_with("go:") || text.starts_with("vole:") || text.starts_with("export ") {
        let start = lexer.span().start as u32;
        let text = text.trim_end();
        let end = lexer.span().end as u32 + text.len() as u32;
        lexer.extras.directives.push(Directive { start, end, text: text.into() });
    }
    lexer.bump(end);
    Filter::Skip
}

/// After `/*`: everything up to `*/`.
pub fn scan_general<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> Filter<()> {
    let rest = lexer.remainder();
    let length = match rest.find("*/") {
        Some(at) => at + 2,
        None => {
            let start = lexer.span().start;
            complain(lexer, start, start + 2, "comment not terminated".to_owned());
            rest.len()
        }
    };
    lexer.bump(length);
    if rest[..length].contains('\n') { Filter::Emit(()) } else { Filter::Skip }
}
