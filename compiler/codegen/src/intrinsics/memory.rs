//! Intrinsics of memory and control: volatile accesses, moving and clearing memory, code addresses.

use inkwell::values::BasicValueEnum;
use vole_ssa::Intrinsic;

use super::{int, pointer};
use crate::body::Body;
use crate::builder::Access;
use crate::scalar::Scalar;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    pub(super) fn memory_intrinsic(&mut self, which: Intrinsic, args: &[BasicValueEnum<'ctx>]) -> Option<CValue<'ctx>> {
        Some(match which {
            Intrinsic::VolatileLoad8 => self.volatile_load(8, args)?,
            Intrinsic::VolatileLoad16 => self.volatile_load(16, args)?,
            Intrinsic::VolatileLoad32 => self.volatile_load(32, args)?,
            Intrinsic::VolatileLoad64 => self.volatile_load(64, args)?,
            Intrinsic::VolatileStore8 => self.volatile_store(8, args)?,
            Intrinsic::VolatileStore16 => self.volatile_store(16, args)?,
            Intrinsic::VolatileStore32 => self.volatile_store(32, args)?,
            Intrinsic::VolatileStore64 => self.volatile_store(64, args)?,
            Intrinsic::MemMove => {
                self.b.copy_overlapping(pointer(args, 0)?, pointer(args, 1)?, int(args, 2)?, 1);
                CValue::nothing()
            }
            Intrinsic::MemClear => {
                self.b.clear(pointer(args, 0)?, int(args, 1)?, 1);
                CValue::nothing()
            }
            Intrinsic::FunctionAddress => self.b.address(self.b.load_pointer(pointer(args, 0)?)).into(),
            Intrinsic::FunctionNames => CValue::scalar(self.unit.function_names()),
            Intrinsic::CallClosure => {
                let record = pointer(args, 0)?;
                let ty = self.unit.context.void_type().fn_type(&[self.unit.scalars.ptr.into()], false);
                self.b.call_indirect(ty, self.b.load_pointer(record), &[record.into()]);
                CValue::nothing()
            }
            Intrinsic::Trap => {
                self.llvm_effect("llvm.trap", &[], &[]);
                CValue::nothing()
            }
            _ => return None,
        })
    }

    fn volatile_load(&self, bits: u32, args: &[BasicValueEnum<'ctx>]) -> Option<CValue<'ctx>> {
        let scalar = Scalar::Int { bits, signed: false };
        Some(CValue::scalar(self.b.load(scalar, pointer(args, 0)?, volatile(scalar))))
    }

    fn volatile_store(&self, bits: u32, args: &[BasicValueEnum<'ctx>]) -> Option<CValue<'ctx>> {
        let scalar = Scalar::Int { bits, signed: false };
        self.b.store(pointer(args, 0)?, scalar, int(args, 1)?.into(), volatile(scalar));
        Some(CValue::nothing())
    }
}

fn volatile(scalar: Scalar) -> Access {
    Access { align: scalar.align(), volatile: true }
}
