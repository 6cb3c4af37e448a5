//! Functions of packages math and math/bits, most of which become a few instructions.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Basic, TypeId};

/// Types that package bits has functions for, with the ends of their names.
const WIDTHS: &[(Basic, &str)] =
    &[(Basic::Uint8, "8"), (Basic::Uint16, "16"), (Basic::Uint32, "32"), (Basic::Uint64, "64"), (Basic::Uint, "")];
const COUNTS: &[&str] = &["OnesCount", "LeadingZeros", "TrailingZeros", "Len"];
const ROUNDINGS: &[&str] = &["Sqrt", "Floor", "Ceil", "Trunc", "RoundToEven", "Round", "Abs"];

impl Generator {
    /// An integer from package bits.
    pub(super) fn bits(&mut self, ty: TypeId, depth: u32) -> Tree {
        let (basic, width) = *self.random.pick(WIDTHS);
        let of = self.types.basic(basic);
        let name = self.types.spell(ty);
        let operand = self.varying(of, depth - 1);
        match self.random.below(6) {
            0..3 => expr![ty; "$(bits.$$($))", name, *self.random.pick(COUNTS), width, operand],
            3 => {
                let reverse =
                    if basic == Basic::Uint8 { "Reverse" } else { *self.random.pick(&["Reverse", "ReverseBytes"]) };
                expr![ty; "$(bits.$$($))", name, reverse, width, operand]
            }
            4 => {
                let int = self.int();
                let count = self.expr(int, depth - 1);
                expr![ty; "$(bits.RotateLeft$($, $))", name, width, operand, count]
            }
            _ => self.wide_arithmetic(ty, depth),
        }
    }

    /// Both results of an operation that has two.
    fn wide_arithmetic(&mut self, ty: TypeId, depth: u32) -> Tree {
        let (basic, width) = *self.random.pick(&[(Basic::Uint32, "32"), (Basic::Uint64, "64"), (Basic::Uint, "")]);
        let of = self.types.basic(basic);
        let (one, other) = (self.varying(of, depth - 1), self.varying(of, depth - 1));
        let operation = *self.random.pick(&["Mul", "Add", "Sub"]);
        let carry = match operation {
            "Mul" => "",
            _ => *self.random.pick(&[", 0", ", 1"]),
        };
        let (name, given) = (self.types.spell(ty), self.types.spell(of));
        expr![ty; "$(func() $ { a, b := bits.$$($, $$); return a ^ b*5 }())", name, given, operation, width, one, other, carry]
    }

    /// A floating-point number from package math.
    pub(super) fn rounded(&mut self, ty: TypeId, depth: u32) -> Tree {
        let float = self.types.basic(Basic::Float64);
        let name = self.types.spell(ty);
        let operand = self.varying(float, depth - 1);
        match self.random.below(10) {
            0..5 => expr![ty; "$(math.$($))", name, *self.random.pick(ROUNDINGS), operand],
            5 => {
                // Not of a float: what is no number has a sign that is left open.
                let int = self.integer_type();
                let sign = self.varying(int, depth - 1);
                expr![ty; "$(math.Copysign($, float64($)))", name, operand, sign]
            }
            6 => {
                let (y, z) = (self.varying(float, depth - 1), self.varying(float, depth - 1));
                expr![ty; "$(math.FMA($, $, $))", name, operand, y, z]
            }
            7 => {
                let y = self.varying(float, depth - 1);
                expr![ty; "$(math.Mod($, $))", name, operand, y]
            }
            _ => {
                let (basic, width) = *self.random.pick(&[(Basic::Uint32, "32"), (Basic::Uint64, "64")]);
                let of = self.types.basic(basic);
                let bits = self.varying(of, depth - 1);
                expr![ty; "$(math.Float$frombits($))", name, width, bits]
            }
        }
    }
}
