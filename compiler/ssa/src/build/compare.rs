//! Comparisons (spec: Comparison operators): the operands are brought to one type.

use vole_syntax::ast::ChanDir;
use vole_types::{Type, TypeId};

use super::emit::Emitter;
use crate::ValueId;
use crate::inst::{BinOp, BinOpKind};

impl Emitter<'_, '_> {
    /// `x op y`, a boolean of type `ty`.
    pub(super) fn compare(&mut self, op: BinOpKind, x: ValueId, y: ValueId, ty: TypeId) -> ValueId {
        let common = self.common_type(self.value_type(x), self.value_type(y));
        let x = self.convert_implicitly(x, common);
        let y = self.convert_implicitly(y, common);
        self.emit(BinOp { op, x, y }, ty)
    }

    /// The type that both operands of a comparison can be assigned to: one of theirs.
    fn common_type(&self, x: TypeId, y: TypeId) -> TypeId {
        match (self.types().under(x), self.types().under(y)) {
            (Type::Interface(of_x), Type::Interface(of_y)) => {
                if of_x.methods.len() <= of_y.methods.len() {
                    x
                } else {
                    y
                }
            }
            (Type::Interface(_), _) => x,
            (_, Type::Interface(_)) => y,
            (Type::Chan { dir: ChanDir::Both, .. }, Type::Chan { .. }) => y,
            _ => x,
        }
    }
}
