//! Truth values.

use crate::fuzz::generator::Generator;
use crate::fuzz::tree::{Tree, expr};
use crate::fuzz::types::{Type, TypeId};

impl Generator {
    /// A truth value.
    pub(super) fn truth(&mut self, ty: TypeId, depth: u32) -> Tree {
        let made = match self.random.below(10) {
            0..2 => {
                let (one, other) = (self.varying(ty, depth - 1), self.expr(ty, depth - 1));
                let operator = *self.random.pick(&[" && ", " || ", " == ", " != "]);
                // What a comparison yields has no type yet.
                return expr![ty; "$($$$)", self.types.spell(ty), one, operator, other];
            }
            2 => {
                let operand = self.varying(ty, depth - 1);
                return expr![ty; "!$", operand];
            }
            3 => self.compare_with_nil(ty),
            4 => self.compare_interface(ty, depth),
            _ => Some(self.comparison(ty, depth)),
        };
        let made = made.unwrap_or_else(|| self.comparison(ty, depth));
        let bool = self.bool();
        if ty == bool { made } else { expr![ty; "$($)", self.types.spell(ty), made] }
    }

    fn comparison(&mut self, ty: TypeId, depth: u32) -> Tree {
        let of = loop {
            let params = self.vars.iter().map(|var| var.ty).filter(|ty| self.types.has_param(*ty));
            let params: Vec<TypeId> = params.collect();
            let of = match !params.is_empty() && self.random.percent(30) {
                true => *self.random.pick(&params),
                false => self.type_of_values(),
            };
            if self.types.is_comparable(of) {
                break of;
            }
        };
        let operators: &[&str] = match self.types.is_ordered(of) {
            true => &[" == ", " != ", " < ", " <= ", " > ", " >= "],
            false => &[" == ", " != "],
        };
        let operator = *self.random.pick(operators);
        let one = self.varying(of, depth - 1);
        let other = self.expr(of, depth - 1);
        let other = match (other.is_constant(), self.types.under(of)) {
            (true, Type::Basic(_)) => {
                let bare = self.bare_constant(of);
                expr![of; "($)", bare]
            }
            _ => other,
        };
        let swapped = self.random.percent(30);
        // Literals of structs would be taken for blocks in the head of a statement.
        match swapped {
            true => expr![ty; "(($)$($))", other, operator, one],
            false => expr![ty; "(($)$($))", one, operator, other],
        }
    }

    fn compare_with_nil(&mut self, ty: TypeId) -> Option<Tree> {
        let found = self.vars.iter().map(|var| var.ty).filter(|of| {
            matches!(
                self.types.under(*of),
                Type::Pointer(_) | Type::Slice(_) | Type::Map(..) | Type::Func(..) | Type::Interface(_)
            )
        });
        let found: Vec<TypeId> = found.collect();
        if found.is_empty() {
            return None;
        }
        let of = *self.random.pick(&found);
        let operand = self.read(of)?;
        Some(expr![ty; "($$nil)", operand, *self.random.pick(&[" == ", " != "])])
    }

    /// An interface compared with a value, or with another interface, which may panic.
    fn compare_interface(&mut self, ty: TypeId, depth: u32) -> Option<Tree> {
        let interface = *self.random.pick(&self.interfaces);
        let one = self.read(interface)?;
        let operator = *self.random.pick(&[" == ", " != "]);
        if self.take_risk() {
            let other = self.read(interface)?;
            return Some(expr![ty; "($$$)", one, operator, other]);
        }
        let of = self.implementer(interface)?;
        if !self.types.is_comparable(of) {
            return None;
        }
        let other = self.varying(of, depth - 1);
        Some(expr![ty; "($$($))", one, operator, other])
    }
}
