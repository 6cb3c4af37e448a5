//! Constants: as values of instructions, and as the initial contents of memory.

use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, IntValue, PointerValue};
use vole_source::Span;
use vole_ssa::inst::ConstValue;
use vole_types::{Type, TypeId};

use crate::module::Unit;
use crate::scalar::Scalar;
use crate::types::Repr;
use crate::value::CValue;

impl<'ctx> Unit<'ctx> {
    /// A constant as a value.
    pub fn constant(&self, value: &ConstValue, ty: TypeId, span: Span) -> CValue<'ctx> {
        let repr = self.info.repr(ty);
        if repr.in_memory() {
            return match value {
                ConstValue::Zero => CValue::Zero,
                _ => {
                    let init = self.initializer(value, ty, span);
                    CValue::Memory(self.constant_data(init, repr.align, "const").as_pointer_value())
                }
            };
        }
        CValue::Scalars(self.constant_scalars_of(value, ty, &repr, span))
    }

    fn constant_scalars_of(
        &self,
        value: &ConstValue,
        ty: TypeId,
        repr: &Repr,
        span: Span,
    ) -> Vec<BasicValueEnum<'ctx>> {
        let zeros = || repr.scalars().iter().map(|leaf| self.scalars.register(leaf.scalar).const_zero()).collect();
        let word = |value: usize| self.scalars.i32.const_int(value as u64, false).into();
        let scalars: Vec<BasicValueEnum<'ctx>> = match value {
            ConstValue::Zero => zeros(),
            ConstValue::Bool(value) => vec![self.scalars.bool.const_int(u64::from(*value), false).into()],
            ConstValue::Int(value) => {
                repr.scalars().iter().map(|leaf| self.int_constant(*value, leaf.scalar)).collect()
            }
            ConstValue::Float(value) => self.float_constants(repr, &[*value]),
            ConstValue::Complex(real, imag) => self.float_constants(repr, &[*real, *imag]),
            ConstValue::String(bytes) => vec![self.string_data(bytes).into(), word(bytes.len())],
            ConstValue::Slice { array, len, cap } => {
                vec![self.global(*array).into(), word(*len as usize), word(*cap as usize)]
            }
            ConstValue::GlobalAddr(global, offset) => vec![self.address_in(self.global(*global), *offset).into()],
            ConstValue::Func(func) => vec![self.function_record(*func).into()],
            ConstValue::Interface { ty: dynamic, value } => self.interface_constant(ty, *dynamic, value, span),
            ConstValue::Aggregate(parts) => {
                let types = self.info.parts(ty);
                let part = |(value, ty): (&ConstValue, &TypeId)| {
                    self.constant_scalars_of(value, *ty, &self.info.repr(*ty), span)
                };
                parts.iter().zip(&types).flat_map(part).collect()
            }
        };
        if scalars.len() != repr.scalars().len() {
            self.fault(span, "a constant does not fit its type");
            return zeros();
        }
        scalars
    }

    fn int_constant(&self, value: i64, scalar: Scalar) -> BasicValueEnum<'ctx> {
        match scalar {
            Scalar::Bool => self.scalars.bool.const_int((value & 1) as u64, false).into(),
            Scalar::Int { bits, .. } => self.scalars.int(bits).const_int(truncated(value, bits), false).into(),
            Scalar::Float32 => self.scalars.f32.const_float(value as f64).into(),
            Scalar::Float64 => self.scalars.f64.const_float(value as f64).into(),
            Scalar::Pointer if value == 0 => self.scalars.ptr.const_null().into(),
            Scalar::Pointer => {
                self.scalars.i32.const_int(truncated(value, 32), false).const_to_pointer(self.scalars.ptr).into()
            }
        }
    }

    fn float_constants(&self, repr: &Repr, values: &[f64]) -> Vec<BasicValueEnum<'ctx>> {
        let constant = |(leaf, value): (&crate::types::Leaf, &f64)| match leaf.scalar {
            Scalar::Float32 => self.scalars.f32.const_float(*value).into(),
            _ => self.scalars.f64.const_float(*value).into(),
        };
        repr.scalars().iter().zip(values).map(constant).collect()
    }

    /// A constant as the contents of memory: an LLVM constant of exactly the type's size.
    pub fn initializer(&self, value: &ConstValue, ty: TypeId, span: Span) -> BasicValueEnum<'ctx> {
        let repr = self.info.repr(ty);
        match (value, self.info.types.under(ty)) {
            (ConstValue::Zero, _) => self.zero_bytes_or_scalar(ty),
            (ConstValue::Aggregate(parts), Type::Array { len, elem }) => {
                let mut elems: Vec<_> = parts.iter().map(|part| self.initializer(part, *elem, span)).collect();
                let missing = (*len as usize).saturating_sub(elems.len());
                elems.extend(std::iter::repeat_n(self.zero_bytes_or_scalar(*elem), missing));
                self.array_or_struct(&elems)
            }
            (ConstValue::Aggregate(parts), _) => {
                let types = self.info.parts(ty);
                let placed = parts.iter().zip(types).enumerate().map(|(at, (part, part_ty))| {
                    let init = self.initializer(part, part_ty, span);
                    (self.info.field_offset(ty, at as u32), self.info.size(part_ty), init)
                });
                self.packed(placed, repr.size)
            }
            _ => self.pack_scalars(&repr, &self.constant_scalars_of(value, ty, &repr, span)),
        }
    }

    /// The zero value as the contents of memory: of the scalar's own type where it is one, so that LLVM can keep it in registers.
    pub fn zero_bytes_or_scalar(&self, ty: TypeId) -> BasicValueEnum<'ctx> {
        match self.info.scalar(ty) {
            Some(scalar) => self.scalars.memory(scalar).const_zero(),
            None => self.scalars.i8.array_type(self.info.size(ty)).const_zero().into(),
        }
    }

    /// Constant scalars as the contents of memory.
    pub fn pack_scalars(&self, repr: &Repr, scalars: &[BasicValueEnum<'ctx>]) -> BasicValueEnum<'ctx> {
        let placed: Vec<_> = repr
            .scalars()
            .iter()
            .zip(scalars)
            .map(|(leaf, scalar)| (leaf.offset, leaf.scalar.size(), self.in_memory(leaf.scalar, *scalar)))
            .collect();
        match placed.as_slice() {
            [(0, size, value)] if *size == repr.size => *value,
            _ => self.packed(placed.into_iter(), repr.size),
        }
    }

    fn in_memory(&self, scalar: Scalar, value: BasicValueEnum<'ctx>) -> BasicValueEnum<'ctx> {
        match (scalar, value) {
            (Scalar::Bool, BasicValueEnum::IntValue(bit)) => {
                let bit = bit.get_zero_extended_constant().unwrap_or_default();
                self.scalars.i8.const_int(bit, false).into()
            }
            _ => value,
        }
    }

    /// A packed struct of parts at ascending offsets, padded to a size. Each part is given with its offset and its size.
    pub fn packed(
        &self,
        parts: impl Iterator<Item = (u32, u32, BasicValueEnum<'ctx>)>,
        size: u32,
    ) -> BasicValueEnum<'ctx> {
        let mut values = Vec::new();
        let mut end = 0;
        let pad = |values: &mut Vec<BasicValueEnum<'ctx>>, from: u32, to: u32| {
            if to > from {
                values.push(self.scalars.i8.array_type(to - from).const_zero().into());
            }
        };
        for (offset, size, value) in parts {
            pad(&mut values, end, offset);
            values.push(value);
            end = offset + size;
        }
        pad(&mut values, end, size);
        self.context.const_struct(&values, true).into()
    }

    /// Constants one after the other: an array where they are of one type, else a packed struct.
    pub fn array_or_struct(&self, elems: &[BasicValueEnum<'ctx>]) -> BasicValueEnum<'ctx> {
        let Some(first) = elems.first().map(BasicValueEnum::get_type) else {
            return self.scalars.i8.array_type(0).const_zero().into();
        };
        if elems.iter().any(|elem| elem.get_type() != first) {
            return self.context.const_struct(elems, true).into();
        }
        match first {
            BasicTypeEnum::IntType(ty) => ty.const_array(&all(elems, BasicValueEnum::into_int_value)).into(),
            BasicTypeEnum::FloatType(ty) => ty.const_array(&all(elems, BasicValueEnum::into_float_value)).into(),
            BasicTypeEnum::PointerType(ty) => ty.const_array(&all(elems, BasicValueEnum::into_pointer_value)).into(),
            BasicTypeEnum::StructType(ty) => ty.const_array(&all(elems, BasicValueEnum::into_struct_value)).into(),
            BasicTypeEnum::ArrayType(ty) => ty.const_array(&all(elems, BasicValueEnum::into_array_value)).into(),
            BasicTypeEnum::VectorType(_) | BasicTypeEnum::ScalableVectorType(_) => {
                self.context.const_struct(elems, true).into()
            }
        }
    }

    /// A constant value as the data word of an interface; none if it does not fit.
    pub fn constant_data_word(&self, repr: &Repr, scalars: &[BasicValueEnum<'ctx>]) -> Option<PointerValue<'ctx>> {
        if let [BasicValueEnum::PointerValue(pointer)] = scalars {
            return Some(*pointer);
        }
        let mut word = 0u64;
        for (leaf, scalar) in repr.scalars().iter().zip(scalars) {
            let bits = match scalar {
                BasicValueEnum::IntValue(value) => value.get_zero_extended_constant()?,
                BasicValueEnum::FloatValue(value) => u64::from((value.get_constant()?.0 as f32).to_bits()),
                _ => return None,
            };
            word |= bits << (8 * leaf.offset);
        }
        let word: IntValue<'ctx> = self.scalars.i32.const_int(word, false);
        Some(if word.is_null() { self.scalars.ptr.const_null() } else { word.const_to_pointer(self.scalars.ptr) })
    }
}

fn all<'ctx, T>(elems: &[BasicValueEnum<'ctx>], into: impl Fn(BasicValueEnum<'ctx>) -> T) -> Vec<T> {
    elems.iter().map(|elem| into(*elem)).collect()
}

/// The low bits of a constant.
fn truncated(value: i64, bits: u32) -> u64 {
    if bits >= 64 { value as u64 } else { value as u64 & ((1 << bits) - 1) }
}
