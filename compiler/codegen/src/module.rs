//! The module being made: what has been declared so far, and what is still to be given a body.
//!
//! Declaration is lazy. The roots are the exported functions; whatever their code mentions is declared when it is first mentioned and
//! queued for its body. So nothing of the program or of the runtime is compiled that the image does not need.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use inkwell::context::Context;
use inkwell::module::{Linkage as LlvmLinkage, Module};
use inkwell::values::{FunctionValue, GlobalValue, PointerValue};
use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_ssa::{FuncId, Function, GlobalId, Linkage, Program, RuntimeFn};
use vole_types::Types;

use crate::abi::Signature;
use crate::attributes::Attributes;
use crate::debug::DebugInfo;
use crate::interface::Targets;
use crate::options::CodegenOptions;
use crate::scalar::ScalarTypes;
use crate::temperature::{self, Temperatures};
use crate::typedesc::Tables;
use crate::types::TypeInfo;

/// The module being made.
pub struct Unit<'ctx> {
    /// LLVM's context.
    pub context: &'ctx Context,
    /// LLVM's module.
    pub module: Module<'ctx>,
    /// What is compiled.
    pub program: &'ctx Program,
    /// Types and how their values travel.
    pub info: TypeInfo<'ctx>,
    /// What the caller asked for.
    pub options: &'ctx CodegenOptions<'ctx>,
    /// LLVM's scalar types.
    pub scalars: ScalarTypes<'ctx>,
    /// LLVM's attributes.
    pub attributes: Attributes,
    /// Line tables, if wanted.
    pub debug: Option<DebugInfo<'ctx>>,
    /// The interface types that values are asserted or converted to.
    pub targets: Targets,
    /// Which functions only run where the program fails or prints.
    pub temperatures: Temperatures,
    /// Functions that have been declared.
    funcs: RefCell<FxHashMap<FuncId, FunctionValue<'ctx>>>,
    /// Functions whose bodies are still to be made.
    queue: RefCell<Vec<FuncId>>,
    /// Globals that have been made.
    pub(crate) globals: RefCell<FxHashMap<GlobalId, GlobalValue<'ctx>>>,
    /// The contents of string constants.
    pub(crate) strings: RefCell<FxHashMap<Box<[u8]>, PointerValue<'ctx>>>,
    /// The records of functions as values.
    pub(crate) records: RefCell<FxHashMap<FuncId, PointerValue<'ctx>>>,
    /// The code by which functions are called as values.
    pub(crate) value_codes: RefCell<BTreeMap<FuncId, FunctionValue<'ctx>>>,
    /// Type descriptors and itabs.
    pub(crate) tables: Tables<'ctx>,
    faults: RefCell<Vec<Diagnostic>>,
    /// The function whose body is being made.
    pub(crate) current: Cell<Option<FuncId>>,
}

impl<'ctx> Unit<'ctx> {
    /// An empty module.
    pub fn new(
        context: &'ctx Context,
        program: &'ctx Program,
        types: &'ctx Types,
        options: &'ctx CodegenOptions<'ctx>,
    ) -> Self {
        let module = context.create_module("main");
        let debug = options.debug_sources.map(|sources| DebugInfo::new(context, &module, sources));
        Self {
            context,
            module,
            program,
            info: TypeInfo::new(types),
            options,
            scalars: ScalarTypes::new(context),
            attributes: Attributes::new(context),
            debug,
            targets: Targets::of(program, types),
            temperatures: Temperatures::of(program),
            funcs: RefCell::default(),
            queue: RefCell::default(),
            globals: RefCell::default(),
            strings: RefCell::default(),
            records: RefCell::default(),
            value_codes: RefCell::default(),
            tables: Tables::default(),
            faults: RefCell::default(),
            current: Cell::new(None),
        }
    }

    /// Reports a mistake of the compiler's own: SSA that is not as the verifier promises, or code LLVM refuses.
    pub fn fault(&self, span: Span, message: impl Into<String>) {
        let mut diagnostic = Diagnostic::error(codes::INTERNAL_CODEGEN, span, message);
        if let Some(func) = self.current.get() {
            diagnostic = diagnostic.with_note(format!("in function {}", self.program.func(func).name));
        }
        self.faults.borrow_mut().push(diagnostic);
    }

    /// What has been reported.
    pub fn take_faults(&self) -> Vec<Diagnostic> {
        self.faults.take()
    }

    /// The next function to make a body for.
    pub fn next_queued(&self) -> Option<FuncId> {
        self.queue.borrow_mut().pop()
    }

    /// Whether there are functions to make bodies for.
    pub fn has_queued(&self) -> bool {
        !self.queue.borrow().is_empty()
    }

    /// The function that an id stands for: the runtime may declare two whose bodies belong to the program.
    pub fn resolve(&self, id: FuncId) -> FuncId {
        let stands_for = |func| self.program.runtime_fns.get(&func) == Some(&id);
        let body = if !self.program.func(id).blocks.is_empty() {
            None
        } else if stands_for(RuntimeFn::InitPackages) {
            self.program.init
        } else if stands_for(RuntimeFn::MainMain) {
            self.program.main
        } else {
            None
        };
        body.unwrap_or(id)
    }

    /// A function, declared.
    pub fn function(&self, id: FuncId) -> FunctionValue<'ctx> {
        let id = self.resolve(id);
        if let Some(function) = self.funcs.borrow().get(&id) {
            return *function;
        }
        let func = self.program.func(id);
        let (name, linkage) = symbol(func);
        let signature = Signature::of_function(self, func);
        let function = match (&func.linkage, self.module.get_function(name)) {
            (Linkage::External(_), Some(declared)) if declared.get_type() == signature.ty => declared,
            _ => self.module.add_function(name, signature.ty, Some(linkage)),
        };
        let small = self.temperatures.is_cold(id);
        self.attributes.mark(function, &func.attributes, small, self.options.opt);
        self.keep_address(id, function);
        signature.mark_function(self, function);
        self.mark_runtime(id, function);
        if let Some(section) = &func.attributes.section {
            function.set_section(Some(section));
        }
        if func.linkage == Linkage::Defined {
            self.queue.borrow_mut().push(id);
        }
        self.funcs.borrow_mut().insert(id, function);
        function
    }

    /// A function of the runtime with its signature; none (and a fault) if the program lacks it.
    pub fn runtime(&self, which: RuntimeFn) -> Option<(FunctionValue<'ctx>, Signature<'ctx>)> {
        let Some(id) = self.program.runtime_fns.get(&which) else {
            self.fault(Span::NONE, format!("the program lacks runtime.{}{}", which.name(), which.signature()));
            return None;
        };
        Some((self.function(*id), Signature::of_function(self, self.program.func(self.resolve(*id)))))
    }

    fn mark_runtime(&self, id: FuncId, function: FunctionValue<'ctx>) {
        let is = |which| self.program.runtime_fns.get(&which) == Some(&id);
        if is(RuntimeFn::Alloc) {
            self.attributes.mark_allocator(function);
        }
        let ends_in_panic =
            self.program.runtime_fns.iter().any(|(which, func)| *func == id && temperature::panics(*which));
        if ends_in_panic {
            self.attributes.mark_panic(function);
        }
        if is(RuntimeFn::SaveContext) {
            function.add_attribute(inkwell::attributes::AttributeLoc::Function, self.attributes.returns_twice);
        }
    }
}

/// A function's symbol, and whether the linker sees it.
fn symbol(func: &Function) -> (&str, LlvmLinkage) {
    match (&func.linkage, &func.attributes.export) {
        (Linkage::External(symbol), _) => (symbol, LlvmLinkage::External),
        (_, Some(export)) => (export, LlvmLinkage::External),
        (_, None) => (&func.name, LlvmLinkage::Internal),
    }
}
