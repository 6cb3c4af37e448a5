//! `if` and `switch`.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Label, Var};
use crate::fuzz::tree::{Tree, glue, stmt};
use crate::fuzz::types::{Basic, TypeId};

impl Generator {
    pub(super) fn condition(&mut self) -> Tree {
        let bool = self.bool();
        self.scoped(|inside| {
            let start = match inside.random.percent(20) {
                false => glue![],
                true => {
                    let ty = inside.basic_type();
                    let name = inside.name("v");
                    let value = inside.expr(ty, 2);
                    inside.vars.push(Var::new(name.clone(), ty));
                    glue!["$ := $; $ == $ && ", &name, value, name.clone(), name]
                }
            };
            let test = inside.value(bool);
            inside.frame.risk = false;
            let then = inside.block(4);
            let otherwise = match inside.random.below(4) {
                0 => glue![" else {\n$\n}", inside.block(4)],
                1 => {
                    let test = inside.varying(bool, 2);
                    glue![" else if $ {\n$\n} else {\n$\n}", test, inside.block(3), inside.block(3)]
                }
                _ => glue![],
            };
            stmt!["if $$ {\n$\n}$", start, test, then, otherwise]
        })
    }

    pub(super) fn switch(&mut self) -> Tree {
        let tagless = self.random.percent(35);
        let ty = if tagless { self.bool() } else { self.switch_type() };
        let tag = if tagless { glue![] } else { self.varying(ty, 2) };
        self.frame.risk = false;
        let label = self.name("S");
        self.frame.labels.push(Label { name: label.clone(), is_loop: false, used: false });
        let count = self.random.between(1, 4);
        let default = self.random.below(count + 2);
        let mut clauses = Vec::new();
        let mut cases = Vec::new();
        for at in 0..count {
            let head = if at == default { glue!["default:\n"] } else { self.case(ty, tagless, &mut cases) };
            let body = self.block(3);
            // A clause that falls through must not be the last.
            let through = if at + 1 < count && self.random.percent(20) { "\nfallthrough" } else { "" };
            clauses.push(glue!["$$$", head, body, through]);
        }
        let used = self.frame.labels.pop().is_some_and(|label| label.used);
        let label = if used { format!("{label}:\n") } else { String::new() };
        let tag = if tagless { tag } else { glue!["($)", tag] };
        stmt!["$switch $ {\n$\n}", label, tag, Tree::joined(clauses, "\n")]
    }

    fn switch_type(&mut self) -> TypeId {
        loop {
            let ty = self.type_of_values();
            if self.types.is_comparable(ty) && !self.types.has_param(ty) {
                return ty;
            }
        }
    }

    /// `cases` are the constants of earlier clauses: no two may be equal.
    fn case(&mut self, ty: TypeId, tagless: bool, cases: &mut Vec<usize>) -> Tree {
        let mut values = Vec::new();
        for _ in 0..self.random.between(1, 3) {
            let value = match tagless {
                true => self.varying(ty, 3),
                false if self.types.integer(ty).is_some() && self.random.percent(75) => {
                    glue!["$($)", self.types.spell(ty), self.new_case(cases)]
                }
                false if self.types.is(ty, Basic::String) => glue!["$", format!("\"{}\"", self.new_case(cases))],
                false => {
                    let value = self.expr(ty, 1);
                    match value.is_constant() {
                        true => glue!["id[$]($)", self.types.spell(ty), value],
                        false => value,
                    }
                }
            };
            values.push(value);
        }
        glue!["case $:\n", Tree::joined(values, ", ")]
    }

    fn new_case(&mut self, cases: &mut Vec<usize>) -> usize {
        loop {
            let limit = *self.random.pick(&[16, 16, 128]);
            let case = self.random.below(limit);
            if !cases.contains(&case) {
                cases.push(case);
                return case;
            }
        }
    }
}
