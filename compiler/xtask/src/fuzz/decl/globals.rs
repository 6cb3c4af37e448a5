//! Variables of the package, initialised in the order of their dependencies.

use crate::fuzz::generator::Generator;
use crate::fuzz::scope::{Frame, Var};
use crate::fuzz::tree::decl;

impl Generator {
    /// A variable whose value may depend on those before it; some say when they get theirs.
    pub(super) fn declare_global(&mut self) {
        let ty = self.type_of_values();
        let name = self.name("g");
        let mut frame = Frame::new(true, false, 40, vec![ty]);
        frame.own = self.vars.len();
        let (value, _) = self.in_frame(frame, |inside| inside.value(ty));
        let spelled = self.types.spell(ty);
        let declared = match self.random.below(4) {
            0 => decl!["var $ = traced[$](\"$\", $)\n", &name, &spelled, &name, value],
            1 => decl!["var $ $\n", &name, spelled],
            _ => decl!["var $ $ = $\n", &name, spelled, value],
        };
        self.decls.push(declared);
        self.vars.push(Var::new(name, ty));
    }
}
