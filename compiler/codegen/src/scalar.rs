//! Scalars: what fits a register of LLVM's, and how it lies in memory.

use inkwell::context::Context;
use inkwell::types::{BasicTypeEnum, FloatType, IntType, PointerType};
use vole_types::Basic;

/// A scalar in a register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Scalar {
    /// `i1` in a register, a byte of 0 or 1 in memory.
    Bool,
    /// An integer.
    Int {
        /// 8, 16, 32 or 64.
        bits: u32,
        /// Whether it is signed.
        signed: bool,
    },
    /// `float32`.
    Float32,
    /// `float64`.
    Float64,
    /// A pointer.
    Pointer,
}

impl Scalar {
    /// An `int` or `uintptr`: what a machine word holds.
    pub const WORD: Scalar = Scalar::Int { bits: 32, signed: true };

    /// Bytes in memory.
    pub fn size(self) -> u32 {
        match self {
            Scalar::Bool => 1,
            Scalar::Int { bits, .. } => bits / 8,
            Scalar::Float32 | Scalar::Pointer => 4,
            Scalar::Float64 => 8,
        }
    }

    /// Alignment in memory, at most 4.
    pub fn align(self) -> u32 {
        self.size().min(4)
    }

    /// The scalar that a basic type is, if it is one.
    pub fn of_basic(basic: Basic) -> Option<Scalar> {
        Some(match basic {
            Basic::Bool | Basic::UntypedBool => Scalar::Bool,
            Basic::Float32 => Scalar::Float32,
            Basic::Float64 | Basic::UntypedFloat => Scalar::Float64,
            Basic::UnsafePointer | Basic::UntypedNil => Scalar::Pointer,
            Basic::UntypedInt | Basic::UntypedRune => Scalar::WORD,
            _ => Scalar::Int { bits: vole_types::sizes::int_bits(basic)?, signed: !basic.is_unsigned() },
        })
    }
}

/// LLVM's types for scalars.
#[derive(Clone, Copy, Debug)]
pub struct ScalarTypes<'ctx> {
    /// `i1`.
    pub bool: IntType<'ctx>,
    /// `i8`.
    pub i8: IntType<'ctx>,
    /// `i16`.
    pub i16: IntType<'ctx>,
    /// `i32`.
    pub i32: IntType<'ctx>,
    /// `i64`.
    pub i64: IntType<'ctx>,
    /// `float`.
    pub f32: FloatType<'ctx>,
    /// `double`.
    pub f64: FloatType<'ctx>,
    /// `ptr`.
    pub ptr: PointerType<'ctx>,
}

impl<'ctx> ScalarTypes<'ctx> {
    /// The types of a context.
    pub fn new(context: &'ctx Context) -> Self {
        Self {
            bool: context.bool_type(),
            i8: context.i8_type(),
            i16: context.i16_type(),
            i32: context.i32_type(),
            i64: context.i64_type(),
            f32: context.f32_type(),
            f64: context.f64_type(),
            ptr: context.ptr_type(inkwell::AddressSpace::default()),
        }
    }

    /// The integer type of a width.
    pub fn int(&self, bits: u32) -> IntType<'ctx> {
        match bits {
            1 => self.bool,
            8 => self.i8,
            16 => self.i16,
            64 => self.i64,
            _ => self.i32,
        }
    }

    /// The type of a scalar in a register.
    pub fn register(&self, scalar: Scalar) -> BasicTypeEnum<'ctx> {
        match scalar {
            Scalar::Bool => self.bool.into(),
            Scalar::Int { bits, .. } => self.int(bits).into(),
            Scalar::Float32 => self.f32.into(),
            Scalar::Float64 => self.f64.into(),
            Scalar::Pointer => self.ptr.into(),
        }
    }

    /// The type of a scalar in memory.
    pub fn memory(&self, scalar: Scalar) -> BasicTypeEnum<'ctx> {
        match scalar {
            Scalar::Bool => self.i8.into(),
            _ => self.register(scalar),
        }
    }
}
