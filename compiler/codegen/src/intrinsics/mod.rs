//! Functions that are instructions of the machine.

mod bits;
mod math;
mod memory;

use inkwell::intrinsics::Intrinsic as LlvmIntrinsic;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, FloatValue, IntValue, PointerValue};
use vole_ssa::{Intrinsic, ValueId};

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// A call of an intrinsic function.
    pub fn intrinsic(&mut self, id: ValueId, which: Intrinsic, args: &[ValueId]) -> CValue<'ctx> {
        let scalars: Vec<BasicValueEnum<'ctx>> =
            args.iter().flat_map(|arg| self.value(*arg).scalars().to_vec()).collect();
        let made = self
            .memory_intrinsic(which, &scalars)
            .or_else(|| self.math_intrinsic(which, &scalars))
            .or_else(|| self.bits_intrinsic(which, &scalars));
        made.unwrap_or_else(|| {
            self.fault(id, &format!("{which:?} is called with other operands than it takes"));
            self.zero(self.ty(id))
        })
    }

    /// A call of one of LLVM's own intrinsic functions that returns a value.
    pub fn llvm_intrinsic(
        &self,
        name: &str,
        types: &[BasicTypeEnum<'ctx>],
        args: &[BasicValueEnum<'ctx>],
    ) -> BasicValueEnum<'ctx> {
        let declared = LlvmIntrinsic::find(name).and_then(|found| found.get_declaration(&self.unit.module, types));
        let call = declared.map(|function| self.b.call(function, args));
        match call.and_then(|call| call.try_as_basic_value().basic()) {
            Some(value) => value,
            None => {
                self.unit.fault(self.func.span, format!("LLVM lacks {name}"));
                self.b.word(0).into()
            }
        }
    }

    /// A call of one of LLVM's own intrinsic functions that returns nothing.
    pub fn llvm_effect(&self, name: &str, types: &[BasicTypeEnum<'ctx>], args: &[BasicValueEnum<'ctx>]) {
        match LlvmIntrinsic::find(name).and_then(|found| found.get_declaration(&self.unit.module, types)) {
            Some(function) => {
                self.b.call(function, args);
            }
            None => self.unit.fault(self.func.span, format!("LLVM lacks {name}")),
        }
    }
}

/// The integer at a place of a list of operands.
fn int<'ctx>(args: &[BasicValueEnum<'ctx>], at: usize) -> Option<IntValue<'ctx>> {
    match args.get(at)? {
        BasicValueEnum::IntValue(value) => Some(*value),
        _ => None,
    }
}

/// The floating-point number at a place of a list of operands.
fn float<'ctx>(args: &[BasicValueEnum<'ctx>], at: usize) -> Option<FloatValue<'ctx>> {
    match args.get(at)? {
        BasicValueEnum::FloatValue(value) => Some(*value),
        _ => None,
    }
}

/// The pointer at a place of a list of operands.
fn pointer<'ctx>(args: &[BasicValueEnum<'ctx>], at: usize) -> Option<PointerValue<'ctx>> {
    match args.get(at)? {
        BasicValueEnum::PointerValue(value) => Some(*value),
        _ => None,
    }
}
