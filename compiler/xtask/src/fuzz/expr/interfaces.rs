//! Interfaces: values inside of them, and getting them out.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    /// A type whose values an interface may hold.
    pub fn implementer(&mut self, interface: TypeId) -> Option<TypeId> {
        let types: Vec<TypeId> = self.pool.iter().copied().filter(|ty| self.may_be_in(*ty, interface)).collect();
        if types.is_empty() { None } else { Some(*self.random.pick(&types)) }
    }

    fn may_be_in(&self, ty: TypeId, interface: TypeId) -> bool {
        !self.types.is_interface(ty) && !self.types.has_param(ty) && self.types.implements(ty, interface)
    }

    /// A value in an interface.
    pub(super) fn boxed(&mut self, ty: TypeId, depth: u32) -> Tree {
        let name = self.types.spell(ty);
        let implementer = self.implementer(ty);
        let Some(of) = implementer.filter(|_| !self.random.percent(5)) else { return expr![ty; "$(nil)", name] };
        let value = match self.types.get(of) {
            // Never nil: methods by value would panic.
            Type::Pointer(elem) => {
                let elem = *elem;
                self.new_pointer(of, elem, depth)
            }
            _ => self.expr(of, depth.saturating_sub(1)),
        };
        expr![ty; "$($)", name, value]
    }

    /// What an interface holds, if that is of the type; otherwise a panic.
    pub(super) fn assertion(&mut self, ty: TypeId) -> Option<Tree> {
        let interfaces: Vec<TypeId> = self
            .interfaces
            .iter()
            .copied()
            .filter(|interface| *interface != ty && (self.may_be_in(ty, *interface) || self.types.is_interface(ty)))
            .collect();
        if interfaces.is_empty() {
            return None;
        }
        let from = *self.random.pick(&interfaces);
        let operand = self.read(from)?;
        let name = self.types.spell(ty);
        if self.take_risk() {
            return Some(expr![ty; "$.($)", operand, name]);
        }
        Some(expr![ty; "func() $ { got, _ := $.($); return got }()", &name, operand, &name])
    }
}
