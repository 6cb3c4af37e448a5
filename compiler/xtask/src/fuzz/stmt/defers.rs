//! Deferred functions, panics, and recovering from them.

use crate::fuzz::expr::VALUE_COST;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Frame;
use crate::fuzz::tree::{Tree, stmt};

impl Generator {
    /// A deferred closure, which sees what the variables are at the end; or one that is given values now.
    pub(super) fn defer(&mut self) -> Option<Tree> {
        if !self.frame.spend(VALUE_COST) {
            return None;
        }
        self.frame.risk = false;
        let frame = Frame::new(false, false, VALUE_COST, Vec::new());
        if self.random.percent(50) {
            let (body, _) = self.in_frame(frame, |inside| inside.body(3));
            let recovers = self.random.percent(40);
            let name = self.name("d");
            let recover = if recovers { format!("note(\"{name}\", recover())\n") } else { String::new() };
            return Some(stmt!["defer func() {\n$$\n}()", recover, body]);
        }
        let ty = self.type_of_values();
        if self.types.has_param(ty) {
            return None;
        }
        let value = self.value(ty);
        let name = self.name("a");
        let shown = self.shown(&name, ty);
        Some(stmt!["defer func($ $) {\n$\n}($)", &name, self.types.spell(ty), shown, value])
    }

    /// Statements of which one may panic, inside of a function that recovers.
    pub(super) fn protect(&mut self) -> Tree {
        self.frame.risk = false;
        let name = self.name("p");
        let frame = Frame { labels: Vec::new(), results: Vec::new(), ..self.frame.clone() };
        self.frame.depth += 1;
        let (body, inner) = self.in_frame(frame, |inside| inside.body(5));
        self.frame.depth -= 1;
        (self.frame.left, self.frame.cost) = (inner.left, inner.cost);
        stmt!["func() {\ndefer func() {\nnote(\"$\", recover())\n}()\n$\n}()", name, body]
    }

    /// A panic of one's own, if something holds.
    pub(super) fn panic(&mut self) -> Option<Tree> {
        let bool = self.bool();
        let test = self.varying(bool, 2);
        let ty = if self.random.percent(50) { self.string() } else { self.type_of_values() };
        if self.types.has_param(ty) {
            return None;
        }
        let value = self.value(ty);
        Some(stmt!["if $ {\npanic($)\n}", test, value])
    }
}
