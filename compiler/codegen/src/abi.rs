//! How functions are called.
//!
//! A parameter is passed as its scalars, one argument each, or, if its type travels in memory or has too many, as a pointer to memory that the
//! callee only reads. Results are returned as their scalars; if one of them travels in memory, or there are too many, all are written through a
//! pointer that is the first argument, laid out as a struct. The calling convention for the scalars is the C one, hard float (AAPCS-VFP).
//!
//! A function value is the address of a record whose first word is the code's address and whose other words are what the closure
//! carries. The record's address is passed after the last parameter.

use inkwell::attributes::AttributeLoc;
use inkwell::types::{BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FunctionType};
use inkwell::values::{BasicValueEnum, CallSiteValue, FunctionValue};
use vole_ssa::Function;
use vole_types::{Signature as GoSignature, TypeId};

use crate::module::Unit;
use crate::scalar::Scalar;
use crate::value::CValue;

/// The most scalars that are returned without a pointer.
const MAX_RETURNED: usize = 8;

/// Whether a function is passed the record of the closure it is called through.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Through {
    /// It is called by its name, or through an interface.
    Name,
    /// It is called as a function value.
    Value,
}

/// How a function of some type is called.
#[derive(Clone, Debug)]
pub struct Signature<'ctx> {
    /// LLVM's type.
    pub ty: FunctionType<'ctx>,
    /// Whether the results are written through the first argument.
    pub indirect: bool,
    /// Result types.
    pub results: Vec<TypeId>,
    /// Arguments and results of less than a word, and whether they are signed: the caller (or callee) widens them.
    narrow: Vec<(AttributeLoc, bool)>,
    /// Arguments that point to memory the callee only reads.
    memory: Vec<AttributeLoc>,
}

impl<'ctx> Signature<'ctx> {
    /// The signature for these parameter and result types.
    pub fn new(unit: &Unit<'ctx>, params: &[TypeId], results: &[TypeId], through: Through) -> Self {
        let types = unit.scalars;
        let result_scalars = returned_scalars(unit, results);
        let indirect = result_scalars.is_none();
        let mut args: Vec<BasicMetadataTypeEnum<'ctx>> = Vec::new();
        let (mut narrow, mut memory) = (Vec::new(), Vec::new());
        if indirect {
            args.push(types.ptr.into());
        }
        for param in params {
            let repr = unit.info.repr(*param);
            if repr.passed_by_pointer() {
                memory.push(AttributeLoc::Param(args.len() as u32));
                args.push(types.ptr.into());
                continue;
            }
            for leaf in repr.scalars() {
                if let Some(signed) = widening(leaf.scalar) {
                    narrow.push((AttributeLoc::Param(args.len() as u32), signed));
                }
                args.push(types.register(leaf.scalar).into());
            }
        }
        if through == Through::Value {
            memory.push(AttributeLoc::Param(args.len() as u32));
            args.push(types.ptr.into());
        }
        let returned: Vec<BasicTypeEnum<'ctx>> =
            result_scalars.iter().flatten().map(|scalar| types.register(*scalar)).collect();
        if let (Some([scalar]), false) = (result_scalars.as_deref(), indirect) {
            narrow.extend(widening(*scalar).map(|signed| (AttributeLoc::Return, signed)));
        }
        let ty = match returned.as_slice() {
            [] => unit.context.void_type().fn_type(&args, false),
            [scalar] => scalar.fn_type(&args, false),
            several => unit.context.struct_type(several, false).fn_type(&args, false),
        };
        Self { ty, indirect, results: results.to_vec(), narrow, memory }
    }

    /// The signature a function's own code has.
    pub fn of_function(unit: &Unit<'ctx>, func: &Function) -> Self {
        Self::new(unit, &func.params, &func.results, through(func))
    }

    /// The signature by which function values of a type are called.
    pub fn of_value(unit: &Unit<'ctx>, signature: &GoSignature) -> Self {
        Self::new(unit, &signature.params, &signature.results, Through::Value)
    }

    /// The signature by which a method is called through an interface: the data word is the first argument.
    pub fn of_method(unit: &Unit<'ctx>, signature: &GoSignature) -> Self {
        let mut params = vec![vole_types::Basic::UnsafePointer.id()];
        params.extend(&signature.params);
        Self::new(unit, &params, &signature.results, Through::Name)
    }

    /// Marks a declared function's narrow arguments and results, and what it only reads.
    pub fn mark_function(&self, unit: &Unit<'ctx>, function: FunctionValue<'ctx>) {
        for (loc, signed) in &self.narrow {
            function.add_attribute(*loc, unit.attributes.widening(*signed));
        }
        for loc in &self.memory {
            unit.attributes.only_read().into_iter().for_each(|attribute| function.add_attribute(*loc, attribute));
        }
        if self.indirect {
            function.add_attribute(AttributeLoc::Param(0), unit.attributes.noalias);
        }
    }

    /// Marks a call's narrow arguments and results, and what the callee only reads: copies of values, and the record of a closure, which
    /// nothing writes once it is made.
    pub fn mark_call(&self, unit: &Unit<'ctx>, call: CallSiteValue<'ctx>) {
        for (loc, signed) in &self.narrow {
            call.add_attribute(*loc, unit.attributes.widening(*signed));
        }
        for loc in &self.memory {
            unit.attributes.only_read().into_iter().for_each(|attribute| call.add_attribute(*loc, attribute));
        }
    }
}

/// How a function's own code is called: one that carries values only as a function value.
pub fn through(func: &Function) -> Through {
    if func.free_vars.is_empty() { Through::Name } else { Through::Value }
}

/// The scalars of results; none if they are written through a pointer.
fn returned_scalars(unit: &Unit<'_>, results: &[TypeId]) -> Option<Vec<Scalar>> {
    let mut scalars = Vec::new();
    for result in results {
        scalars.extend(unit.info.repr(*result).leaves.as_ref()?.iter().map(|leaf| leaf.scalar));
    }
    (scalars.len() <= MAX_RETURNED).then_some(scalars)
}

/// Whether a scalar is widened to a word when passed, and by its sign or by zeros.
fn widening(scalar: Scalar) -> Option<bool> {
    match scalar {
        Scalar::Bool => Some(false),
        Scalar::Int { bits: 8 | 16, signed } => Some(signed),
        Scalar::Int { .. } | Scalar::Float32 | Scalar::Float64 | Scalar::Pointer => None,
    }
}

/// The offsets of results that are written through a pointer, and their size altogether.
pub fn result_layout(unit: &Unit<'_>, results: &[TypeId]) -> (Vec<u32>, u32) {
    let mut end = 0u32;
    let offsets = results
        .iter()
        .map(|result| {
            let repr = unit.info.repr(*result);
            let offset = end.next_multiple_of(repr.align);
            end = offset.saturating_add(repr.size);
            offset
        })
        .collect();
    (offsets, end)
}

/// Cuts a list of scalars into the values of types none of which travels in memory.
pub fn regroup<'ctx>(unit: &Unit<'ctx>, types: &[TypeId], scalars: &[BasicValueEnum<'ctx>]) -> Vec<CValue<'ctx>> {
    let mut rest = scalars;
    types
        .iter()
        .map(|ty| {
            let count = unit.info.repr(*ty).scalars().len().min(rest.len());
            let (own, others) = rest.split_at(count);
            rest = others;
            CValue::Scalars(own.to_vec())
        })
        .collect()
}
