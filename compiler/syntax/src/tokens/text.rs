//! Strings and runes (spec: Rune literals, String literals), and the characters Go does not know.

use logos::Lexer;

use super::{Token, complain};
use crate::ast::LitKind;

/// What ended a literal before its closing quote.
enum Ending {
    Quote,
    Newline,
    EndOfFile,
}

/// A cursor over the rest of the file, from just behind the opening quote.
struct Body<'l, 's> {
    lexer: &'l mut Lexer<'s, Token<'s>>,
    rest: &'s str,
    at: usize,
    /// Whether something has been complained of.
    bad: bool,
}

impl<'l, 's> Body<'l, 's> {
    fn new(lexer: &'l mut Lexer<'s, Token<'s>>) -> Self {
        let rest = lexer.remainder();
        Self { lexer, rest, at: 0, bad: false }
    }

    fn peek(&self) -> Option<u8> {
        self.rest.as_bytes().get(self.at).copied()
    }

    /// The character at the cursor, which always stands between two characters.
    fn character(&self) -> Option<char> {
        self.rest.get(self.at..)?.chars().next()
    }

    /// Complains of the bytes from `from` (counted from the opening quote's end) to the cursor.
    fn complain(&mut self, from: usize, message: String) {
        let base = self.lexer.span().end;
        complain(self.lexer, base + from, base + self.at.max(from + 1).min(self.rest.len().max(from)), message);
        self.bad = true;
    }

    /// Reads to the closing quote and counts characters.
    fn read(&mut self, quote: u8) -> (Ending, usize) {
        let mut count = 0;
        loop {
            match self.peek() {
                None => return (Ending::EndOfFile, count),
                Some(b'\n') => return (Ending::Newline, count),
                Some(byte) if byte == quote => {
                    // `'''` is a rune that nobody escaped.
                    self.at += 1;
                    return (Ending::Quote, count);
                }
                Some(b'\\') => self.escape(quote),
                Some(byte) if byte.is_ascii() => self.at += 1,
                Some(_) => self.at += self.character().map_or(1, char::len_utf8),
            }
            count += 1;
        }
    }

    /// Reads an escape sequence, the cursor being at its backslash.
    fn escape(&mut self, quote: u8) {
        self.at += 1;
        let (digits, base, max) = match self.peek() {
            None => return,
            Some(byte) if byte == quote => {
                self.at += 1;
                return;
            }
            Some(b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'\\') => {
                self.at += 1;
                return;
            }
            Some(b'0'..=b'7') => (3, 8, 255),
            Some(b'x') => (2, 16, 255),
            Some(b'u') => (4, 16, 0x10_FFFF),
            Some(b'U') => (8, 16, 0x10_FFFF),
            Some(_) => {
                self.complain(self.at, "unknown escape".to_owned());
                return;
            }
        };
        if base == 16 {
            self.at += 1;
        }
        let mut value = 0_u32;
        for _ in 0..digits {
            let Some(found) = self.character() else {
                return;
            };
            let Some(digit) = found.to_digit(base) else {
                let name = if base == 8 { "octal" } else { "hexadecimal" };
                let at = self.at;
                self.complain(at, format!("invalid character {} in {name} escape", quoted(found)));
                return;
            };
            value = value.wrapping_mul(base).wrapping_add(digit);
            self.at += 1;
        }
        if base == 8 && value > max {
            self.complain(self.at, format!("octal escape value {value} > 255"));
        } else if value > max || (0xD800..0xE000).contains(&value) {
            self.complain(self.at, format!("escape is invalid Unicode code point {}", code_point(value)));
        }
    }
}

/// After `'`.
pub fn scan_rune<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> (LitKind, &'s str) {
    let start = lexer.span().start;
    let mut body = Body::new(lexer);
    let (ending, count) = body.read(b'\'');
    let (length, bad) = (body.at, body.bad);
    lexer.bump(length);
    let end = lexer.span().end;
    match ending {
        _ if bad => {}
        Ending::Newline => complain(lexer, end, end + 1, "newline in rune literal".to_owned()),
        Ending::EndOfFile => complain(lexer, start, end, "rune literal not terminated".to_owned()),
        Ending::Quote if count == 0 => {
            complain(lexer, start, end, "empty rune literal or unescaped '".to_owned());
        }
        Ending::Quote if count > 1 => complain(lexer, start, end, "more than one character in rune literal".to_owned()),
        Ending::Quote => {}
    }
    (LitKind::Rune, lexer.slice())
}

/// After `"`.
pub fn scan_string<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> &'s str {
    let start = lexer.span().start;
    let mut body = Body::new(lexer);
    let (ending, _) = body.read(b'"');
    let length = body.at;
    lexer.bump(length);
    let end = lexer.span().end;
    match ending {
        Ending::Quote => {}
        Ending::Newline => complain(lexer, end, end + 1, "newline in string".to_owned()),
        Ending::EndOfFile => complain(lexer, start, end, "string not terminated".to_owned()),
    }
    lexer.slice()
}

/// After `` ` ``.
pub fn scan_raw_string<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> &'s str {
    let rest = lexer.remainder();
    match rest.find('`') {
        Some(at) => lexer.bump(at + 1),
        None => {
            let start = lexer.span().start;
            lexer.bump(rest.len());
            let end = lexer.span().end;
            complain(lexer, start, end, "string not terminated".to_owned());
        }
    }
    lexer.slice()
}

/// Something like an identifier, with a character that no identifier has.
pub fn scan_faulty_identifier<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> &'s str {
    let (start, text) = (lexer.span().start, lexer.slice());
    for (at, character) in text.char_indices() {
        let message = if at == 0 && character.is_numeric() {
            format!("identifier cannot begin with digit {}", code_point(character as u32))
        } else if !character.is_alphanumeric() && character != '_' {
            format!("invalid character {} in identifier", code_point(character as u32))
        } else {
            continue;
        };
        complain(lexer, start + at, start + at + character.len_utf8(), message);
    }
    text
}

/// A character as Go's `%q` shows it.
fn quoted(c: char) -> String {
    match c {
        '\'' => r"'\''".to_owned(),
        '"' => "'\"'".to_owned(),
        _ => format!("'{}'", c.escape_debug()),
    }
}

/// A code point as Go's `%#U` shows it: `U+0040 '@'`.
pub fn code_point(value: u32) -> String {
    match char::from_u32(value).filter(|c| !c.is_control()) {
        Some(c) => format!("U+{value:04X} '{c}'"),
        None => format!("U+{value:04X}"),
    }
}
