//! Strings. What is kept is cut, so that no loop makes a string too long for memory.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Basic, Type, TypeId};

impl Generator {
    /// A string that may be kept.
    pub fn text(&mut self, ty: TypeId, depth: u32) -> Tree {
        let wide = self.wide_text(ty, depth);
        expr![ty; "cut($)", wide]
    }

    /// A string that is only looked at; no constant.
    pub(super) fn wide_text(&mut self, ty: TypeId, depth: u32) -> Tree {
        if depth == 0 {
            return self.varying(ty, 0);
        }
        let name = self.types.spell(ty);
        let int = self.int();
        match self.random.below(12) {
            0..4 => {
                let one = self.varying(ty, depth - 1);
                let other = self.expr(ty, depth - 1);
                match self.random.percent(50) {
                    true => expr![ty; "($ + $)", one, other],
                    false => expr![ty; "($ + $)", other, one],
                }
            }
            4..6 => {
                let of = self.varying(ty, depth - 1);
                let (from, to) = (self.expr(int, depth - 1), self.expr(int, depth - 1));
                expr![ty; "sub($, $, $)", of, from, to]
            }
            6 => {
                let of = self.varying(ty, depth - 1);
                if self.take_risk() {
                    let from = self.expr(int, 0);
                    let from = if from.is_constant() { expr![int; "id($)", from] } else { from };
                    return expr![ty; "$[$ & 3:]", of, from];
                }
                expr![ty; "sub($, 0, $)", of, self.random.below(7)]
            }
            7..9 => {
                let rune = self.integer_type();
                let rune = self.varying(rune, depth - 1);
                expr![ty; "$(rune($))", name, rune]
            }
            9 => {
                let elem = *self.random.pick(&[Basic::Uint8, Basic::Int32]);
                let elem = self.types.basic(elem);
                let slice = self.types.intern(Type::Slice(elem));
                let of = self.varying(slice, depth - 1);
                expr![ty; "$($)", name, of]
            }
            10 => {
                let string = self.string();
                let of = self.varying(string, depth - 1);
                let elem = *self.random.pick(&["[]byte", "[]rune"]);
                expr![ty; "$($($))", name, elem, of]
            }
            _ => self.extreme(ty, depth),
        }
    }
}
