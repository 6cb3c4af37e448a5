//! What a build is asked for.

use std::path::PathBuf;

use vole_codegen::OptLevel;

use crate::Platform;
use crate::load::Tests;

/// The wishes of one run of the compiler.
#[derive(Clone, Debug)]
pub struct Options {
    /// What to compile: `.go` files, or one folder or import path.
    pub packages: Vec<String>,
    /// Compile the program that runs the package's tests, rather than the package.
    pub tests: Option<Tests>,
    /// A board, a chip, or the path of a target file.
    pub target: String,
    /// How hard to optimise, and for what.
    pub opt: OptLevel,
    /// Further build tags.
    pub tags: Vec<String>,
    /// What build constraints see.
    pub platform: Platform,
    /// Vole's own files, where they shall not come from the binary.
    pub root: Option<PathBuf>,
    /// Go's sources, where they shall not be looked for.
    pub goroot: Option<PathBuf>,
    /// The linker, where it shall not be looked for.
    pub linker: Option<PathBuf>,
    /// Stop after a stage and show what it made.
    pub emit: Option<Emit>,
    /// Passes after which the SSA is shown.
    pub dump_after: Vec<String>,
    /// Passes that are not to be run.
    pub disable_passes: Vec<String>,
}

/// What can be shown instead of an image.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Emit {
    /// The syntax tree, as Go source.
    Ast,
    /// The SSA before code generation.
    Ssa,
    /// LLVM's IR, optimised.
    Llvm,
    /// Assembly.
    Asm,
    /// The object file.
    Obj,
}
