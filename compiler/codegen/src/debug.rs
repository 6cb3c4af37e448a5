//! Debug information: which line each instruction comes from.

use std::cell::RefCell;

use inkwell::context::Context;
use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DISubprogram, DWARFEmissionKind, DWARFSourceLanguage,
    DebugInfoBuilder,
};
use inkwell::module::{FlagBehavior, Module};
use inkwell::values::FunctionValue;
use rustc_hash::FxHashMap;
use vole_source::{FileId, SourceMap, Span};
use vole_ssa::InstId;

use crate::body::Body;
use crate::module::Unit;

/// Builds the line tables.
pub struct DebugInfo<'ctx> {
    builder: DebugInfoBuilder<'ctx>,
    unit: DICompileUnit<'ctx>,
    sources: &'ctx SourceMap,
    files: RefCell<FxHashMap<FileId, DIFile<'ctx>>>,
}

impl<'ctx> DebugInfo<'ctx> {
    /// Begins a module's debug information.
    pub fn new(context: &'ctx Context, module: &Module<'ctx>, sources: &'ctx SourceMap) -> Self {
        let version = context.i32_type().const_int(3, false);
        module.add_basic_value_flag("Debug Info Version", FlagBehavior::Warning, version);
        let dwarf = context.i32_type().const_int(4, false);
        module.add_basic_value_flag("Dwarf Version", FlagBehavior::Warning, dwarf);
        let (builder, unit) = module.create_debug_info_builder(
            true,
            DWARFSourceLanguage::Go,
            "main",
            ".",
            "vole",
            true,
            "",
            0,
            "",
            DWARFEmissionKind::LineTablesOnly,
            0,
            false,
            false,
            "",
            "",
        );
        Self { builder, unit, sources, files: RefCell::default() }
    }

    fn file(&self, file: FileId) -> DIFile<'ctx> {
        if let Some(known) = self.files.borrow().get(&file) {
            return *known;
        }
        let path = self.sources.get(file).map_or("", |source| source.name.as_str());
        let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
        let made = self.builder.create_file(name, folder);
        self.files.borrow_mut().insert(file, made);
        made
    }

    fn line_column(&self, span: Span) -> (u32, u32) {
        self.sources.line_col(span).map_or((0, 0), |at| (at.line, at.column))
    }

    /// Describes a function, so that its instructions can be located.
    fn describe(&self, function: FunctionValue<'ctx>, name: &str, span: Span) -> DISubprogram<'ctx> {
        let file = self.file(span.file);
        let ty = self.builder.create_subroutine_type(file, None, &[], DIFlags::PUBLIC);
        let (line, _) = self.line_column(span);
        let described = self.builder.create_function(
            self.unit.as_debug_info_scope(),
            name,
            None,
            file,
            line,
            ty,
            true,
            true,
            line,
            DIFlags::PUBLIC,
            true,
        );
        function.set_subprogram(described);
        described
    }
}

impl<'ctx> Unit<'ctx> {
    /// Completes the debug information.
    pub fn finish_debug(&self) {
        if let Some(debug) = &self.debug {
            debug.builder.finalize();
        }
    }
}

impl<'ctx> Body<'_, 'ctx> {
    /// Describes the function to the debugger.
    pub fn begin_debug(&mut self) {
        if let Some(debug) = &self.unit.debug {
            self.scope = Some(debug.describe(self.llvm, &self.func.name, self.func.span));
            self.locate_span(self.func.span);
        }
    }

    /// What is emitted next comes from an instruction.
    pub fn locate(&self, id: InstId) {
        self.locate_span(self.func.inst(id).span);
    }

    fn locate_span(&self, span: Span) {
        let (Some(debug), Some(scope)) = (&self.unit.debug, self.scope) else { return };
        // A position in another file (code the builder took from there) would read as one in this function's.
        let (line, column) = if span.file == self.func.span.file { debug.line_column(span) } else { (0, 0) };
        let scope = scope.as_debug_info_scope();
        let location = debug.builder.create_debug_location(self.unit.context, line, column, scope, None);
        self.b.raw().set_current_debug_location(location);
    }
}
