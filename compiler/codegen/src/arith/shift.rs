//! Shifts: by the width or more, everything has been shifted out.

use inkwell::IntPredicate;
use inkwell::values::{InstructionOpcode, IntValue};
use vole_ssa::inst::{BinOp, BinOpKind};

use crate::body::Body;

impl<'ctx> Body<'_, 'ctx> {
    /// `x << y` or `x >> y`; the count has any integer type and is not negative.
    pub(super) fn shift(&mut self, inst: &BinOp) -> IntValue<'ctx> {
        let (x, count) = (self.int(inst.x), self.int(inst.y));
        let (ty, width) = (x.get_type(), x.get_type().get_bit_width());
        let arithmetic = self.unit.info.is_signed(self.ty(inst.x));
        let op = match inst.op {
            BinOpKind::Shl => InstructionOpcode::Shl,
            _ if arithmetic => InstructionOpcode::AShr,
            _ => InstructionOpcode::LShr,
        };
        // Counts are not negative, so zeros widen every type's.
        let wide = if count.get_type().get_bit_width() < width { self.b.resize(count, ty, false) } else { count };
        let limit = wide.get_type().const_int(u64::from(width), false);
        let in_range = self.b.icmp(IntPredicate::ULT, wide, limit);
        if op == InstructionOpcode::AShr {
            let most = wide.get_type().const_int(u64::from(width - 1), false);
            let clamped = self.b.select(in_range, wide, most).into_int_value();
            return self.b.int_op(op, x, self.b.resize(clamped, ty, false));
        }
        let shifted = self.b.int_op(op, x, self.b.resize(wide, ty, false));
        self.b.select(in_range, shifted, ty.const_zero()).into_int_value()
    }
}
