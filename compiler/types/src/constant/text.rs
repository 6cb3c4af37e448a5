//! How constants read in messages: as Go's own compiler shows them, short rather than exact.

use std::f64::consts::LOG10_2;
use std::fmt;

use dashu_base::BitTest;
use dashu_int::IBig;

use super::{Real, Value};
use crate::Basic;

/// Characters of a quoted string that are shown at most.
const MAX_STRING: usize = 72;

impl Value {
    /// The value as a constant of type `ty` reads: integers of floating-point type are rounded to six digits.
    pub fn text(&self, ty: Basic) -> String {
        match self {
            Self::Int(int) if ty.is_float() => Real::from(int).text(),
            Self::Int(_) | Self::Float(_) | Self::Complex(..) if ty.is_complex() => match self.as_complex() {
                Some((re, im)) => complex_text(&re, &im),
                None => self.to_string(),
            },
            _ => self.to_string(),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("unknown"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::String(bytes) => f.write_str(&shortened(&quote(bytes))),
            Self::Int(int) => write!(f, "{int}"),
            Self::Float(real) => f.write_str(&real.text()),
            Self::Complex(re, im) => f.write_str(&complex_text(re, im)),
        }
    }
}

fn complex_text(re: &Real, im: &Real) -> String {
    format!("({} + {}i)", re.text(), im.text())
}

impl Real {
    /// Six significant digits; more where a fraction would otherwise look like an integer.
    pub fn text(&self) -> String {
        let float = self.to_f64();
        if float.is_infinite() || (float == 0.0 && !self.is_zero()) {
            return self.far_text();
        }
        let text = general(float, Some(6));
        if !self.is_integer() && !text.contains('.') { general(float, None) } else { text }
    }

    /// What lies outside the range of `float64`: six digits and a decimal exponent, both approximate.
    fn far_text(&self) -> String {
        let (negative, numerator, denominator, exponent) = self.magnitude();
        let lead = numerator.bit_len() as i64 - denominator.bit_len() as i64;
        // The fraction as a number near one, times a power of two.
        let mantissa = if lead >= 0 {
            Real::from_ratio(IBig::from(numerator), denominator << lead as usize)
        } else {
            Real::from_ratio(IBig::from(numerator << lead.unsigned_abs() as usize), denominator)
        };
        let mut mantissa = mantissa.map_or(1.0, |m| m.to_f64());
        let decimal = (lead + exponent) as f64 * LOG10_2;
        let mut power = decimal.trunc();
        mantissa *= 10f64.powf(decimal - power);
        // Rounding to six digits must not carry to ten.
        if mantissa < 1.0 - 0.5e-6 {
            mantissa *= 10.0;
            power -= 1.0;
        } else if mantissa >= 10.0 - 0.5e-5 {
            mantissa /= 10.0;
            power += 1.0;
        }
        let sign = if negative { "-" } else { "" };
        format!("{sign}{}e{power:+}", general(mantissa, Some(6)))
    }
}

/// A float in the style of C's `%g`: so many significant digits, or as many as identify it.
fn general(value: f64, digits: Option<usize>) -> String {
    let scientific = match digits {
        Some(digits) => format!("{value:.*e}", digits - 1),
        None => format!("{value:e}"),
    };
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
    let digits = match digits.trim_end_matches('0') {
        "" => "0",
        trimmed => trimmed,
    };
    if !(-4..6).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let exponent_sign = if exponent < 0 { '-' } else { '+' };
        return format!("{sign}{first}{point}{rest}e{exponent_sign}{:02}", exponent.unsigned_abs());
    }
    let places = exponent.unsigned_abs() as usize;
    if exponent < 0 {
        return format!("{sign}0.{}{digits}", "0".repeat(places - 1));
    }
    if digits.len() <= places + 1 {
        return format!("{sign}{digits}{}", "0".repeat(places + 1 - digits.len()));
    }
    let (whole, fraction) = digits.split_at(places + 1);
    format!("{sign}{whole}.{fraction}")
}

/// A Go string literal with these bytes.
pub fn quote(bytes: &[u8]) -> String {
    let mut out = String::from("\"");
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\x07' => out.push_str("\\a"),
                '\x08' => out.push_str("\\b"),
                '\x0c' => out.push_str("\\f"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                '\t' => out.push_str("\\t"),
                '\x0b' => out.push_str("\\v"),
                '"' | '\\' => out.extend(['\\', c]),
                c if u32::from(c) < 0x20 || c == '\x7f' => out.push_str(&format!("\\x{:02x}", u32::from(c))),
                c if c.is_control() || is_unprintable(c) => {
                    let code = u32::from(c);
                    out.push_str(&if code > 0xffff { format!("\\U{code:08x}") } else { format!("\\u{code:04x}") });
                }
                c => out.push(c),
            }
        }
        chunk.invalid().iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}")));
    }
    out.push('"');
    out
}

/// Spaces other than the common one, format characters and private use: nothing to see of them.
fn is_unprintable(c: char) -> bool {
    (c.is_whitespace() && c != ' ')
        || matches!(u32::from(c), 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0xfff9..=0xfffb | 0xe000..=0xf8ff | 0xf0000..)
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_STRING) {
        None => text.to_owned(),
        Some(_) => text.chars().take(MAX_STRING - 3).chain("...".chars()).collect(),
    }
}
