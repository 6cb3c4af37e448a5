//! Numbers as target files write them: addresses such as `"0x08000000"`, sizes such as `"128K"`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer, Unexpected, Visitor};

/// An address or any other number best read in hexadecimal: a JSON number, or a string with `0x`; `_` may group digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Hex(pub u32);

/// A number of bytes: a JSON number, or a string with the suffix `K` (1024) or `M` (1024 x 1024).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Size(pub u32);

fn parse_hex(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("0x")?.replace('_', "");
    // `from_str_radix` would take a sign.
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u32::from_str_radix(&digits, 16).ok())?
}

fn parse_size(text: &str) -> Option<u32> {
    let (digits, unit) = match text.strip_suffix('K') {
        Some(digits) => (digits, 1 << 10),
        None => (text.strip_suffix('M')?, 1 << 20),
    };
    let count = digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse::<u32>().ok())??;
    count.checked_mul(unit)
}

/// Visits a JSON number that fits 32 bits, or a string that `parse` accepts.
struct QuantityVisitor {
    expecting: &'static str,
    parse: fn(&str) -> Option<u32>,
}

impl Visitor<'_> for QuantityVisitor {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<u32, E> {
        value.try_into().map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<u32, E> {
        value.try_into().map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<u32, E> {
        (self.parse)(value).ok_or_else(|| E::invalid_value(Unexpected::Str(value), &self))
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = QuantityVisitor { expecting: "a 32-bit number such as \"0x08000000\"", parse: parse_hex };
        deserializer.deserialize_any(visitor).map(Hex)
    }
}

impl<'de> Deserialize<'de> for Size {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor =
            QuantityVisitor { expecting: "a number of bytes such as 512, \"128K\" or \"2M\"", parse: parse_size };
        deserializer.deserialize_any(visitor).map(Size)
    }
}

impl JsonSchema for Hex {
    fn schema_name() -> Cow<'static, str> {
        "Hex".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A 32-bit number; as a string, in hexadecimal.",
            "oneOf": [
                { "type": "integer", "minimum": 0, "maximum": u32::MAX },
                { "type": "string", "pattern": "^0x[0-9A-Fa-f_]+$" }
            ]
        })
    }
}

impl JsonSchema for Size {
    fn schema_name() -> Cow<'static, str> {
        "Size".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A number of bytes; as a string, with K for 1024 and M for 1024 x 1024.",
            "oneOf": [
                { "type": "integer", "minimum": 0, "maximum": u32::MAX },
                { "type": "string", "pattern": "^[0-9]+[KM]$" }
            ]
        })
    }
}

/// A size as people read it: `2M`, `128K`, `664`.
pub fn show_size(bytes: u64) -> String {
    match bytes {
        0 => "0".to_owned(),
        _ if bytes.is_multiple_of(1 << 20) => format!("{}M", bytes >> 20),
        _ if bytes.is_multiple_of(1 << 10) => format!("{}K", bytes >> 10),
        _ => bytes.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_hexadecimal_strings_of_32_bits() {
        let cases = [
            ("0x08000000", Some(0x0800_0000)),
            ("0x0800_0000", Some(0x0800_0000)),
            ("0xFFFFffff", Some(u32::MAX)),
            ("0x100000000", None),
            ("0x", None),
            ("0x-1", None),
            ("0x+1", None),
            ("08000000", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_hex(text), expected, "{text}");
        }
    }

    #[test]
    fn sizes_have_a_unit() {
        let cases = [
            ("128K", Some(128 << 10)),
            ("2M", Some(2 << 20)),
            ("0K", Some(0)),
            ("4096M", None),
            ("-1K", None),
            ("K", None),
            ("2G", None),
            ("512", None),
            ("1.5M", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_size(text), expected, "{text}");
        }
    }

    #[test]
    fn sizes_are_shown_in_their_largest_whole_unit() {
        assert_eq!([2 << 20, 128 << 10, 664, 1 << 10 | 4].map(show_size), ["2M", "128K", "664", "1028"]);
    }
}
