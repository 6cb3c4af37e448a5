//! Intrinsics of package math/bits.

use inkwell::IntPredicate;
use inkwell::types::IntType;
use inkwell::values::{BasicValueEnum, InstructionOpcode, IntValue};
use vole_ssa::Intrinsic;

use super::int;
use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    pub(super) fn bits_intrinsic(&mut self, which: Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Option<CValue<'ctx>> {
        let x = int(args, 0)?;
        Some(match which {
            Intrinsic::BitsLeadingZeros8
            | Intrinsic::BitsLeadingZeros16
            | Intrinsic::BitsLeadingZeros32
            | Intrinsic::BitsLeadingZeros64 => self.count(self.zeros("llvm.ctlz", x)),
            Intrinsic::BitsTrailingZeros8
            | Intrinsic::BitsTrailingZeros16
            | Intrinsic::BitsTrailingZeros32
            | Intrinsic::BitsTrailingZeros64 => self.count(self.zeros("llvm.cttz", x)),
            Intrinsic::BitsLen8 | Intrinsic::BitsLen16 | Intrinsic::BitsLen32 | Intrinsic::BitsLen64 => {
                let leading = self.b.to_word(self.zeros("llvm.ctlz", x), false);
                self.b.sub(self.b.word(x.get_type().get_bit_width()), leading).into()
            }
            Intrinsic::BitsOnesCount8
            | Intrinsic::BitsOnesCount16
            | Intrinsic::BitsOnesCount32
            | Intrinsic::BitsOnesCount64 => self.count(self.same_type("llvm.ctpop", &[x])),
            Intrinsic::BitsReverse8
            | Intrinsic::BitsReverse16
            | Intrinsic::BitsReverse32
            | Intrinsic::BitsReverse64 => self.same_type("llvm.bitreverse", &[x]).into(),
            Intrinsic::BitsReverseBytes16 | Intrinsic::BitsReverseBytes32 | Intrinsic::BitsReverseBytes64 => {
                self.same_type("llvm.bswap", &[x]).into()
            }
            Intrinsic::BitsRotateLeft8
            | Intrinsic::BitsRotateLeft16
            | Intrinsic::BitsRotateLeft32
            | Intrinsic::BitsRotateLeft64 => {
                // The count is an int; a funnel shift takes it modulo the width, whatever its sign.
                let by = self.b.resize(int(args, 1)?, x.get_type(), true);
                self.same_type("llvm.fshl", &[x, x, by]).into()
            }
            Intrinsic::BitsMul32 => self.wide_product(x, int(args, 1)?, self.unit.scalars.i64),
            Intrinsic::BitsMul64 => self.wide_product(x, int(args, 1)?, self.unit.context.i128_type()),
            Intrinsic::BitsAdd32 | Intrinsic::BitsAdd64 => {
                self.with_carry("llvm.uadd.with.overflow", x, int(args, 1)?, int(args, 2)?)
            }
            Intrinsic::BitsSub32 | Intrinsic::BitsSub64 => {
                self.with_carry("llvm.usub.with.overflow", x, int(args, 1)?, int(args, 2)?)
            }
            _ => return None,
        })
    }

    fn count(&self, value: IntValue<'ctx>) -> CValue<'ctx> {
        self.b.to_word(value, false).into()
    }

    /// Leading or trailing zeros; the width for zero.
    fn zeros(&self, name: &str, x: IntValue<'ctx>) -> IntValue<'ctx> {
        let zero_is_defined = self.b.bool(false);
        self.llvm_intrinsic(name, &[x.get_type().into()], &[x.into(), zero_is_defined.into()]).into_int_value()
    }

    fn same_type(&self, name: &str, args: &[IntValue<'ctx>]) -> IntValue<'ctx> {
        let values: Vec<BasicValueEnum<'ctx>> = args.iter().map(|arg| (*arg).into()).collect();
        let ty = args[0].get_type();
        self.llvm_intrinsic(name, &[ty.into()], &values).into_int_value()
    }

    /// `(hi, lo)` of a product.
    fn wide_product(&self, x: IntValue<'ctx>, y: IntValue<'ctx>, wide: IntType<'ctx>) -> CValue<'ctx> {
        let narrow = x.get_type();
        let product = self.b.mul(self.b.resize(x, wide, false), self.b.resize(y, wide, false));
        let width = wide.const_int(u64::from(narrow.get_bit_width()), false);
        let high = self.b.int_op(InstructionOpcode::LShr, product, width);
        CValue::Tuple(vec![self.b.resize(high, narrow, false).into(), self.b.resize(product, narrow, false).into()])
    }

    /// `(result, carry)` of a sum or difference with carry (or borrow) of 0 or 1.
    fn with_carry(&self, name: &str, x: IntValue<'ctx>, y: IntValue<'ctx>, carry: IntValue<'ctx>) -> CValue<'ctx> {
        let ty = x.get_type();
        let step = |x: IntValue<'ctx>, y: IntValue<'ctx>| {
            let both = self.llvm_intrinsic(name, &[ty.into()], &[x.into(), y.into()]);
            (self.b.extract(both, 0).into_int_value(), self.b.extract(both, 1).into_int_value())
        };
        let carry = self.b.icmp(IntPredicate::NE, carry, ty.const_zero());
        let (first, over) = step(x, y);
        let (second, over_again) = step(first, self.b.resize(carry, ty, false));
        let out = self.b.resize(self.b.or(over, over_again), ty, false);
        CValue::Tuple(vec![second.into(), out.into()])
    }
}
