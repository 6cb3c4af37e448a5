//! Floating-point and complex numbers.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Basic, TypeId};

impl Generator {
    /// A floating-point number.
    pub(super) fn float(&mut self, ty: TypeId, depth: u32) -> Tree {
        match self.random.below(14) {
            12..14 => self.rounded(ty, depth),
            0..6 => {
                let operator = *self.random.pick(&[" + ", " - ", " * ", " / "]);
                let one = self.varying(ty, depth - 1);
                let other = self.varying(ty, depth - 1);
                if operator != " / " && self.random.percent(20) {
                    let bare = self.bare_constant(ty);
                    return expr![ty; "($$($))", one, operator, bare];
                }
                expr![ty; "($$$)", one, operator, other]
            }
            6 => {
                let operand = self.varying(ty, depth - 1);
                expr![ty; "-($)", operand]
            }
            7 => self.extreme(ty, depth),
            8 => {
                let complex = self.types.basic(Basic::Complex128);
                let of = self.varying(complex, depth - 1);
                expr![ty; "$($($))", self.types.spell(ty), *self.random.pick(&["real", "imag"]), of]
            }
            _ => {
                let from = match self.random.percent(35) {
                    true => self.types.basic(*self.random.pick(&[Basic::Float32, Basic::Float64])),
                    false => self.integer_type(),
                };
                let from = self.varying(from, depth - 1);
                expr![ty; "$($)", self.types.spell(ty), from]
            }
        }
    }

    /// A complex number.
    pub(super) fn complex(&mut self, ty: TypeId, depth: u32) -> Tree {
        if self.random.percent(50) {
            let float = self.types.basic(Basic::Float64);
            let (real, imaginary) = (self.varying(float, depth - 1), self.varying(float, depth - 1));
            return expr![ty; "$(complex($, $))", self.types.spell(ty), real, imaginary];
        }
        let operator = *self.random.pick(&[" + ", " - ", " * ", " / "]);
        let (one, other) = (self.varying(ty, depth - 1), self.varying(ty, depth - 1));
        expr![ty; "($$$)", one, operator, other]
    }
}
