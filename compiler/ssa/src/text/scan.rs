//! Tokens of the text form.

use super::parse::ParseError;

/// A token.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Token {
    /// A word: letters, digits, `_`, `.`.
    Word(String),
    /// `@` and a symbol, up to the parenthesis, comma or space that ends it.
    Symbol(String),
    /// An integer, possibly negative; `0x` for bits.
    Int(i128),
    /// A string.
    String(Vec<u8>),
    /// One character of punctuation.
    Punct(char),
    /// The end of a line.
    Newline,
    /// The end of the text.
    End,
}

/// A token with its line, from 1.
pub(super) type Located = (Token, u32);

/// Splits a text into tokens. Comments run from `;` to the end of the line.
pub(super) fn scan(text: &str) -> Result<Vec<Located>, ParseError> {
    let mut tokens = Vec::new();
    for (line, words) in (1u32..).zip(text.lines()) {
        scan_line(words, line, &mut tokens)?;
        tokens.push((Token::Newline, line));
    }
    tokens.push((Token::End, text.lines().count() as u32 + 1));
    Ok(tokens)
}

fn scan_line(text: &str, line: u32, tokens: &mut Vec<Located>) -> Result<(), ParseError> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(()) };
        let (token, length) = match first {
            ';' => return Ok(()),
            '@' => symbol(rest),
            '"' => string(rest).ok_or_else(|| ParseError::new(line, "a string does not end"))?,
            '-' | '0'..='9' => number(rest).ok_or_else(|| ParseError::new(line, "this is no number"))?,
            c if is_word(c) => {
                let end = rest.find(|c| !is_word(c) && c != '.').unwrap_or(rest.len());
                (Token::Word(rest[..end].to_owned()), end)
            }
            c => (Token::Punct(c), c.len_utf8()),
        };
        tokens.push((token, line));
        rest = &rest[length..];
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '\u{b7}'
}

/// Symbols hold parentheses of receivers: `main.(*T).m`; a parenthesis that follows a dot belongs to the symbol.
fn symbol(rest: &str) -> (Token, usize) {
    let mut depth = 0;
    let mut before = ' ';
    let mut end = rest.len();
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '(' if before == '.' || depth > 0 => depth += 1,
            ')' if depth > 0 => depth -= 1,
            '[' => depth += 1,
            ']' if depth > 0 => depth -= 1,
            _ if depth > 0 || is_word(c) || "./*$-~·".contains(c) => {}
            _ => {
                end = at;
                break;
            }
        }
        before = c;
    }
    (Token::Symbol(rest[1..end].to_owned()), end)
}

fn number(rest: &str) -> Option<(Token, usize)> {
    let digits = rest.strip_prefix('-').unwrap_or(rest);
    let sign = rest.len() - digits.len();
    if let Some(hex) = digits.strip_prefix("0x") {
        let end = hex.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(hex.len());
        return Some((Token::Int(i128::from_str_radix(&hex[..end], 16).ok()?), sign + 2 + end));
    }
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    Some((Token::Int(rest[..sign + end].parse().ok()?), sign + end))
}

fn string(rest: &str) -> Option<(Token, usize)> {
    let mut bytes = Vec::new();
    let raw = rest.as_bytes();
    let mut at = 1;
    loop {
        match *raw.get(at)? {
            b'"' => return Some((Token::String(bytes), at + 1)),
            b'\\' if raw.get(at + 1) == Some(&b'x') => {
                let digits = rest.get(at + 2..at + 4)?;
                bytes.push(u8::from_str_radix(digits, 16).ok()?);
                at += 4;
            }
            b'\\' => {
                bytes.push(*raw.get(at + 1)?);
                at += 2;
            }
            byte => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
}
