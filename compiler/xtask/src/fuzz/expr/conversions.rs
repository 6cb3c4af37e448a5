//! Conversions to integers.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Basic, TypeId};

impl Generator {
    /// A number of another type as an integer.
    pub(super) fn number_as_integer(&mut self, ty: TypeId, depth: u32) -> Tree {
        let name = self.types.spell(ty);
        if self.random.percent(20) {
            return self.float_number_as_integer(ty, depth);
        }
        let from = self.integer_type();
        let operand = self.varying(from, depth - 1);
        if self.random.percent(15) {
            // There and back again.
            let through = self.integer_type();
            return expr![ty; "$($($))", name, self.types.spell(through), operand];
        }
        expr![ty; "$($)", name, operand]
    }

    /// Go leaves open what becomes of numbers that do not fit.
    fn float_number_as_integer(&mut self, ty: TypeId, depth: u32) -> Tree {
        let (bits, signed) = self.types.integer(ty).unwrap_or((8, false));
        let from = self.types.basic(*self.random.pick(&[Basic::Float32, Basic::Float64]));
        let name = self.types.spell(ty);
        if self.random.percent(30) {
            let narrow = self.types.basic(*self.random.pick(&[Basic::Int8, Basic::Uint8, Basic::Int16]));
            let number = self.varying(narrow, depth - 1);
            let float = self.types.spell(from);
            let scale = *self.random.pick(&["0.5", "0.25", "-0.5", "0.3", "1"]);
            let wide = if signed && bits > 16 { name } else { format!("{name}(int32") };
            let close = if signed && bits > 16 { "" } else { ")" };
            return expr![ty; "$($($) * $)$", wide, float, number, scale, close];
        }
        let operand = self.varying(from, depth - 1);
        let guard = if signed { "whole" } else { "natural" };
        expr![ty; "$($($, $))", name, guard, operand, bits as usize]
    }
}
