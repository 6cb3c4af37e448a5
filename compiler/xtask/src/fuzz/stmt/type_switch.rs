//! Type switches, and assertions that say whether they hold.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Var;
use crate::fuzz::tree::{Tree, expr, glue, stmt};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    pub(super) fn type_switch(&mut self) -> Option<Tree> {
        let interface = *self.random.pick(&self.interfaces);
        let operand = match self.types.under(interface) {
            Type::Interface(methods) if methods.is_empty() => self.generic_operand(interface),
            _ => None,
        };
        let operand = match operand {
            Some(operand) => operand,
            None => self.varying(interface, 2),
        };
        self.frame.risk = false;
        let name = self.name("x");
        let mut clauses = Vec::new();
        let mut seen: Vec<TypeId> = Vec::new();
        for _ in 0..self.random.between(1, 4) {
            let mut types = Vec::new();
            for _ in 0..self.random.below(6).saturating_sub(3) + 1 {
                let implementer = self.implementer(interface).filter(|_| self.random.percent(80));
                let ty = implementer.unwrap_or_else(|| *self.random.pick(&self.interfaces));
                if !seen.contains(&ty) {
                    seen.push(ty);
                    types.push(ty);
                }
            }
            if types.is_empty() {
                continue;
            }
            let held = if types.len() == 1 { types[0] } else { interface };
            let body = self.clause(&name, held);
            clauses.push(glue!["case $:\n$", self.types.spell_list(&types), body]);
        }
        if self.random.percent(40) {
            clauses.push(glue!["case nil:\n$", self.clause(&name, interface)]);
        }
        if self.random.percent(50) {
            let body = self.clause(&name, interface);
            let at = self.random.below(clauses.len() + 1);
            clauses.insert(at, glue!["default:\n$", body]);
        }
        Some(stmt!["switch $ := $.(type) {\n$\n}", &name, operand, Tree::joined(clauses, "\n")])
    }

    /// Something whose type is known only in an instance.
    fn generic_operand(&mut self, any: TypeId) -> Option<Tree> {
        let params = self.vars.iter().map(|var| var.ty).filter(|ty| self.types.has_param(*ty));
        let params: Vec<TypeId> = params.collect();
        if params.is_empty() || self.random.percent(30) {
            return None;
        }
        let of = *self.random.pick(&params);
        let operand = self.varying(of, 1);
        Some(expr![any; "any($)", operand])
    }

    fn clause(&mut self, name: &str, held: TypeId) -> Tree {
        // An interface inside of an interface is nil when the other is.
        self.scoped(|inside| {
            inside.vars.push(Var::new(name.to_owned(), held));
            glue!["_ = $\n$", name.to_owned(), inside.block(3)]
        })
    }

    /// What an interface or a map holds, and whether it does.
    pub(super) fn comma_ok(&mut self) -> Option<Tree> {
        let maps: Vec<TypeId> =
            self.vars.iter().map(|var| var.ty).filter(|ty| matches!(self.types.under(*ty), Type::Map(..))).collect();
        let bool = self.bool();
        let (got, ok) = (self.name("v"), self.name("v"));
        let (ty, from) = if !maps.is_empty() && self.random.percent(50) {
            let map = *self.random.pick(&maps);
            let Type::Map(key, elem) = *self.types.under(map) else { return None };
            let (map, key) = (self.read(map)?, self.value(key));
            (elem, glue!["$[$]", map, key])
        } else {
            let interface = *self.random.pick(&self.interfaces);
            let operand = self.varying(interface, 2);
            let ty = match self.random.percent(25) {
                true => *self.random.pick(&self.interfaces),
                false => self.implementer(interface)?,
            };
            (ty, glue!["$.($)", operand, self.types.spell(ty)])
        };
        self.vars.push(Var::new(got.clone(), ty));
        self.vars.push(Var::new(ok.clone(), bool));
        Some(stmt!["$, $ := $\n_, _ = $, $", &got, &ok, from, got, ok])
    }
}
