//! Printing what variables hold.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, stmt};
use crate::fuzz::types::{Basic, TypeId};

impl Generator {
    /// A value printed, with a name to find it by.
    pub(super) fn show(&mut self) -> Option<Tree> {
        // What prints a thousand times says no more.
        if self.frame.weight > 40 {
            return None;
        }
        let vars: Vec<(String, TypeId)> =
            self.vars.iter().filter(|var| !var.hidden).map(|var| (var.name.clone(), var.ty)).collect();
        if vars.is_empty() {
            return None;
        }
        let (name, ty) = self.random.pick(&vars).clone();
        if self.types.has_param(ty) || !self.frame.spend(10) {
            return None;
        }
        Some(self.shown(&name, ty))
    }

    /// A statement that prints a variable.
    pub fn shown(&mut self, name: &str, ty: TypeId) -> Tree {
        if self.types.integer(ty).is_some() || self.types.is(ty, Basic::Bool) {
            return stmt!["println(\"$\", $)", name.to_owned(), name.to_owned()];
        }
        if self.types.is_float(ty) && self.random.percent(40) {
            return stmt!["println(\"$\", $)", name.to_owned(), name.to_owned()];
        }
        self.printed.insert(ty);
        stmt!["println(\"$\", $($, 2))", name.to_owned(), self.hash_name(ty), name.to_owned()]
    }
}
