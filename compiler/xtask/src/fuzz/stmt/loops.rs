//! Loops, all of which end.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Label, Var};
use crate::fuzz::tree::{Tree, glue, stmt};
use crate::fuzz::types::{Basic, Type, TypeId};

impl Generator {
    /// A loop's body, and the loop's label with a colon if something uses it.
    fn loop_body(&mut self, times: usize, vars: Vec<Var>, statements: usize) -> (Tree, String) {
        self.frame.risk = false;
        let name = self.name("L");
        self.frame.labels.push(Label { name: name.clone(), is_loop: true, used: false });
        let used = vars.iter().map(|var| glue!["_ = $\n", &var.name]).collect::<Vec<_>>();
        let body = self.scoped(|inside| {
            inside.vars.extend(vars);
            inside.repeated(times as u64, |inside| inside.block(statements))
        });
        let body = glue!["$$", Tree::joined(used, ""), body];
        let used = self.frame.labels.pop().is_some_and(|label| label.used);
        (body, if used { format!("{name}:\n") } else { String::new() })
    }

    /// With three clauses, or over an integer.
    pub(super) fn counted(&mut self) -> Option<Tree> {
        let ty = self.integer_type();
        let times = self.random.between(1, 9);
        let name = self.name("i");
        let spelled = self.types.spell(ty);
        let (bits, signed) = self.types.integer(ty)?;
        let head = match self.random.below(6) {
            0..2 => glue!["$ := range $($)", &name, &spelled, times],
            2 => glue!["$ := $($); $ > 0; $--", &name, &spelled, times, &name, &name],
            3 if signed => glue!["$ := $($); $ >= 0; $--", &name, &spelled, times - 1, &name, &name],
            4 => {
                // Up to the end of the type's range, and over it.
                let high = if signed { (1_u128 << (bits - 1)) - 1 } else { (1_u128 << bits) - 1 };
                let low = high - times as u128 + 1;
                let past = if signed { format!("{name} > 0") } else { format!("{name} >= {low}") };
                glue!["$ := $($); $; $++", &name, &spelled, low.to_string(), past, &name]
            }
            _ => {
                let step = self.random.between(1, 3);
                let end = times * step;
                glue!["$ := $(0); $ < $; $ += $", &name, &spelled, &name, end, &name, step]
            }
        };
        let (body, label) = self.loop_body(times, vec![Var::fixed(name, ty)], 4);
        Some(stmt!["$for $ {\n$\n}", label, head, body])
    }

    /// Over a variable that is an array or a slice.
    pub(super) fn range(&mut self) -> Option<Tree> {
        let found: Vec<usize> = (0..self.vars.len())
            .filter(|at| !self.vars[*at].hidden)
            .filter(|at| matches!(self.types.under(self.vars[*at].ty), Type::Array(1.., _) | Type::Slice(_)))
            .collect();
        if found.is_empty() {
            return None;
        }
        let at = *self.random.pick(&found);
        let over = self.vars[at].clone();
        let (times, elem) = match self.types.under(over.ty) {
            Type::Array(length, elem) => (*length, *elem),
            Type::Slice(elem) => (9, *elem),
            _ => return None,
        };
        let (index, value) = (self.name("i"), self.name("e"));
        let int = self.int();
        // As long as a slice is as it is, the index is one; an array's length does not change.
        let assignable = self.vars[at].assignable;
        self.vars[at].assignable = assignable && matches!(self.types.under(over.ty), Type::Array(..));
        let counter = Var { indexes: vec![over.name.clone()], ..Var::fixed(index.clone(), int) };
        let item = Var::new(value.clone(), elem);
        let name = &over.name;
        let (name_of_array, is_array) = (format!("&{name}"), matches!(self.types.under(over.ty), Type::Array(..)));
        let ranged = if assignable && is_array && self.random.percent(25) { &name_of_array } else { name };
        let (head, vars) = match self.random.below(6) {
            4 => (glue!["$ := len($) - 1; $ >= 0; $--", &index, name, &index, &index], vec![counter]),
            5 => {
                // Neighbours.
                let next = Var { name: value.clone(), ..counter.clone() };
                let steps = glue!["$, $ = $+1, $+1", &index, &value, &index, &value];
                (glue!["$, $ := 0, 1; $ < len($); $", &index, &value, &value, name, steps], vec![counter, next])
            }
            0 => (glue!["$ := range $", &index, &over.name], vec![counter]),
            1 => (glue!["$ := 0; $ < len($); $++", &index, &index, name, &index], vec![counter]),
            2 => (glue!["_, $ := range $", &value, &over.name], vec![item]),
            _ => (glue!["$, $ := range $", &index, &value, ranged], vec![counter, item]),
        };
        let (body, label) = self.loop_body(times, vars, 4);
        self.vars[at].assignable = assignable;
        Some(stmt!["$for $ {\n$\n}", label, head, body])
    }

    /// Over the runes of a string.
    pub(super) fn range_text(&mut self) -> Option<Tree> {
        let (string, int) = (self.string(), self.int());
        let rune = self.types.basic(Basic::Int32);
        let (index, value) = (self.name("i"), self.name("e"));
        let text = self.text(string, 2);
        let vars = vec![Var::fixed(index.clone(), int), Var::new(value.clone(), rune)];
        let (body, label) = self.loop_body(24, vars, 3);
        Some(stmt!["$for $, $ := range $ {\n$\n}", label, &index, &value, text, body])
    }

    /// Over a map, whose order is different each time: what is done does not depend on it.
    pub(super) fn range_map(&mut self) -> Option<Tree> {
        let maps: Vec<TypeId> = self.vars.iter().map(|var| var.ty).collect();
        let maps: Vec<TypeId> = maps.into_iter().filter(|ty| matches!(self.types.under(*ty), Type::Map(..))).collect();
        if maps.is_empty() || !self.frame.spend(40) {
            return None;
        }
        let ty = *self.random.pick(&maps);
        let Type::Map(key, elem) = *self.types.under(ty) else { return None };
        if self.types.has_param(ty) {
            return None;
        }
        let map = self.read(ty)?;
        let integer = self.integer_type();
        let sum = self.name("v");
        let (k, e) = (self.name("k"), self.name("e"));
        self.printed.insert(key);
        self.printed.insert(elem);
        self.vars.push(Var::new(sum.clone(), integer));
        let spelled = self.types.spell(integer);
        let operator = *self.random.pick(&[" += ", " ^= ", " -= "]);
        let (key, elem) = (self.hash_name(key), self.hash_name(elem));
        Some(stmt![
            "var $ $\nfor $, $ := range $ {\n$$$($($, 2) * 3 + $($, 2))\n}\n_ = $",
            &sum,
            &spelled,
            &k,
            &e,
            map,
            &sum,
            operator,
            &spelled,
            key,
            &k,
            elem,
            &e,
            &sum
        ])
    }

    /// Over a function.
    pub(super) fn range_func(&mut self) -> Option<Tree> {
        let (first, second) = (self.type_of_values(), self.type_of_values());
        if self.types.has_param(first) || self.types.has_param(second) {
            return None;
        }
        let times = self.random.between(1, 5);
        let give = self.name("yield");
        let counter = self.name("i");
        let int = self.int();
        let pair = self.scoped(|inside| {
            inside.vars.push(Var::fixed(counter.clone(), int));
            (inside.expr(first, 2), inside.expr(second, 2))
        });
        let (one, other) = (self.name("e"), self.name("e"));
        let vars = vec![Var::new(one.clone(), first), Var::new(other.clone(), second)];
        let (body, label) = self.loop_body(times, vars, 4);
        let types = self.types.spell_list(&[first, second]);
        Some(stmt![
            "$for $, $ := range func($ func($) bool) {\nfor $ := range $ {\n_ = $\nif !$($, $) {\nreturn\n}\n}\n} {\n$\n}",
            label,
            &one,
            &other,
            &give,
            types,
            &counter,
            times,
            &counter,
            &give,
            pair.0,
            pair.1,
            body
        ])
    }
}
