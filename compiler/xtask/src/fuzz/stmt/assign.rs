//! Assignments.

use crate::fuzz::expr::Use;
use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, stmt};
use crate::fuzz::types::{Basic, Constraint, Type, TypeId};

impl Generator {
    /// A value to a place.
    pub(super) fn assign(&mut self) -> Option<Tree> {
        let (place, ty) = self.any_path(Use::Write)?;
        let value = self.value(ty);
        Some(stmt!["$ = $", place, value])
    }

    /// A place changed by an operator, or counted up or down.
    pub(super) fn update(&mut self) -> Option<Tree> {
        let (place, ty) = self.any_path(Use::Write)?;
        if let Type::Param(param) = self.types.get(ty)
            && param.constraint == Constraint::Integer
        {
            let value = self.expr(ty, 1);
            return Some(stmt!["$$$", place, *self.random.pick(&[" += ", " -= ", " ^= ", " *= "]), value]);
        }
        if self.types.integer(ty).is_some() {
            return Some(self.update_integer(place, ty));
        }
        if self.types.is_float(ty) || self.types.is(ty, Basic::Complex128) {
            let operator = *self.random.pick(&[" += ", " -= ", " *= ", " /= "]);
            let value = self.varying(ty, 2);
            return Some(stmt!["$$$", place, operator, value]);
        }
        if self.types.is(ty, Basic::String) {
            let (value, held) = (self.expr(ty, 1), self.name("s"));
            return Some(stmt!["$ := &$\n*$ += $\n*$ = cut(*$)", &held, place, &held, value, &held, held.clone()]);
        }
        None
    }

    fn update_integer(&mut self, place: Tree, ty: TypeId) -> Tree {
        match self.random.below(10) {
            0..2 => stmt!["$$", place, *self.random.pick(&["++", "--"])],
            2 => {
                let count = self.shift_count(2);
                stmt!["$$$", place, *self.random.pick(&[" <<= ", " >>= "]), count]
            }
            3 => {
                let operator = *self.random.pick(&[" /= ", " %= "]);
                let divisor = self.varying(ty, 2);
                match self.take_risk() {
                    true => stmt!["$$$", place, operator, divisor],
                    false => stmt!["$$($ | 1)", place, operator, divisor],
                }
            }
            _ => {
                let operator = *self.random.pick(&[" += ", " -= ", " *= ", " &= ", " |= ", " ^= ", " &^= "]);
                let value = self.value(ty);
                stmt!["$$$", place, operator, value]
            }
        }
    }

    /// Several places at once, which may be the same ones on both sides.
    pub(super) fn parallel(&mut self) -> Option<Tree> {
        // Where assigning to the first fails is not where computing the second fails.
        self.frame.risk = false;
        let (one, ty) = self.any_path(Use::Write)?;
        let (other, other_ty) = match self.path(ty, Use::Write) {
            Some(place) if self.random.percent(70) => (place, ty),
            _ => self.any_path(Use::Write)?,
        };
        if ty == other_ty && self.random.percent(60) {
            let (left, right) = (one.clone(), other.clone());
            return Some(stmt!["$, $ = $, $", one, other, right, left]);
        }
        let (left, right) = (self.expr(ty, 2), self.expr(other_ty, 2));
        Some(stmt!["$, $ = $, $", one, other, left, right])
    }
}
