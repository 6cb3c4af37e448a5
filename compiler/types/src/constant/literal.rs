//! Literals to values (spec: Lexical elements).

use dashu_int::{IBig, UBig};
use vole_syntax::ast::LitKind;

use super::{Real, Value};

/// The value of a literal as written, quotes and prefixes included. `None` if it is malformed, or a number beyond all bounds.
pub fn parse_literal(kind: LitKind, text: &str) -> Option<Value> {
    match kind {
        LitKind::Int => parse_int(text).map(Value::Int),
        LitKind::Float => parse_float(text).map(Value::from_real),
        LitKind::Imag => parse_imaginary(text.strip_suffix('i')?),
        LitKind::Rune => parse_rune(text),
        LitKind::String => parse_string(text),
    }
}

/// Splits a base prefix off: the base, and the digits after it.
fn split_base(text: &str) -> (u32, &str) {
    let rest = text.get(2..).unwrap_or_default();
    match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, rest),
        [b'0', b'o' | b'O', ..] => (8, rest),
        [b'0', b'b' | b'B', ..] => (2, rest),
        [b'0', _, ..] => (8, &text[1..]),
        _ => (10, text),
    }
}

/// The digits without separators; `None` if there is anything else.
fn parse_digits(digits: &str, base: u32) -> Option<UBig> {
    let digits: String = digits.chars().filter(|c| *c != '_').collect();
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(base)) {
        return None;
    }
    UBig::from_str_radix(&digits, base).ok()
}

fn parse_int(text: &str) -> Option<IBig> {
    let (base, digits) = split_base(text);
    parse_digits(digits, base).map(IBig::from)
}

fn parse_float(text: &str) -> Option<Real> {
    let (base, mantissa, marks) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &text[2..], ['p', 'P']),
        _ => (10, text, ['e', 'E']),
    };
    let (mantissa, exponent) = match mantissa.split_once(marks) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (mantissa, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let places = fraction.chars().filter(|c| *c != '_').count() as i64;
    let significand = IBig::from(parse_digits(&format!("{whole}{fraction}"), base)?);
    if base == 16 {
        Real::from_binary(significand, exponent.saturating_sub(4 * places))
    } else {
        Real::from_decimal(significand, exponent.saturating_sub(places))
    }
}

/// An exponent with optional sign; beyond any sense it saturates.
fn parse_exponent(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let magnitude = i64::try_from(parse_digits(digits, 10)?).unwrap_or(i64::MAX).min(1 << 48);
    Some(if negative { -magnitude } else { magnitude })
}

fn parse_imaginary(text: &str) -> Option<Value> {
    // For compatibility, `0123i` is decimal (spec: Imaginary literals).
    let decimal = text.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    let im = if decimal {
        Real::from(&IBig::from(parse_digits(text, 10)?))
    } else {
        match parse_int(text) {
            Some(int) => Real::from(&int),
            None => parse_float(text)?,
        }
    };
    Some(Value::from_complex(Real::zero(), im))
}

fn parse_rune(text: &str) -> Option<Value> {
    let inner = text.strip_prefix('\'')?.strip_suffix('\'')?;
    let (unit, rest) = Unit::read(inner, '\'')?;
    let value = match unit {
        Unit::Char(c) => u32::from(c),
        Unit::Byte(b) => u32::from(b),
    };
    rest.is_empty().then(|| Value::Int(IBig::from(value)))
}

fn parse_string(text: &str) -> Option<Value> {
    if let Some(raw) = text.strip_prefix('`') {
        let raw = raw.strip_suffix('`')?;
        return Some(Value::string(raw.replace('\r', "")));
    }
    let mut rest = text.strip_prefix('"')?.strip_suffix('"')?;
    if !rest.contains(['\\', '"', '\n']) {
        return Some(Value::string(rest));
    }
    let mut bytes = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let (unit, after) = Unit::read(rest, '"')?;
        match unit {
            Unit::Char(c) => bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Unit::Byte(b) => bytes.push(b),
        }
        rest = after;
    }
    Some(Value::string(bytes))
}

/// One element of a rune or string literal.
enum Unit {
    Char(char),
    /// Written as `\x` or octal: a byte, not a character.
    Byte(u8),
}

impl Unit {
    /// Reads one element of a literal with this quote; what follows it.
    fn read(text: &str, quote: char) -> Option<(Unit, &str)> {
        let mut chars = text.chars();
        let first = chars.next()?;
        if first == quote || first == '\n' {
            return None;
        }
        if first != '\\' {
            return Some((Unit::Char(first), chars.as_str()));
        }
        let escape = chars.next()?;
        let simple = match escape {
            'a' => '\x07',
            'b' => '\x08',
            'f' => '\x0c',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0b',
            '\\' => '\\',
            'x' => return number(chars.as_str(), 2, 16).map(|(n, rest)| (Unit::Byte(n as u8), rest)),
            'u' => return code_point(chars.as_str(), 4),
            'U' => return code_point(chars.as_str(), 8),
            '0'..='7' => {
                let (value, rest) = number(text.get(1..)?, 3, 8)?;
                return u8::try_from(value).ok().map(|byte| (Unit::Byte(byte), rest));
            }
            c if c == quote => c,
            _ => return None,
        };
        Some((Unit::Char(simple), chars.as_str()))
    }
}

fn code_point(text: &str, digits: usize) -> Option<(Unit, &str)> {
    let (value, rest) = number(text, digits, 16)?;
    char::from_u32(value).map(|c| (Unit::Char(c), rest))
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize, base: u32) -> Option<(u32, &str)> {
    let (number, rest) = text.split_at_checked(digits)?;
    if !number.chars().all(|c| c.is_digit(base)) {
        return None;
    }
    Some((u32::from_str_radix(number, base).ok()?, rest))
}
