//! Integers: arithmetic wraps, division truncates toward zero, the smallest integer divided by -1 is itself.

use inkwell::IntPredicate;
use inkwell::values::{InstructionOpcode, IntValue};
use vole_ssa::ValueId;
use vole_ssa::inst::BinOpKind;

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// An operator of integers; not a shift, not an equality.
    pub(super) fn int_op(&mut self, id: ValueId, op: BinOpKind, x: ValueId, y: ValueId, signed: bool) -> CValue<'ctx> {
        let (x, y) = (self.int(x), self.int(y));
        let b = &self.b;
        let value = match op {
            BinOpKind::Add => b.add(x, y),
            BinOpKind::Sub => b.sub(x, y),
            BinOpKind::Mul => b.mul(x, y),
            BinOpKind::Div => self.divide(x, y, signed),
            BinOpKind::Rem => self.remainder(x, y, signed),
            BinOpKind::And => b.and(x, y),
            BinOpKind::Or => b.or(x, y),
            BinOpKind::Xor => b.int_op(InstructionOpcode::Xor, x, y),
            BinOpKind::AndNot => b.and(x, b.not(y)),
            BinOpKind::Lt => b.icmp(if signed { IntPredicate::SLT } else { IntPredicate::ULT }, x, y),
            BinOpKind::Le => b.icmp(if signed { IntPredicate::SLE } else { IntPredicate::ULE }, x, y),
            BinOpKind::Gt => b.icmp(if signed { IntPredicate::SGT } else { IntPredicate::UGT }, x, y),
            BinOpKind::Ge => b.icmp(if signed { IntPredicate::SGE } else { IntPredicate::UGE }, x, y),
            BinOpKind::Min => self.extreme(if signed { IntPredicate::SLT } else { IntPredicate::ULT }, x, y),
            BinOpKind::Max => self.extreme(if signed { IntPredicate::SGT } else { IntPredicate::UGT }, x, y),
            BinOpKind::Shl | BinOpKind::Shr | BinOpKind::Eq | BinOpKind::Ne | BinOpKind::Complex => {
                self.fault(id, "the operator is lowered elsewhere");
                x
            }
        };
        value.into()
    }

    /// The first of two if it precedes the second, else the second.
    fn extreme(&self, precedes: IntPredicate, x: IntValue<'ctx>, y: IntValue<'ctx>) -> IntValue<'ctx> {
        let first = self.b.icmp(precedes, x, y);
        self.b.select(first, x, y).into_int_value()
    }

    /// A quotient; the divisor is not zero.
    fn divide(&self, x: IntValue<'ctx>, y: IntValue<'ctx>, signed: bool) -> IntValue<'ctx> {
        if !signed {
            return self.b.int_op(InstructionOpcode::UDiv, x, y);
        }
        if let Some(quotient) = self.divide_wider(InstructionOpcode::SDiv, x, y) {
            return quotient;
        }
        if self.never_minus_one(y) {
            return self.b.int_op(InstructionOpcode::SDiv, x, y);
        }
        let (safe, by_minus_one) = self.safe_divisor(y);
        let quotient = self.b.int_op(InstructionOpcode::SDiv, x, safe);
        let negated = self.b.sub(x.get_type().const_zero(), x);
        self.b.select(by_minus_one, negated, quotient).into_int_value()
    }

    /// A remainder; the divisor is not zero.
    fn remainder(&self, x: IntValue<'ctx>, y: IntValue<'ctx>, signed: bool) -> IntValue<'ctx> {
        if !signed {
            return self.b.int_op(InstructionOpcode::URem, x, y);
        }
        if let Some(remainder) = self.divide_wider(InstructionOpcode::SRem, x, y) {
            return remainder;
        }
        if self.never_minus_one(y) {
            return self.b.int_op(InstructionOpcode::SRem, x, y);
        }
        // A remainder by 1 is what a remainder by -1 is: zero.
        let (safe, _) = self.safe_divisor(y);
        self.b.int_op(InstructionOpcode::SRem, x, safe)
    }

    /// Divides small integers as words, where nothing overflows.
    fn divide_wider(&self, op: InstructionOpcode, x: IntValue<'ctx>, y: IntValue<'ctx>) -> Option<IntValue<'ctx>> {
        let narrow = x.get_type();
        (narrow.get_bit_width() < 32).then(|| {
            let wide = self.b.int_op(op, self.b.to_word(x, true), self.b.to_word(y, true));
            self.b.resize(wide, narrow, true)
        })
    }

    fn never_minus_one(&self, y: IntValue<'ctx>) -> bool {
        y.get_sign_extended_constant().is_some_and(|value| value != -1)
    }

    /// The divisor, or 1 in place of -1: LLVM leaves the smallest integer divided by -1 undefined.
    fn safe_divisor(&self, y: IntValue<'ctx>) -> (IntValue<'ctx>, IntValue<'ctx>) {
        let ty = y.get_type();
        let by_minus_one = self.b.icmp(IntPredicate::EQ, y, ty.const_all_ones());
        (self.b.select(by_minus_one, ty.const_int(1, false), y).into_int_value(), by_minus_one)
    }
}
