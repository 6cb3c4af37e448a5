//! SSA to machine code through LLVM.
//!
//! Input: a verified [`Program`], in which every allocation has a storage class, and the [`Types`] it refers to. Output: an object file, or
//! assembly or LLVM IR to read. The runtime is part of the program; what it has in assembly comes as text.
//!
//! The only crate that names inkwell. [`module::Unit`] is the module being made, [`body::Body`] one function's body; each chapter of the
//! language adds its instructions to `Body` in a file of its own. [`types`] says how a value of a Go type travels (as scalars, or as a pointer to
//! memory), [`abi`] how functions are called, [`typedesc`] what the runtime is told of types.
//!
//! Memory is laid out by `vole_types::sizes` alone: addresses are bytes from a base, and every access says its alignment, so that LLVM's
//! own idea of a struct never matters.
#![allow(unsafe_code)]

mod abi;
mod aggregate;
mod arith;
mod attributes;
mod body;
mod builder;
mod call;
mod channels;
mod checks;
mod closure;
mod constant;
mod control;
mod debug;
mod defer;
mod function_names;
mod globals;
mod instruction;
mod interface;
mod intrinsics;
mod machine;
mod maps;
mod memory;
mod module;
mod options;
mod print;
mod roots;
mod scalar;
mod slices;
mod strings;
mod temperature;
mod typedesc;
mod types;
mod value;
mod vectors;

use inkwell::context::Context;
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_ssa::Program;
use vole_types::Types;

pub use options::{CodegenOptions, Emit, OptLevel, Output};

/// Makes code of a program.
///
/// # Errors
/// Diagnostics of internal errors: SSA that breaks its own rules, or code that LLVM refuses.
pub fn compile(program: &Program, types: &Types, options: &CodegenOptions<'_>) -> Result<Output, Vec<Diagnostic>> {
    let refused = |message: String| vec![Diagnostic::error(codes::INTERNAL_CODEGEN, Span::NONE, message)];
    let machine = machine::target_machine(options).map_err(refused)?;
    let context = Context::create();
    let unit = module::Unit::new(&context, program, types, options);
    unit.module.set_triple(&machine.get_triple());
    unit.module.set_data_layout(&machine.get_target_data().get_data_layout());
    unit.add_assembly();
    unit.add_roots();
    loop {
        while let Some(func) = unit.next_queued() {
            unit.current.set(Some(func));
            body::Body::new(&unit, func).make();
        }
        unit.current.set(None);
        if !unit.grow_tables() {
            break;
        }
    }
    unit.fill_tables();
    unit.fill_function_names();
    unit.finish_debug();
    let faults = unit.take_faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    unit.verify()?;
    if options.emit != Emit::LlvmUnoptimised {
        machine::optimise(&unit.module, &machine, options.opt).map_err(refused)?;
        machine::split_sections(&unit.module);
    }
    machine::output(&unit.module, &machine, options.emit).map_err(refused)
}
