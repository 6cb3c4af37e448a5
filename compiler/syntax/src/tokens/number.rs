//! Numbers (spec: Integer literals, Floating-point literals, Imaginary literals).
//!
//! The scanner takes everything that looks like a number and then says what is wrong with it, so that `0x1G` or `08` is one
//! wrong number instead of two right tokens side by side.

use logos::Lexer;

use super::{Token, complain};
use crate::ast::LitKind;

/// A cursor over the bytes of one number.
struct Digits<'s> {
    bytes: &'s [u8],
    at: usize,
    /// The first digit that is too large for the base.
    invalid: Option<usize>,
    /// A digit, or a prefix that may stand before `_`, was just read.
    after_digit: bool,
    /// An underscore does not stand between two digits.
    lone_underscore: Option<usize>,
}

impl Digits<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    /// Reads digits and underscores, and tells whether there was a digit. In bases up to ten, any decimal digit is taken.
    fn run(&mut self, base: u8) -> bool {
        let mut any = false;
        loop {
            let byte = self.peek();
            if byte == b'_' {
                if !self.after_digit {
                    self.lone_underscore.get_or_insert(self.at);
                }
                self.after_digit = false;
            } else if byte.is_ascii_digit() || base == 16 && byte.is_ascii_hexdigit() {
                if base < 10 && byte >= b'0' + base {
                    self.invalid.get_or_insert(self.at);
                }
                any = true;
                self.after_digit = true;
            } else {
                break;
            }
            self.at += 1;
        }
        if !self.after_digit && self.at > 0 && self.bytes[self.at - 1] == b'_' {
            self.lone_underscore.get_or_insert(self.at - 1);
        }
        any
    }
}

/// What a base is called in messages.
fn base_name(base: u8) -> &'static str {
    match base {
        2 => "binary",
        8 => "octal",
        16 => "hexadecimal",
        _ => "decimal",
    }
}

/// After the first digit, or `.` and a digit: the rest of the number.
pub fn scan<'s>(lexer: &mut Lexer<'s, Token<'s>>) -> (LitKind, &'s str) {
    let start = lexer.span().start;
    let bytes = &lexer.source().as_bytes()[start..];
    let mut digits = Digits { bytes, at: 0, invalid: None, after_digit: false, lone_underscore: None };
    let mut problem: Option<(usize, String)> = None;
    let mut kind = LitKind::Int;
    let (mut base, mut prefix) = (10, 0);
    let mut any = false;

    if digits.peek() != b'.' {
        if digits.peek() == b'0' {
            digits.at = 1;
            (base, prefix) = match digits.peek().to_ascii_lowercase() {
                b'x' => (16, b'x'),
                b'o' => (8, b'o'),
                b'b' => (2, b'b'),
                _ => (8, b'0'),
            };
            digits.after_digit = true;
            if prefix == b'0' {
                any = true;
            } else {
                digits.at = 2;
            }
        }
        any |= digits.run(base);
    }
    if digits.peek() == b'.' {
        kind = LitKind::Float;
        if matches!(prefix, b'o' | b'b') {
            problem = Some((digits.at, format!("invalid radix point in {} literal", base_name(base))));
        }
        digits.at += 1;
        digits.after_digit = false;
        any |= digits.run(if prefix == b'0' { 10 } else { base });
    }
    if !any && problem.is_none() {
        problem = Some((digits.at, format!("{} literal has no digits", base_name(base))));
    }
    let exponent = digits.peek().to_ascii_lowercase();
    if matches!(exponent, b'e' | b'p') {
        if problem.is_none() {
            if exponent == b'e' && !matches!(prefix, 0 | b'0') {
                problem = Some((digits.at, format!("'{}' exponent requires decimal mantissa", digits.peek() as char)));
            } else if exponent == b'p' && prefix != b'x' {
                problem =
                    Some((digits.at, format!("'{}' exponent requires hexadecimal mantissa", digits.peek() as char)));
            }
        }
        digits.at += 1;
        kind = LitKind::Float;
        if matches!(digits.peek(), b'+' | b'-') {
            digits.at += 1;
        }
        digits.after_digit = false;
        if !digits.run(10) && problem.is_none() {
            problem = Some((digits.at, "exponent has no digits".to_owned()));
        }
    } else if prefix == b'x' && kind == LitKind::Float && problem.is_none() {
        problem = Some((digits.at, "hexadecimal mantissa requires a 'p' exponent".to_owned()));
    }
    if digits.peek() == b'i' {
        kind = LitKind::Imag;
        digits.at += 1;
    }
    // A leading zero makes an integer octal, but means nothing in a float or an imaginary number.
    if let Some(at) = digits.invalid
        && problem.is_none()
        && !(prefix == b'0' && kind != LitKind::Int)
    {
        let digit = bytes[at] as char;
        problem = Some((at, format!("invalid digit '{digit}' in {} literal", base_name(base))));
    }
    if let Some(at) = digits.lone_underscore
        && problem.is_none()
    {
        problem = Some((at, "'_' must separate successive digits".to_owned()));
    }

    let length = digits.at;
    let consumed = lexer.span().end - start;
    lexer.bump(length - consumed);
    if let Some((at, message)) = problem {
        complain(lexer, start + at, start + length.max(at + 1), message);
    }
    (kind, lexer.slice())
}
