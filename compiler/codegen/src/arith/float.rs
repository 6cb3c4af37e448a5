//! Floating-point numbers: IEEE 754, each operation rounded to its own type, nothing fused.

use inkwell::FloatPredicate;
use inkwell::values::{BasicValueEnum, FloatValue, InstructionOpcode, IntValue};
use vole_ssa::ValueId;
use vole_ssa::inst::BinOpKind;

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// The value of an instruction that is a floating-point number.
    pub(crate) fn float(&self, id: ValueId) -> FloatValue<'ctx> {
        match self.single(id) {
            BasicValueEnum::FloatValue(value) => value,
            _ => {
                self.fault(id, "a floating-point number is expected");
                self.unit.scalars.f64.const_zero()
            }
        }
    }

    /// An operator of floating-point numbers; not an equality.
    pub(super) fn float_op(&mut self, id: ValueId, op: BinOpKind, x: ValueId, y: ValueId) -> CValue<'ctx> {
        let (x, y) = (self.float(x), self.float(y));
        let computed = |op| CValue::scalar(self.b.float_op(op, x, y));
        let compared = |predicate| CValue::scalar(self.b.fcmp(predicate, x, y));
        match op {
            BinOpKind::Add => computed(InstructionOpcode::FAdd),
            BinOpKind::Sub => computed(InstructionOpcode::FSub),
            BinOpKind::Mul => computed(InstructionOpcode::FMul),
            BinOpKind::Div => computed(InstructionOpcode::FDiv),
            BinOpKind::Lt => compared(FloatPredicate::OLT),
            BinOpKind::Le => compared(FloatPredicate::OLE),
            BinOpKind::Gt => compared(FloatPredicate::OGT),
            BinOpKind::Ge => compared(FloatPredicate::OGE),
            BinOpKind::Min => CValue::scalar(self.float_minimum(x, y, FloatPredicate::OLT, true)),
            BinOpKind::Max => CValue::scalar(self.float_minimum(x, y, FloatPredicate::OGT, false)),
            _ => {
                self.fault(id, "the operator is not defined for floating-point numbers");
                CValue::scalar(x)
            }
        }
    }

    /// `min` or `max`: NaN if either is; -0 is less than 0. Equal operands differ in their sign bits at most: for the minimum these are
    /// or-ed, for the maximum and-ed.
    fn float_minimum(
        &self,
        x: FloatValue<'ctx>,
        y: FloatValue<'ctx>,
        better: FloatPredicate,
        minimum: bool,
    ) -> FloatValue<'ctx> {
        let bits = |value: FloatValue<'ctx>| -> IntValue<'ctx> {
            let width = if value.get_type() == self.unit.scalars.f32 { 32 } else { 64 };
            self.b.bits_as(value.into(), self.unit.scalars.int(width).into()).into_int_value()
        };
        let (x_bits, y_bits) = (bits(x), bits(y));
        let merged = if minimum { self.b.or(x_bits, y_bits) } else { self.b.and(x_bits, y_bits) };
        let merged = self.b.bits_as(merged.into(), x.get_type().into()).into_float_value();
        let x_wins = self.b.fcmp(better, x, y);
        let equal = self.b.fcmp(FloatPredicate::OEQ, x, y);
        let x_is_nan = self.b.fcmp(FloatPredicate::UNO, x, x);
        let either = self.b.select(x_wins, x, y).into_float_value();
        // Where y is NaN, no comparison holds and `either` is y; where x is NaN, x is chosen here.
        let either = self.b.select(x_is_nan, x, either).into_float_value();
        self.b.select(equal, merged, either).into_float_value()
    }
}
