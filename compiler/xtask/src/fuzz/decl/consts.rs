//! Named constants.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, decl};
use crate::fuzz::types::Type;

impl Generator {
    /// Typed and untyped ones, and a group with `iota`.
    pub(super) fn declare_consts(&mut self) {
        for _ in 0..4 {
            let ty = self.type_of_values();
            if matches!(self.types.under(ty), Type::Basic(_)) {
                let name = self.name("k");
                let value = self.bare_constant(ty);
                self.decls.push(decl!["const $ $ = $\n", &name, self.types.spell(ty), value]);
                self.consts.push((name, ty));
            }
        }
        for _ in 0..3 {
            let value = self.interesting(-(1 << 63), (1 << 64) - 1);
            let name = self.name("k");
            self.decls.push(decl!["const $ = $\n", &name, value.to_string()]);
            self.untyped.push((name, value));
        }
        let (shift, step) = (self.random.below(12), self.random.between(1, 40));
        let mut names = Vec::new();
        for at in 0..4_i128 {
            let name = self.name("k");
            self.untyped.push((name.clone(), (at << shift) + step as i128));
            let value = if at == 0 { format!(" = iota<<{shift} + {step}") } else { String::new() };
            names.push(crate::fuzz::tree::glue!["$$", name, value]);
        }
        self.decls.push(decl!["const (\n$\n)\n", Tree::joined(names, "\n")]);
    }
}
