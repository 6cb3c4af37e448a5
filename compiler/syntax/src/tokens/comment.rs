//! Comments (spec: Comments). A comment is white space; one that contains a newline acts like a newline.

use logos::{Filter, Lexer};
use vole_source::{BadDirective, LineDirective};

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
    let start = lexer.span().start;
    let at_line_start = start == 0 || lexer.source().as_bytes()[start - 1] == b'\n';
    if let Some(place) = text.strip_prefix("line ").filter(|_| at_line_start) {
        // It is about the next line.
        line_directive(lexer, place.trim_end_matches('\r'), start + "//line ".len(), start + "//".len() + end + 1);
    }
    lexer.bump(end);
    Filter::Skip
}

/// Notes the directive `text`, which stands at `start` and is about what begins at `about`.
fn line_directive<'s>(lexer: &mut Lexer<'s, Token<'s>>, text: &str, start: usize, about: usize) {
    match LineDirective::parse(text, about as u32) {
        Ok(directive) => lexer.extras.line_directives.extend(directive),
        Err(BadDirective { message, at }) => complain(lexer, start + at, start + text.len(), message),
    }
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
    if let Some(place) = rest[..length].strip_prefix("line ").and_then(|rest| rest.strip_suffix("*/")) {
        let start = lexer.span().start;
        line_directive(lexer, place, start + "/*line ".len(), start + "/*".len() + length);
    }
    lexer.bump(length);
    if rest[..length].contains('\n') { Filter::Emit(()) } else { Filter::Skip }
}
