//! Slices and maps: growing, copying, entries, clearing; channels with room.

use crate::fuzz::expr::Use;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Var;
use crate::fuzz::tree::{Tree, expr, stmt};
use crate::fuzz::types::{Basic, Type, TypeId};

impl Generator {
    /// The type of a variable in scope for which something holds.
    fn type_in_scope(&mut self, wanted: impl Fn(&Type) -> bool) -> Option<TypeId> {
        let found: Vec<TypeId> =
            self.vars.iter().filter(|var| !var.hidden && wanted(self.types.under(var.ty))).map(|var| var.ty).collect();
        if found.is_empty() { None } else { Some(*self.random.pick(&found)) }
    }

    /// `append`, which may write into what another slice shares.
    pub(super) fn append(&mut self) -> Option<Tree> {
        let ty = self.type_in_scope(|ty| matches!(ty, Type::Slice(_)))?;
        let Type::Slice(elem) = *self.types.under(ty) else { return None };
        self.frame.risk = false;
        let place = self.path(ty, Use::Write)?;
        // A pure function must not write into what others see.
        let from = match self.frame.pure {
            true => expr![ty; "$[:0:0]", place.clone()],
            false if self.random.percent(70) => place.clone(),
            false => self.read(ty)?,
        };
        let text = self.types.is(elem, Basic::Uint8) && self.random.percent(30);
        let more = if text {
            let string = self.string();
            let text = self.expr(string, 2);
            expr![string; "$...", text]
        } else if self.random.percent(30) {
            let other = self.expr(ty, 2);
            expr![ty; "$...", other]
        } else {
            let count = self.random.between(1, 3);
            Tree::joined(self.items(count, elem, 2), ", ")
        };
        Some(stmt!["$ = short(append($, $))", place, from, more])
    }

    pub(super) fn copy(&mut self) -> Option<Tree> {
        let ty = self.type_in_scope(|ty| matches!(ty, Type::Slice(_)))?;
        let (to, from) = (self.expr(ty, 2), self.expr(ty, 2));
        let name = self.name("v");
        let int = self.int();
        self.vars.push(Var::new(name.clone(), int));
        Some(stmt!["$ := copy($, $)\n_ = $", &name, to, from, name])
    }

    /// An entry made, changed or deleted.
    pub(super) fn map_entry(&mut self) -> Option<Tree> {
        let ty = self.type_in_scope(|ty| matches!(ty, Type::Map(..)))?;
        let Type::Map(key, elem) = *self.types.under(ty) else { return None };
        let map = self.read(ty)?;
        if self.random.percent(25) {
            let key = self.value(key);
            return Some(stmt!["delete($, $)", map, key]);
        }
        let held = self.name("m");
        let test =
            if self.take_risk() { format!("len({held}) < 12") } else { format!("{held} != nil && len({held}) < 12") };
        let key = self.expr(key, 2);
        let value = self.varying(elem, 2);
        let operator = match self.types.integer(elem).is_some() {
            true => *self.random.pick(&[" = ", " += ", " -= ", " ^= ", " |= "]),
            false => " = ",
        };
        Some(stmt!["if $ := $; $ {\n$[$]$$\n}", &held, map, test, &held, key, operator, value])
    }

    pub(super) fn clear(&mut self) -> Option<Tree> {
        let ty = self.type_in_scope(|ty| matches!(ty, Type::Slice(_) | Type::Map(..)))?;
        let what = self.read(ty)?;
        Some(stmt!["clear($)", what])
    }

    /// A channel with room for all that is sent.
    pub(super) fn channel(&mut self) -> Option<Tree> {
        let ty = self.type_of_values();
        if self.types.has_param(ty) {
            return None;
        }
        let (channel, got, open) = (self.name("c"), self.name("v"), self.name("v"));
        let count = self.random.between(1, 3);
        let values = self.items(count, ty, 2);
        let sends = values.into_iter().map(|value| stmt!["$ <- $", &channel, value]).collect::<Vec<_>>();
        let bool = self.bool();
        self.vars.push(Var::new(got.clone(), ty));
        self.vars.push(Var::new(open.clone(), bool));
        let close = *self.random.pick(&["", "close(CHANNEL)\nfor range CHANNEL {\n}\n"]);
        let receives = self.random.between(1, count);
        let close = close.replace("CHANNEL", &channel);
        let rest = if close.is_empty() { String::new() } else { format!("println(len({channel}), cap({channel}))\n") };
        let mut receive = format!("{got}, {open} := <-{channel}\n");
        for _ in 1..receives {
            receive.push_str(&match self.random.below(3) {
                0 => format!("select {{\ncase {got} = <-{channel}:\ndefault:\nprintln(\"{channel} is empty\")\n}}\n"),
                _ => format!("{got} = <-{channel}\n"),
            });
        }
        Some(stmt![
            "$ := make(chan $, $)\n$\n$$$_, _ = $, $",
            &channel,
            self.types.spell(ty),
            count,
            Tree::joined(sends, "\n"),
            receive,
            rest,
            close,
            &got,
            &open
        ])
    }
}
