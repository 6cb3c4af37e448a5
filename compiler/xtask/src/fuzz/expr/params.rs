//! Values whose type is a type parameter.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Constraint, TypeId};

impl Generator {
    /// What its constraint allows.
    pub(super) fn of_param(&mut self, ty: TypeId, constraint: Constraint, depth: u32) -> Tree {
        let name = self.types.spell(ty);
        match constraint {
            Constraint::Any | Constraint::Comparable => self.choice(ty, depth),
            Constraint::Integer => match self.random.below(8) {
                0..3 => {
                    let operator = *self.random.pick(&[" + ", " - ", " * ", " & ", " | ", " ^ ", " &^ "]);
                    let (one, other) = (self.expr(ty, depth - 1), self.param_operand(ty, depth));
                    expr![ty; "($$$)", one, operator, other]
                }
                3 => self.shift(ty, depth),
                4 => {
                    let from = self.integer_type();
                    let from = self.varying(from, depth - 1);
                    expr![ty; "$($)", name, from]
                }
                5 => {
                    let operand = self.expr(ty, depth - 1);
                    expr![ty; "$($)", *self.random.pick(&["-", "^"]), operand]
                }
                6 => self.extreme(ty, depth),
                _ => {
                    let (one, other) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
                    expr![ty; "($$($ | 1))", one, *self.random.pick(&[" / ", " % "]), other]
                }
            },
            Constraint::Number => {
                let (one, other) = (self.expr(ty, depth - 1), self.param_operand(ty, depth));
                expr![ty; "($$$)", one, *self.random.pick(&[" + ", " - ", " * "]), other]
            }
        }
    }

    fn param_operand(&mut self, ty: TypeId, depth: u32) -> Tree {
        if self.random.percent(25) {
            return expr![ty; "$", self.random.below(128)];
        }
        self.expr(ty, depth - 1)
    }
}
