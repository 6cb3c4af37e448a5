//! `/* ERROR "text" */` and `/* ERRORx "regexp" */` comments, by the conventions of the tests of Go's type checker: each stands behind the
//! token at which the error is reported.

use std::sync::LazyLock;

use regex::Regex;

use super::comments::{Found, as_rust};

/// An error that a comment asks for, where the token before the comment begins.
struct Wanted {
    line: usize,
    column: usize,
    pattern: Regex,
}

/// How the errors found differ from those a source asks for.
#[derive(Default)]
pub struct Differences {
    /// Errors that were not found, or not asked for, by line.
    pub errors: Vec<String>,
    /// Errors that were found at another column than asked for.
    pub columns: Vec<String>,
}

/// What a Go source is made of, as far as comments and the beginnings of tokens are concerned.
static TOKEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let comment = r"//[^\n]*|/\*(?s:.*?)\*/";
    let text = r#""(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'"#;
    let number = r"\.?\d(?:[eEpP][+-]|[\w.])*";
    let operator = r"&\^=|<<=|>>=|\.\.\.|&&|\|\||<-|\+\+|--|==|!=|<=|>=|:=|&\^|<<|>>|[-+*/%&|^]=|\S";
    Regex::new(&format!(r"(?P<comment>{comment})|{text}|{number}|\w+|{operator}")).ok()
});

static WANTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("^(?://|/\\*) ERROR(x?) (\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`)").ok());

/// Compares the errors found with the comments of a source.
pub fn differences(source: &str, mut found: Vec<Found>) -> Differences {
    let mut out = Differences::default();
    // Go's tests have two built-in functions more.
    found.retain(|found| found.text != "undefined: assert" && found.text != "undefined: trace");
    for wanted in wanted(source) {
        let candidates = found.iter().enumerate();
        let matching =
            candidates.filter(|(_, found)| found.line == wanted.line && wanted.pattern.is_match(&found.text));
        let nearest = matching.min_by_key(|(_, found)| found.column.abs_diff(wanted.column)).map(|(at, _)| at);
        let Some(at) = nearest else {
            let others: Vec<_> =
                found.iter().filter(|found| found.line == wanted.line).map(|found| found.text.as_str()).collect();
            out.errors.push(format!("{}: no error matches `{}` but {others:?}", wanted.line, wanted.pattern));
            continue;
        };
        let found = found.remove(at);
        if found.column != wanted.column {
            out.columns
                .push(format!("{}:{}: not at column {}: {}", found.line, found.column, wanted.column, found.text));
        }
    }
    out.errors.extend(found.iter().map(|found| format!("{}: unexpected: {}", found.line, found.text)));
    out
}

fn wanted(source: &str) -> Vec<Wanted> {
    let (Some(token), Some(comment)) = (TOKEN.as_ref(), WANTED.as_ref()) else { return Vec::new() };
    let mut out = Vec::new();
    let (mut line, mut column, mut counted) = (1, 1, 0);
    for found in token.captures_iter(source) {
        let (Some(whole), is_comment) = (found.get(0), found.name("comment").is_some()) else { continue };
        if !is_comment {
            line += source[counted..whole.start()].matches('\n').count();
            counted = whole.start();
            column = 1 + counted - source[..counted].rfind('\n').map_or(0, |newline| newline + 1);
            continue;
        }
        let Some(parts) = comment.captures(whole.as_str()) else { continue };
        let quoted = &parts[2];
        let inner = &quoted[1..quoted.len() - 1];
        let inner = if quoted.starts_with('"') {
            inner.replace("\\\"", "\"").replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
        } else {
            inner.to_owned()
        };
        let pattern = if parts[1].is_empty() { regex::escape(&inner) } else { as_rust(&inner) };
        out.extend(Regex::new(&pattern).ok().map(|pattern| Wanted { line, column, pattern }));
    }
    out
}
