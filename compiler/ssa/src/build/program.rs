//! The program as it grows: what has been asked for, what is built, what is still to be built.

use std::collections::VecDeque;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::{Name, Span};
use vole_types::{CheckedPackage, ObjectId, PackageId, TypeId, Types};

use super::closure::Literal;
use super::declarations::Declarations;
use super::func_decl::Declared;
use super::method_tables::MethodTables;
use super::package_init::{Initialization, PendingInitializer};
use super::symbols::Symbols;
use super::thunk::Thunks;
use super::wrappers::Wrappers;
use crate::{FuncId, Function, GlobalId, Program, RuntimeFn, RuntimeType};

/// What the builder has to know besides the packages.
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// The symbols of Go functions that assembly refers to; they are built even if no Go code calls them.
    pub references: Vec<Name>,
    /// The packages without assembly, of which nothing that the program uses may lack a body.
    pub complete: Vec<PackageId>,
    /// The values of variables that files are embedded in.
    pub embedded: FxHashMap<ObjectId, EmbeddedValue>,
}

/// What a variable of a [`vole_types::EmbeddedVar`] starts as.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum EmbeddedValue {
    /// The contents of a file as a string.
    String(Arc<[u8]>),
    /// The contents of a file as a slice of bytes.
    Bytes(Arc<[u8]>),
    /// Files and the folders they are in, in the order that package embed wants them in.
    Files(Vec<EmbeddedFile>),
}

/// A file or folder of an `embed.FS`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EmbeddedFile {
    /// The path from the folder of the source file; that of a folder ends in a slash.
    pub name: String,
    /// The contents; none of a folder.
    pub data: Arc<[u8]>,
}

/// Builds the program of a main package. The packages, checked without errors in the same `types`, come in dependency order and
/// include `main` and `runtime`.
///
/// # Errors
///
/// What is not supported yet, and what the builder finds to be inconsistent.
pub fn build_program<'a>(
    types: &'a mut Types,
    packages: &'a [CheckedPackage],
    main: PackageId,
    runtime: PackageId,
    options: &'a BuildOptions,
) -> Result<Program, Vec<Diagnostic>> {
    let mut builder = ProgramBuilder {
        declarations: Declarations::of(packages),
        types,
        packages,
        main,
        runtime,
        complete: &options.complete,
        embedded: &options.embedded,
        program: Program::default(),
        diagnostics: Vec::new(),
        symbols: Symbols::default(),
        funcs: FxHashMap::default(),
        globals: FxHashMap::default(),
        static_data: FxHashMap::default(),
        thunks: Thunks::default(),
        wrappers: Wrappers::default(),
        method_tables: MethodTables::default(),
        initialization: Initialization::default(),
        work: VecDeque::new(),
    };
    builder.add_roots(options);
    builder.build_reachable();
    builder.build_init_packages();
    if builder.diagnostics.iter().any(Diagnostic::is_error) {
        vole_diag::sort_and_dedup(&mut builder.diagnostics);
        return Err(builder.diagnostics);
    }
    Ok(builder.program)
}

/// A function that has been asked for but not built.
pub(super) enum Work<'a> {
    /// A declared function.
    Declared(FuncId, Declared<'a>),
    /// A function literal.
    Literal(FuncId, Literal<'a>),
    /// The initialiser of package-level variables.
    Initializer(FuncId, PendingInitializer<'a>),
}

/// The program being built.
pub(super) struct ProgramBuilder<'a> {
    pub(super) types: &'a mut Types,
    pub(super) packages: &'a [CheckedPackage],
    pub(super) main: PackageId,
    pub(super) runtime: PackageId,
    pub(super) complete: &'a [PackageId],
    pub(super) embedded: &'a FxHashMap<ObjectId, EmbeddedValue>,
    pub(super) program: Program,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) declarations: Declarations<'a>,
    pub(super) symbols: Symbols,
    /// The functions asked for, by object and type arguments.
    pub(super) funcs: FxHashMap<(ObjectId, Vec<TypeId>), FuncId>,
    pub(super) globals: FxHashMap<ObjectId, GlobalId>,
    /// How many pieces of static data each symbol prefix has.
    pub(super) static_data: FxHashMap<Name, u32>,
    pub(super) thunks: Thunks,
    pub(super) wrappers: Wrappers,
    pub(super) method_tables: MethodTables,
    pub(super) initialization: Initialization,
    pub(super) work: VecDeque<Work<'a>>,
}

impl<'a> ProgramBuilder<'a> {
    fn add_roots(&mut self, options: &BuildOptions) {
        for ty in RuntimeType::ALL {
            match self.types.lookup(self.runtime, ty.name()) {
                Some(object) => {
                    let id = self.types.object(object).ty;
                    self.program.runtime_types.insert(*ty, id);
                }
                None => self.internal(Span::NONE, format!("package runtime has no type {}", ty.name())),
            }
        }
        for func in [RuntimeFn::Start, RuntimeFn::InitPackages, RuntimeFn::MainMain] {
            self.require_runtime_fn(func);
        }
        self.program.init = self.program.runtime_fns.get(&RuntimeFn::InitPackages).copied();
        self.add_initialization();
        let mut roots = self.declarations.exported.clone();
        for symbol in &options.references {
            roots.extend(self.declarations.object_of_symbol(self.types, symbol));
        }
        for root in roots {
            self.func(root, Vec::new(), Span::NONE);
        }
    }

    /// Builds what has been asked for until nothing new is.
    fn build_reachable(&mut self) {
        loop {
            while let Some(work) = self.work.pop_front() {
                match work {
                    Work::Declared(id, declared) => self.build_declared(id, declared),
                    Work::Literal(id, literal) => self.build_literal(id, literal),
                    Work::Initializer(id, pending) => self.build_initializer(id, pending),
                }
            }
            if !self.complete_method_tables() {
                return;
            }
        }
    }

    /// Puts a complete function in its place and asks for the runtime functions that its instructions may call.
    pub(super) fn install(&mut self, id: FuncId, func: Function) {
        self.require_runtime_fns_of(&func);
        *self.program.func_mut(id) = func;
    }

    /// Reports that the trees and the facts about them do not agree: a mistake of this compiler.
    pub(super) fn internal(&mut self, span: Span, message: impl Into<String>) {
        let message = format!("internal compiler error: {}", message.into());
        self.diagnostics.push(Diagnostic::error(codes::INTERNAL_ERROR, span, message));
    }
}
