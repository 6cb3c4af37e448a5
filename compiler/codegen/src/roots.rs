//! Where compilation begins, and the checks at its end.

use inkwell::attributes::AttributeLoc;
use rustc_hash::FxHashSet;
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_ssa::FuncId;
use vole_ssa::inst::{Callee, Inst};

use crate::module::Unit;
use crate::vectors;

/// The function without which a file of assembly is no part of a program: one that begins with a line `@vole:with NAME`.
fn needs(file: &str) -> Option<&str> {
    file.lines().next()?.strip_prefix("@vole:with ").map(str::trim)
}

impl<'ctx> Unit<'ctx> {
    /// Adds the assembly that is part of the module: the runtime's, as far as the program needs it, and the vector table.
    pub fn add_assembly(&self) {
        let exported: FxHashSet<&str> =
            self.program.funcs.iter().filter_map(|func| func.attributes.export.as_deref()).collect();
        let own: String = self
            .options
            .assembly
            .iter()
            .filter(|file| needs(file).is_none_or(|name| self.program.funcs.iter().any(|func| func.name == name)))
            .map(|file| format!("{file}\n"))
            .collect();
        let labels = vectors::labels(&own);
        let defined = |name: &str| exported.contains(name) || labels.contains(name);
        let table = vectors::assembly(&self.options.target.vectors, defined);
        self.module.set_inline_assembly(&format!("{own}\n{table}"));
    }

    /// Declares, and so queues, what others than Go code call: the exported functions, among them the program's start. Their symbols are
    /// external, so that they stay; the linker drops those that nothing needs.
    pub fn add_roots(&self) {
        let exported: Vec<FuncId> =
            self.program.funcs().filter(|(_, func)| func.attributes.export.is_some()).map(|(id, _)| id).collect();
        for id in exported {
            self.function(id);
        }
        self.mark_library_functions();
    }

    /// Functions that LLVM calls on its own account (`__aeabi_memcpy` and its like) and all they call: loops in them must not be turned
    /// into calls of just these functions.
    fn mark_library_functions(&self) {
        let is_library = |name: &str| name.starts_with("__aeabi_") || name.starts_with("mem");
        let mut queue: Vec<FuncId> = self
            .program
            .funcs()
            .filter(|(_, func)| func.attributes.export.as_deref().is_some_and(is_library))
            .map(|(id, _)| id)
            .collect();
        let mut seen: FxHashSet<FuncId> = queue.iter().copied().collect();
        while let Some(id) = queue.pop() {
            self.function(id).add_attribute(AttributeLoc::Function, self.attributes.no_builtins);
            for inst in &self.program.func(id).insts {
                if let Inst::Call(call) = &inst.inst
                    && let Callee::Static(callee) = call.callee
                    && seen.insert(callee)
                {
                    queue.push(callee);
                }
            }
        }
    }

    /// Lets LLVM check the module.
    ///
    /// # Errors
    /// A diagnostic for each function that is not as it should be.
    pub fn verify(&self) -> Result<(), Vec<Diagnostic>> {
        let Err(message) = self.module.verify() else { return Ok(()) };
        let broken = self.module.get_functions().filter(|function| !function.verify(false));
        let names: Vec<_> = broken.map(|function| function.get_name().to_string_lossy().into_owned()).collect();
        let text = format!("LLVM refuses the code made for {}", names.join(", "));
        Err(vec![Diagnostic::error(codes::INTERNAL_CODEGEN, Span::NONE, text).with_note(message.to_string())])
    }
}
