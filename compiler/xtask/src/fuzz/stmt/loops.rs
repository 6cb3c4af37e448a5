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
        let used = vars.iter().map(|var| glue!["_ = ", &var.name, "\n"]).collect::<Vec<_>>();
        let body = self.scoped(|inside| {
            inside.vars.extend(vars);
            inside.repeated(times as u64, |inside| inside.block(statements))
        });
        let body = glue![Tree::joined(used, ""), body];
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
            0..2 => glue![&name, " := range ", &spelled, "(", times, ")"],
            2 => glue![&name, " := ", &spelled, "(", times, "); ", &name, " > 0; ", &name, "--"],
            3 if signed => glue![&name, " := ", &spelled, "(", times - 1, "); ", &name, " >= 0; ", &name, "--"],
            4 => {
                // Up to the end of the type's range, and over it.
                let high = if signed { (1_u128 << (bits - 1)) - 1 } else { (1_u128 << bits) - 1 };
                let low = high - times as u128 + 1;
                let past = if signed { format!("{name} > 0") } else { format!("{name} >= {low}") };
                glue![&name, " := ", &spelled, "(", low.to_string(), "); ", past, "; ", &name, "++"]
            }
            _ => {
                let step = self.random.between(1, 3);
                let end = times * step;
                glue![&name, " := ", &spelled, "(0); ", &name, " < ", end, "; ", &name, " += ", step]
            }
        };
        let (body, label) = self.loop_body(times, vec![Var::fixed(name, ty)], 4);
        Some(stmt![label, "for ", head, " {\n", body, "\n}"])
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
        // As long as the slice is as it is, the index is one.
        let frozen = self.vars[at].assignable;
        self.vars[at].assignable = false;
        let counter = Var { indexes: vec![over.name.clone()], ..Var::fixed(index.clone(), int) };
        let item = Var::new(value.clone(), elem);
        let (head, vars) = match self.random.below(4) {
            0 => (glue![&index, " := range ", &over.name], vec![counter]),
            1 => {
                let name = &over.name;
                (glue![&index, " := 0; ", &index, " < len(", name, "); ", &index, "++"], vec![counter])
            }
            2 => (glue!["_, ", &value, " := range ", &over.name], vec![item]),
            _ => (glue![&index, ", ", &value, " := range ", &over.name], vec![counter, item]),
        };
        let (body, label) = self.loop_body(times, vars, 4);
        self.vars[at].assignable = frozen;
        Some(stmt![label, "for ", head, " {\n", body, "\n}"])
    }

    /// Over the runes of a string.
    pub(super) fn range_text(&mut self) -> Option<Tree> {
        let (string, int) = (self.string(), self.int());
        let rune = self.types.basic(Basic::Int32);
        let (index, value) = (self.name("i"), self.name("e"));
        let text = self.text(string, 2);
        let vars = vec![Var::fixed(index.clone(), int), Var::new(value.clone(), rune)];
        let (body, label) = self.loop_body(24, vars, 3);
        Some(stmt![label, "for ", &index, ", ", &value, " := range ", text, " {\n", body, "\n}"])
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
            "var ",
            &sum,
            " ",
            &spelled,
            "\nfor ",
            &k,
            ", ",
            &e,
            " := range ",
            map,
            " {\n",
            &sum,
            operator,
            &spelled,
            "(",
            key,
            "(",
            &k,
            ", 2) * 3 + ",
            elem,
            "(",
            &e,
            ", 2))\n}\n_ = ",
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
            label,
            "for ",
            &one,
            ", ",
            &other,
            " := range func(",
            &give,
            " func(",
            types,
            ") bool) {\nfor ",
            &counter,
            " := range ",
            times,
            " {\n_ = ",
            &counter,
            "\nif !",
            &give,
            "(",
            pair.0,
            ", ",
            pair.1,
            ") {\nreturn\n}\n}\n} {\n",
            body,
            "\n}"
        ])
    }
}
