//! Declarations of variables and constants inside of functions.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Var;
use crate::fuzz::tree::{Tree, glue, stmt};
use crate::fuzz::types::TypeId;

impl Generator {
    /// A variable, of a type that is often one of a variable in scope, so that they have something to do with each other.
    pub fn declare(&mut self) -> Tree {
        let ty = match self.random.percent(25) && !self.vars.is_empty() {
            true => self.random.pick(&self.vars).ty,
            false => self.type_of_values(),
        };
        self.declare_of(ty)
    }

    /// A variable of a type.
    pub fn declare_of(&mut self, ty: TypeId) -> Tree {
        let spelled = self.types.spell(ty);
        let form = self.random.below(10);
        let value = if form == 0 { glue![] } else { self.value(ty) };
        // Now and then it hides another.
        let outer = self.vars[..self.scope].iter().map(|var| &var.name).filter(|name| name.starts_with('v'));
        let outer: Vec<String> = outer.filter(|name| !self.in_scope(name)).cloned().collect();
        let name = match !outer.is_empty() && self.random.percent(10) {
            true => self.random.pick(&outer).clone(),
            false => self.name("v"),
        };
        let declared = match form {
            0 => glue!["var $ $", &name, spelled],
            1..4 => glue!["var $ $ = $", &name, spelled, value],
            _ => glue!["$ := $", &name, value],
        };
        self.hide(&name);
        self.vars.push(Var::new(name.clone(), ty));
        stmt!["$\n_ = $", declared, name]
    }

    /// Whether the innermost scope declares this name.
    fn in_scope(&self, name: &str) -> bool {
        self.vars[self.scope..].iter().any(|var| var.name == name)
    }

    /// A variable of this name is about to be declared: others of that name cannot be reached until the scope ends.
    fn hide(&mut self, name: &str) {
        for var in &mut self.vars {
            var.hidden |= var.name == name;
            var.indexes.retain(|indexed| indexed != name);
        }
    }
}
