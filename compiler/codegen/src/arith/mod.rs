//! Operators: which chapter lowers which.

mod complex;
mod convert;
mod equal;
mod float;
mod int;
mod shift;

use inkwell::values::BasicValueEnum;
use vole_ssa::ValueId;
use vole_ssa::inst::{BinOp, BinOpKind, UnOp, UnOpKind};

use crate::body::Body;
use crate::scalar::Scalar;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// A unary operator.
    pub fn unop(&mut self, id: ValueId, inst: &UnOp) -> CValue<'ctx> {
        match inst.op {
            UnOpKind::Real => CValue::Scalars(vec![self.part(inst.x, 0)]),
            UnOpKind::Imag => CValue::Scalars(vec![self.part(inst.x, 1)]),
            UnOpKind::Not | UnOpKind::BitNot => self.b.not(self.int(inst.x)).into(),
            UnOpKind::Neg => {
                let negated = |scalar: &BasicValueEnum<'ctx>| match *scalar {
                    BasicValueEnum::IntValue(x) => self.b.sub(x.get_type().const_zero(), x).into(),
                    BasicValueEnum::FloatValue(x) => self.b.fneg(x).into(),
                    other => {
                        self.fault(id, "a number is expected");
                        other
                    }
                };
                CValue::Scalars(self.value(inst.x).scalars().iter().map(negated).collect())
            }
        }
    }

    /// A binary operator.
    pub fn binop(&mut self, id: ValueId, inst: &BinOp) -> CValue<'ctx> {
        let ty = self.ty(inst.x);
        match inst.op {
            BinOpKind::Complex => CValue::Scalars(vec![self.single(inst.x), self.single(inst.y)]),
            BinOpKind::Shl | BinOpKind::Shr => self.shift(inst).into(),
            BinOpKind::Eq => self.equal(inst.x, inst.y).into(),
            BinOpKind::Ne => {
                let equal = self.equal(inst.x, inst.y);
                self.b.not(equal).into()
            }
            _ if self.is_string(ty) => self.string_op(id, inst),
            _ if self.unit.info.types.basic(ty).is_some_and(|basic| basic.is_complex()) => self.complex_op(id, inst),
            _ => match self.unit.info.scalar(ty) {
                Some(Scalar::Int { signed, .. }) => self.int_op(id, inst.op, inst.x, inst.y, signed),
                Some(Scalar::Float32 | Scalar::Float64) => self.float_op(id, inst.op, inst.x, inst.y),
                Some(Scalar::Bool | Scalar::Pointer) => self.int_op(id, inst.op, inst.x, inst.y, false),
                None => {
                    self.fault(id, "the operator is not defined for its operands");
                    self.zero(self.ty(id))
                }
            },
        }
    }
}
