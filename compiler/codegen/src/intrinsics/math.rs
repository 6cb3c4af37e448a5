//! Intrinsics of package math.

use inkwell::types::BasicTypeEnum;
use inkwell::values::BasicValueEnum;
use vole_ssa::Intrinsic;

use super::{float, int};
use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    pub(super) fn math_intrinsic(&mut self, which: Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Option<CValue<'ctx>> {
        let types = self.unit.scalars;
        let bits = |value: BasicValueEnum<'ctx>, to: BasicTypeEnum<'ctx>| CValue::scalar(self.b.bits_as(value, to));
        let name = match which {
            Intrinsic::FloatBits32 | Intrinsic::MathFloat32bits => {
                return Some(bits(float(args, 0)?.into(), types.i32.into()));
            }
            Intrinsic::FloatBits64 | Intrinsic::MathFloat64bits => {
                return Some(bits(float(args, 0)?.into(), types.i64.into()));
            }
            Intrinsic::FloatFromBits32 | Intrinsic::MathFloat32frombits => {
                return Some(bits(int(args, 0)?.into(), types.f32.into()));
            }
            Intrinsic::FloatFromBits64 | Intrinsic::MathFloat64frombits => {
                return Some(bits(int(args, 0)?.into(), types.f64.into()));
            }
            Intrinsic::MathSqrt | Intrinsic::MathSqrtInternal => "llvm.sqrt",
            Intrinsic::MathAbs => "llvm.fabs",
            Intrinsic::MathCopysign => "llvm.copysign",
            Intrinsic::MathFloor => "llvm.floor",
            Intrinsic::MathCeil => "llvm.ceil",
            Intrinsic::MathTrunc => "llvm.trunc",
            Intrinsic::MathFma => "llvm.fma",
            // The rounding mode is never changed: `rint` rounds to even, as `roundeven` does, but is one instruction.
            Intrinsic::MathRoundToEven => "llvm.rint",
            _ => return None,
        };
        let ty = float(args, 0)?.get_type();
        Some(CValue::scalar(self.llvm_intrinsic(name, &[ty.into()], args)))
    }
}
