//! Constants, in the many ways Go spells them.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, constant};
use crate::fuzz::types::{Basic, Type, TypeId};

/// Strings that programs stumble over.
const STRINGS: &[&str] = &[
    r#""""#,
    r#""a""#,
    r#""ab""#,
    r#""hello, world""#,
    r#""\x00""#,
    r#""\xff\xfe""#,
    r#""a\xc3z""#,
    r#""é""#,
    r#""日本語""#,
    r#""\U0001f600!""#,
    r#""tab\tnl\n""#,
    r#""zz\xed\xa0\x80""#,
    "`raw\\n`",
];

/// Floating-point numbers of either type.
const FLOATS: &[&str] = &[
    "0",
    "1",
    "-1",
    "0.5",
    "1.5",
    "-2.25",
    "0.1",
    "3.3333333",
    "1e10",
    "-1e10",
    "1e-10",
    "16777217",
    "1e30",
    "1e-30",
    "0x1p-126",
    "0x1p-149",
    "255",
    "65536",
    "2147483648",
    "1e-45",
    "3.4e38",
    "1 << 20",
    "'x'",
    "7 / 2",
    "7 / 2.0",
];

impl Generator {
    /// A constant of a basic type, spelled with its type.
    pub fn constant(&mut self, ty: TypeId) -> Tree {
        let named: Vec<String> = self.consts.iter().filter(|(_, of)| *of == ty).map(|(name, _)| name.clone()).collect();
        if !named.is_empty() && self.random.percent(25) {
            return constant![ty; "$", self.random.pick(&named)];
        }
        let bare = self.bare_constant(ty);
        constant![ty; "$($)", self.types.spell(ty), bare]
    }

    /// A constant without a type that fits into a type.
    pub fn bare_constant(&mut self, ty: TypeId) -> Tree {
        let text = match self.types.under(ty) {
            Type::Basic(Basic::Bool) => (*self.random.pick(&["true", "false", "1 < 2", "!true"])).to_owned(),
            Type::Basic(Basic::String) => (*self.random.pick(STRINGS)).to_owned(),
            Type::Basic(Basic::Complex128) => {
                let (real, imaginary) = (*self.random.pick(FLOATS), self.random.below(5));
                format!("{real} + {imaginary}i")
            }
            Type::Basic(basic) if basic.is_float() => (*self.random.pick(FLOATS)).to_owned(),
            _ => {
                let (bits, signed) = self.types.integer(ty).unwrap_or((7, false));
                return self.whole_number(ty, bits, signed);
            }
        };
        constant![ty; "$", text]
    }

    /// A constant integer that fits into so many bits.
    pub fn whole_number(&mut self, ty: TypeId, bits: u32, signed: bool) -> Tree {
        let (low, high) = match signed {
            true => (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1),
            false => (0, (1_i128 << bits) - 1),
        };
        let named: Vec<String> = self
            .untyped
            .iter()
            .filter(|(_, value)| (low..=high).contains(value))
            .map(|(name, _)| name.clone())
            .collect();
        if !named.is_empty() && self.random.percent(15) {
            return constant![ty; "$", self.random.pick(&named)];
        }
        let value = self.interesting(low, high);
        constant![ty; "$", self.spell_number(value)]
    }

    /// A number of a range, more often one where something changes.
    pub fn interesting(&mut self, low: i128, high: i128) -> i128 {
        let value = match self.random.below(10) {
            0 => low,
            1 => high,
            2 => low + 1,
            3 => high - 1,
            4..7 => i128::from(self.random.bits() % 11) - 3,
            7 => (1_i128 << self.random.below(64)) + i128::from(self.random.bits() % 3) - 1,
            8 => -(1_i128 << self.random.below(64)),
            _ => i128::from(self.random.bits() as i64),
        };
        if (low..=high).contains(&value) { value } else { value.rem_euclid(high - low + 1) + low }
    }

    /// One of the ways to write a number.
    fn spell_number(&mut self, value: i128) -> String {
        match self.random.below(12) {
            0 if value >= 0 => format!("{value:#x}"),
            1 if value >= 0 => format!("{value:#b}"),
            2 if value >= 0 => format!("{value:#o}"),
            3 if (32..127).contains(&value) && value != 39 && value != 92 => {
                format!("'{}'", char::from(u8::try_from(value).unwrap_or(b'x')))
            }
            4 => format!("({} - {})", value + 12, 12),
            5 if value.unsigned_abs() < 1 << 50 => format!("{value}.0"),
            6 if value % 8 == 0 => format!("({} << 3)", value / 8),
            _ => value.to_string(),
        }
    }
}
