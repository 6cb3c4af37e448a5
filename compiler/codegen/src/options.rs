//! What the caller asks for, and what it gets.

use vole_source::SourceMap;
use vole_target::Target;

/// How much the code is optimised, and for what (`-opt`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum OptLevel {
    /// The smallest code.
    #[default]
    Z,
    /// Small code.
    S,
    /// Some optimisation, quick to compile.
    O1,
    /// Fast code.
    O2,
    /// The fastest code, whatever its size.
    O3,
    /// Code that can be followed in a debugger.
    Debug,
}

/// What [`compile`](crate::compile) is to produce.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Emit {
    /// An ELF object file.
    #[default]
    Object,
    /// Assembly text.
    Assembly,
    /// LLVM IR text, after the optimisation passes.
    Llvm,
    /// LLVM IR text, before them.
    LlvmUnoptimised,
}

/// Everything code generation must know besides the program.
#[derive(Clone, Copy, Debug)]
pub struct CodegenOptions<'a> {
    /// What the code is for.
    pub target: &'a Target,
    /// How much it is optimised.
    pub opt: OptLevel,
    /// What is produced.
    pub emit: Emit,
    /// Assembly that is part of the module: start-up, context switches. May use symbols of exported functions and define those
    /// that [`External`](vole_ssa::Linkage::External) functions name.
    pub assembly: &'a [String],
    /// The files that spans refer to, for line tables; none for code without debug information.
    pub debug_sources: Option<&'a SourceMap>,
}

/// What [`compile`](crate::compile) produced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Output {
    /// The bytes of an object file.
    Object(Vec<u8>),
    /// Assembly or LLVM IR.
    Text(String),
}
