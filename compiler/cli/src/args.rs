//! Options that several commands share.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use vole_driver::{Emit, OptLevel, Options, Platform, Reported, Session};

use crate::show;

/// What to compile, and for what.
#[derive(Args, Clone, Debug)]
pub struct CompileArgs {
    /// Folder or import path of a package, or its .go files one by one [default: .]
    #[arg(value_name = "PACKAGE")]
    pub packages: Vec<String>,
    /// Further build tags, separated by commas
    #[arg(long, value_delimiter = ',', value_name = "TAGS")]
    pub tags: Vec<String>,
    /// Take the runtime, package machine and the targets from this checkout instead of the binary
    #[arg(long, value_name = "FOLDER", env = "VOLE_ROOT")]
    pub root: Option<PathBuf>,
    /// Go's own sources (a folder with src/ in it)
    #[arg(long, value_name = "FOLDER")]
    pub goroot: Option<PathBuf>,
    /// Report diagnostics as JSON, one object a line
    #[arg(long)]
    pub json: bool,
    /// Report all errors, not only the first ten
    #[arg(short = 'e', long = "all-errors")]
    pub all_errors: bool,
    /// Show how long each stage and pass took
    #[arg(long)]
    pub time_passes: bool,
}

/// How code is made.
#[derive(Args, Clone, Debug)]
pub struct CodeArgs {
    /// Optimise for size (z, s), for speed (1, 2, 3), or for debugging
    #[arg(long, value_enum, default_value_t = Opt::Z)]
    pub opt: Opt,
    /// The linker, an ld.lld
    #[arg(long, value_name = "PATH")]
    pub linker: Option<PathBuf>,
    /// Show the SSA after this pass, on standard error; may be repeated
    #[arg(long, value_name = "PASS")]
    pub dump_after: Vec<String>,
    /// Leave out this pass; may be repeated
    #[arg(long, value_name = "PASS")]
    pub disable_pass: Vec<String>,
}

/// The values of `-opt`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum Opt {
    /// Smallest.
    Z,
    /// Small.
    S,
    /// A little faster.
    #[value(name = "1")]
    One,
    /// Fast.
    #[value(name = "2")]
    Two,
    /// Fastest.
    #[value(name = "3")]
    Three,
    /// For debugging.
    Debug,
}

/// The values of `--emit`.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub enum EmitArg {
    /// The syntax tree, as Go source.
    Ast,
    /// The SSA before code generation.
    Ssa,
    /// LLVM's IR.
    Llvm,
    /// Assembly.
    Asm,
    /// The object file.
    Obj,
}

/// The values of `-size`.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum SizeArg {
    /// No report.
    None,
    /// One line of numbers.
    Short,
    /// Also by region, package and symbol.
    Full,
}

impl From<Opt> for OptLevel {
    fn from(opt: Opt) -> Self {
        match opt {
            Opt::Z => OptLevel::Z,
            Opt::S => OptLevel::S,
            Opt::One => OptLevel::O1,
            Opt::Two => OptLevel::O2,
            Opt::Three => OptLevel::O3,
            Opt::Debug => OptLevel::Debug,
        }
    }
}

impl From<EmitArg> for Emit {
    fn from(emit: EmitArg) -> Self {
        match emit {
            EmitArg::Ast => Emit::Ast,
            EmitArg::Ssa => Emit::Ssa,
            EmitArg::Llvm => Emit::Llvm,
            EmitArg::Asm => Emit::Asm,
            EmitArg::Obj => Emit::Obj,
        }
    }
}

impl CompileArgs {
    /// Begins a run of the compiler; what is wrong with its target is shown.
    ///
    /// # Errors
    /// When the target cannot be loaded.
    pub fn session(&self, options: &Options) -> Result<Session, Reported> {
        Session::new(options).map_err(|(diagnostics, sources)| {
            show::diagnostics(diagnostics, &sources, self.json, self.all_errors);
            Reported
        })
    }

    /// The driver's options for a target, with code generation left at its defaults.
    pub fn options(&self, target: &str) -> Options {
        Options {
            packages: self.packages.clone(),
            tests: None,
            target: target.to_owned(),
            opt: OptLevel::Z,
            tags: self.tags.clone(),
            platform: Platform::bare_metal(),
            root: self.root.clone(),
            goroot: self.goroot.clone(),
            linker: None,
            emit: None,
            dump_after: Vec::new(),
            disable_passes: Vec::new(),
        }
    }
}

impl CodeArgs {
    /// The driver's options with these added.
    pub fn apply(&self, options: Options) -> Options {
        Options {
            opt: self.opt.into(),
            linker: self.linker.clone(),
            dump_after: self.dump_after.clone(),
            disable_passes: self.disable_pass.clone(),
            ..options
        }
    }
}
