//! Pointers to variables.

use crate::fuzz::expr::Use;
use crate::fuzz::generator::Generator;
use crate::fuzz::scope::Var;
use crate::fuzz::tree::{Tree, stmt};
use crate::fuzz::types::Type;

impl Generator {
    /// A pointer to a place, which is then written through it.
    pub(super) fn retarget(&mut self) -> Option<Tree> {
        let (place, ty) = self.any_path(Use::Address)?;
        let pointer = self.types.intern(Type::Pointer(ty));
        let name = self.name("p");
        self.vars.push(Var { sound: true, ..Var::new(name.clone(), pointer) });
        // As long as it may be assigned to, it may become nil.
        if let Some(var) = self.vars.last_mut() {
            var.assignable = false;
        }
        let value = self.value(ty);
        Some(stmt!["$ := &$\n*$ = $", &name, place, name, value])
    }
}
