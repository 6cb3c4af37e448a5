//! Integers: arithmetic, bits, shifts, and what counts things.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Basic, Type, TypeId};

/// Operators that never panic.
const OPERATORS: &[&str] = &[" + ", " - ", " * ", " & ", " | ", " ^ ", " &^ "];

impl Generator {
    /// An integer of an integer type.
    pub(super) fn integer(&mut self, ty: TypeId, depth: u32) -> Tree {
        match self.random.below(27) {
            24..27 => self.bits(ty, depth),
            0..9 => {
                let operator = *self.random.pick(OPERATORS);
                self.binary(ty, operator, depth)
            }
            9..11 => self.division(ty, depth),
            11..14 => self.shift(ty, depth),
            14 => {
                let operand = self.varying(ty, depth - 1);
                expr![ty; "$($)", *self.random.pick(&["-", "^", "+"]), operand]
            }
            15..20 => self.number_as_integer(ty, depth),
            20 => self.extreme(ty, depth),
            21 => self.count(ty, depth),
            22 => self.byte(ty, depth),
            _ => self.hash(ty),
        }
    }

    /// Two operands and an operator that never panics.
    pub(super) fn binary(&mut self, ty: TypeId, operator: &'static str, depth: u32) -> Tree {
        let one = self.varying(ty, depth - 1);
        let other = self.expr(ty, depth - 1);
        let other = if other.is_constant() { self.bare_constant(ty) } else { other };
        match self.random.percent(50) {
            true => expr![ty; "($$$)", one, operator, other],
            false => expr![ty; "($$$)", other, operator, one],
        }
    }

    fn division(&mut self, ty: TypeId, depth: u32) -> Tree {
        let operator = *self.random.pick(&[" / ", " % "]);
        let dividend = self.varying(ty, depth - 1);
        if self.random.percent(40) {
            let (bits, signed) = self.types.integer(ty).unwrap_or((8, false));
            let limit = 1_i128 << (bits - u32::from(signed));
            let mut divisor = self.interesting(if signed { -limit } else { 0 }, limit - 1);
            if divisor == 0 {
                divisor = 3;
            }
            return expr![ty; "($$$)", dividend, operator, format!("({divisor})")];
        }
        let divisor = self.varying(ty, depth - 1);
        if self.take_risk() {
            return expr![ty; "($$$)", dividend, operator, divisor];
        }
        expr![ty; "($$($ | 1))", dividend, operator, divisor]
    }

    pub(super) fn shift(&mut self, ty: TypeId, depth: u32) -> Tree {
        let operator = *self.random.pick(&[" << ", " >> "]);
        let operand = self.varying(ty, depth - 1);
        let count = self.shift_count(depth - 1);
        expr![ty; "($$$)", operand, operator, count]
    }

    /// A count that is not negative.
    pub fn shift_count(&mut self, depth: u32) -> Tree {
        let int = self.int();
        if self.random.percent(35) {
            return expr![int; "$", *self.random.pick(&[0, 1, 2, 3, 7, 8, 15, 16, 24, 31, 32, 33, 63, 64, 65, 200])];
        }
        let of = self.integer_type();
        let (bits, signed) = self.types.integer(of).unwrap_or((8, false));
        let count = self.varying(of, depth);
        if signed && self.take_risk() || !signed && self.random.percent(25) {
            return count;
        }
        let masks: &[usize] = if bits == 8 { &[7, 15, 31, 63, 127] } else { &[7, 15, 31, 63, 127, 255] };
        expr![of; "($ & $)", count, *self.random.pick(masks)]
    }

    /// `min` or `max`.
    pub(super) fn extreme(&mut self, ty: TypeId, depth: u32) -> Tree {
        let mut operands = vec![self.varying(ty, depth - 1)];
        for _ in 0..self.random.between(1, 2) {
            operands.push(self.expr(ty, depth - 1));
        }
        self.random.shuffle(&mut operands);
        expr![ty; "$($)", *self.random.pick(&["min", "max"]), Tree::joined(operands, ", ")]
    }

    /// The length of something.
    fn count(&mut self, ty: TypeId, depth: u32) -> Tree {
        let (bits, _) = self.types.integer(ty).unwrap_or((8, false));
        let what = *self.random.pick(&["len", "len", "cap"]);
        let counted = self.vars.iter().map(|var| var.ty).filter(|of| match self.types.under(*of) {
            Type::Slice(_) => true,
            Type::Map(..) => what == "len",
            _ => false,
        });
        let counted: Vec<TypeId> = counted.collect();
        let int = self.int();
        let length = if what == "cap" && counted.is_empty() || self.random.percent(30) {
            let string = self.string();
            let string = self.wide_text(string, depth - 1);
            expr![int; "len($)", string]
        } else if counted.is_empty() {
            let string = self.string();
            let string = self.varying(string, 0);
            expr![int; "len($)", string]
        } else {
            let of = *self.random.pick(&counted);
            let of = self.varying(of, depth - 1);
            expr![int; "$($)", what, of]
        };
        if ty == int && bits == 32 { length } else { expr![ty; "$($)", self.types.spell(ty), length] }
    }

    /// A byte of a string.
    fn byte(&mut self, ty: TypeId, depth: u32) -> Tree {
        let byte = self.types.basic(Basic::Uint8);
        let (string, int) = (self.string(), self.int());
        let text = self.wide_text(string, depth - 1);
        let index = self.expr(int, depth - 1);
        let made = if self.take_risk() {
            expr![byte; "$[$]", text, expr![int; "int($) & 7", index]]
        } else {
            expr![byte; "char($, $)", text, index]
        };
        if ty == byte { made } else { expr![ty; "$($)", self.types.spell(ty), made] }
    }

    /// A number that depends on all of a value.
    fn hash(&mut self, ty: TypeId) -> Tree {
        let of = self.type_of_values();
        if self.types.has_param(of) || !self.frame.spend(20) {
            return self.constant(ty);
        }
        let hashed = self.varying(of, 1);
        self.printed.insert(of);
        expr![ty; "$($($, 2))", self.types.spell(ty), self.hash_name(of), hashed]
    }
}
