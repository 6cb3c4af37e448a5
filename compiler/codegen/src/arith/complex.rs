//! Complex numbers.

use inkwell::values::{FloatValue, InstructionOpcode};
use vole_ssa::inst::{BinOp, BinOpKind};
use vole_ssa::{RuntimeFn, ValueId};

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// An operator of complex numbers; not an equality.
    pub(super) fn complex_op(&mut self, id: ValueId, inst: &BinOp) -> CValue<'ctx> {
        let part = |value, at| match self.part(value, at) {
            inkwell::values::BasicValueEnum::FloatValue(part) => part,
            _ => self.unit.scalars.f64.const_zero(),
        };
        let (a, b, c, d) = (part(inst.x, 0), part(inst.x, 1), part(inst.y, 0), part(inst.y, 1));
        let op = |op, x, y| self.b.float_op(op, x, y);
        match inst.op {
            BinOpKind::Add => pair(op(InstructionOpcode::FAdd, a, c), op(InstructionOpcode::FAdd, b, d)),
            BinOpKind::Sub => pair(op(InstructionOpcode::FSub, a, c), op(InstructionOpcode::FSub, b, d)),
            BinOpKind::Mul => self.complex_product([a, b, c, d]),
            BinOpKind::Div => self.complex_quotient([a, b, c, d]),
            _ => {
                self.fault(id, "the operator is not defined for complex numbers");
                pair(a, b)
            }
        }
    }

    /// `(a+bi)(c+di)`, computed in double precision as Go's own compiler does, to lose less to cancellation.
    fn complex_product(&self, parts: [FloatValue<'ctx>; 4]) -> CValue<'ctx> {
        let narrow = parts[0].get_type();
        let [a, b, c, d] = parts.map(|part| self.b.float_resize(part, self.unit.scalars.f64));
        let op = |op, x, y| self.b.float_op(op, x, y);
        let product = |x, y| op(InstructionOpcode::FMul, x, y);
        let real = op(InstructionOpcode::FSub, product(a, c), product(b, d));
        let imag = op(InstructionOpcode::FAdd, product(a, d), product(b, c));
        pair(self.b.float_resize(real, narrow), self.b.float_resize(imag, narrow))
    }

    fn complex_quotient(&self, parts: [FloatValue<'ctx>; 4]) -> CValue<'ctx> {
        let narrow = parts[0].get_type();
        let args = parts.map(|part| self.b.float_resize(part, self.unit.scalars.f64).into());
        let quotient = self.call_runtime(RuntimeFn::ComplexDiv, &args);
        let resize =
            |part: &inkwell::values::BasicValueEnum<'ctx>| self.b.float_resize(part.into_float_value(), narrow).into();
        match quotient.len() {
            2 => CValue::Scalars(quotient.iter().map(resize).collect()),
            _ => pair(parts[0], parts[1]),
        }
    }
}

fn pair<'ctx>(real: FloatValue<'ctx>, imag: FloatValue<'ctx>) -> CValue<'ctx> {
    CValue::Scalars(vec![real.into(), imag.into()])
}
