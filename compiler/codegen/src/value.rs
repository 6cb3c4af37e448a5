//! Values of Go types as LLVM values.

use inkwell::values::{BasicValueEnum, IntValue, PointerValue};

/// A value of a Go type.
#[derive(Clone, PartialEq, Debug)]
pub enum CValue<'ctx> {
    /// Its scalars, in the order of its type's leaves.
    Scalars(Vec<BasicValueEnum<'ctx>>),
    /// The address of memory that holds it and that nobody changes as long as the value is used.
    Memory(PointerValue<'ctx>),
    /// The zero value of a type whose values travel in memory.
    Zero,
    /// Several results.
    Tuple(Vec<CValue<'ctx>>),
}

impl<'ctx> CValue<'ctx> {
    /// A value that is one scalar.
    pub fn scalar(value: impl Into<BasicValueEnum<'ctx>>) -> Self {
        Self::Scalars(vec![value.into()])
    }

    /// The value of a type without size.
    pub fn nothing() -> Self {
        Self::Scalars(Vec::new())
    }

    /// Its scalars; none if it is in memory.
    pub fn scalars(&self) -> &[BasicValueEnum<'ctx>] {
        match self {
            Self::Scalars(scalars) => scalars,
            Self::Memory(_) | Self::Zero | Self::Tuple(_) => &[],
        }
    }

    /// Whether all of its scalars are constants.
    pub fn is_constant(&self) -> bool {
        self.scalars().iter().all(|scalar| match scalar {
            BasicValueEnum::IntValue(value) => value.is_const(),
            BasicValueEnum::FloatValue(value) => value.is_const(),
            BasicValueEnum::PointerValue(value) => value.is_const(),
            _ => false,
        }) && matches!(self, Self::Scalars(_))
    }
}

impl<'ctx> From<PointerValue<'ctx>> for CValue<'ctx> {
    fn from(value: PointerValue<'ctx>) -> Self {
        Self::scalar(value)
    }
}

impl<'ctx> From<IntValue<'ctx>> for CValue<'ctx> {
    fn from(value: IntValue<'ctx>) -> Self {
        Self::scalar(value)
    }
}
