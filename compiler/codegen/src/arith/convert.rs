//! Conversions (spec: Conversions).

use inkwell::types::FloatType;
use inkwell::values::{BasicValueEnum, FloatValue, IntValue};
use vole_ssa::inst::{ChangeType, Convert, ConvertKind};
use vole_ssa::{RuntimeFn, ValueId};

use crate::body::Body;
use crate::scalar::Scalar;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `convert`.
    pub fn convert(&mut self, id: ValueId, inst: &Convert) -> CValue<'ctx> {
        let runtime = match inst.kind {
            ConvertKind::Numeric => return self.convert_number(id, inst.x),
            ConvertKind::SliceToArrayPointer => return self.data_pointer(inst.x).into(),
            ConvertKind::IntToString => {
                let wide =
                    self.b.resize(self.int(inst.x), self.unit.scalars.i64, self.unit.info.is_signed(self.ty(inst.x)));
                return CValue::Scalars(self.call_runtime(RuntimeFn::IntToString, &[wide.into()]));
            }
            ConvertKind::BytesToString => RuntimeFn::BytesToString,
            ConvertKind::StringToBytes => RuntimeFn::StringToBytes,
            ConvertKind::RunesToString => RuntimeFn::RunesToString,
            ConvertKind::StringToRunes => RuntimeFn::StringToRunes,
        };
        self.call_runtime_values(runtime, &[&self.value(inst.x)])
    }

    /// `changetype`: the same scalars; between pointers and integers also by their bits.
    pub fn change_type(&mut self, id: ValueId, inst: &ChangeType) -> CValue<'ctx> {
        let value = self.value(inst.x);
        let (from, to) = (self.unit.info.repr(self.ty(inst.x)), self.unit.info.repr(self.ty(id)));
        if self.pinned.contains(&inst.x) {
            self.pinned.insert(id);
        }
        let same = from
            .scalars()
            .iter()
            .zip(to.scalars())
            .all(|(from, to)| self.unit.scalars.register(from.scalar) == self.unit.scalars.register(to.scalar));
        if from.in_memory() == to.in_memory() && from.scalars().len() == to.scalars().len() && same {
            return value;
        }
        if from.fits_data_word() && to.fits_data_word() {
            let word = self.data_word(&from, value.scalars());
            return CValue::Scalars(self.data_word_scalars(&to, word));
        }
        self.fault(id, "the types have different representations");
        self.zero(self.ty(id))
    }

    fn convert_number(&mut self, id: ValueId, x: ValueId) -> CValue<'ctx> {
        let (from, to) = (self.unit.info.repr(self.ty(x)), self.unit.info.repr(self.ty(id)));
        let value = self.value(x);
        if from.scalars().len() != to.scalars().len() || value.scalars().len() != from.scalars().len() {
            self.fault(id, "numbers of different kinds");
            return self.zero(self.ty(id));
        }
        let scalars = value.scalars().iter().zip(from.scalars().iter().zip(to.scalars()));
        CValue::Scalars(
            scalars.map(|(value, (from, to))| self.convert_scalar(*value, from.scalar, to.scalar)).collect(),
        )
    }

    fn convert_scalar(&self, value: BasicValueEnum<'ctx>, from: Scalar, to: Scalar) -> BasicValueEnum<'ctx> {
        let signed = matches!(from, Scalar::Int { signed: true, .. });
        match (value, to) {
            (BasicValueEnum::IntValue(value), Scalar::Int { bits, .. }) => {
                self.b.resize(value, self.unit.scalars.int(bits), signed).into()
            }
            (BasicValueEnum::IntValue(value), Scalar::Pointer) => self.b.pointer(self.b.to_word(value, signed)).into(),
            (BasicValueEnum::PointerValue(value), Scalar::Int { bits, .. }) => {
                self.b.resize(self.b.address(value), self.unit.scalars.int(bits), false).into()
            }
            (BasicValueEnum::IntValue(value), Scalar::Float32) => {
                self.b.int_to_float(value, self.unit.scalars.f32, signed).into()
            }
            (BasicValueEnum::IntValue(value), Scalar::Float64) => {
                self.b.int_to_float(value, self.unit.scalars.f64, signed).into()
            }
            (BasicValueEnum::FloatValue(value), Scalar::Float32) => {
                self.b.float_resize(value, self.unit.scalars.f32).into()
            }
            (BasicValueEnum::FloatValue(value), Scalar::Float64) => {
                self.b.float_resize(value, self.unit.scalars.f64).into()
            }
            (BasicValueEnum::FloatValue(value), Scalar::Int { bits, signed }) => {
                self.float_to_int(value, bits, signed).into()
            }
            _ => value,
        }
    }

    /// Truncates toward zero. Out of range, a word saturates and a NaN gives 0, as the processor's own instruction does; narrower types
    /// take the low bits of the word, wider ones are the runtime's.
    fn float_to_int(&self, value: FloatValue<'ctx>, bits: u32, signed: bool) -> IntValue<'ctx> {
        if bits == 64 {
            let wide = self.b.float_resize(value, self.unit.scalars.f64);
            let runtime = if signed { RuntimeFn::FloatToInt64 } else { RuntimeFn::FloatToUint64 };
            return match self.call_runtime(runtime, &[wide.into()]).first() {
                Some(BasicValueEnum::IntValue(value)) => *value,
                _ => self.unit.scalars.i64.const_zero(),
            };
        }
        let word = self.saturate(value, value.get_type(), signed || bits < 32);
        self.b.resize(word, self.unit.scalars.int(bits), signed)
    }

    fn saturate(&self, value: FloatValue<'ctx>, ty: FloatType<'ctx>, signed: bool) -> IntValue<'ctx> {
        let name = if signed { "llvm.fptosi.sat" } else { "llvm.fptoui.sat" };
        self.llvm_intrinsic(name, &[self.unit.scalars.i32.into(), ty.into()], &[value.into()]).into_int_value()
    }
}
