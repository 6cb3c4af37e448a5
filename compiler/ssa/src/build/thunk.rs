//! Functions as values. Functions whose calls need something special are called through a thunk with the plain signature: those that
//! recover, whose last parameter no caller of a function value knows of, intrinsic ones, which have no code, and external ones.

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_types::TypeId;

use super::call::{PreparedCall, PreparedCallee};
use super::emit::Emitter;
use super::program::ProgramBuilder;
use crate::inst::{ChangeType, FuncAddr};
use crate::{FuncId, Function, Linkage, ValueId};

/// The thunks there are, by what they call.
#[derive(Debug, Default)]
pub(super) struct Thunks {
    of_func: FxHashMap<FuncId, FuncId>,
    /// See [`recover`](super::recover).
    pub(super) function_address: Option<FuncId>,
}

impl Emitter<'_, '_> {
    /// A function without free variables as a function value.
    pub(super) fn func_value(&mut self, func: FuncId, ty: TypeId) -> ValueId {
        let func = self.program.callable(func);
        self.emit(FuncAddr { func }, ty)
    }

    /// A value as one of a type with the same representation.
    fn retyped(&mut self, value: ValueId, ty: TypeId) -> ValueId {
        if self.func.ty(value) == Some(ty) { value } else { self.emit(ChangeType { x: value }, ty) }
    }
}

impl ProgramBuilder<'_> {
    /// The function to call where only the plain signature is known: the function itself or its thunk.
    pub(super) fn callable(&mut self, func: FuncId) -> FuncId {
        let found = self.program.func(func);
        if found.linkage == Linkage::Defined && !found.attributes.recovers {
            return func;
        }
        if let Some(thunk) = self.thunks.of_func.get(&func) {
            return *thunk;
        }
        let thunk = self.thunk(func, 0);
        self.thunks.of_func.insert(func, thunk);
        thunk
    }

    /// What `//go:linkname` binds a declaration to, under the declared signature: the function itself, or one that calls it where only the
    /// names of types differ, such as those of a package that imports the function's.
    pub(super) fn under_signature(&mut self, func: FuncId, declared: Function) -> FuncId {
        let found = self.program.func(func);
        let plain = found.params.len() - usize::from(found.attributes.recovers);
        let (params, results) = (found.params[..plain].to_vec(), found.results.clone());
        if params == declared.params && results == declared.results {
            return func;
        }
        if params.len() != declared.params.len() || results.len() != declared.results.len() {
            let message = format!("{} is linked to {}, whose signature is another", declared.name, found.name);
            self.diagnostics.push(Diagnostic::error(codes::UNSUPPORTED, declared.span, message));
            return func;
        }
        let id = self.program.add_func(declared.clone());
        let mut code = Emitter::new(self, declared);
        let args = params.iter().enumerate().map(|(at, ty)| {
            let arg = code.param(at);
            code.retyped(arg, *ty)
        });
        let args = args.collect();
        let values = code.pass_on(id, PreparedCall { callee: PreparedCallee::Static(func), args, results });
        let declared = code.func.results.clone();
        let values = values.into_iter().zip(declared).map(|(value, ty)| code.retyped(value, ty)).collect();
        code.return_values(values);
        code.finish(id);
        id
    }

    /// A function that calls another one, whose first `captured` parameters it has as free variables.
    pub(super) fn thunk(&mut self, func: FuncId, captured: usize) -> FuncId {
        let found = self.program.func(func);
        let plain = found.params.len() - usize::from(found.attributes.recovers);
        let shell = Function {
            name: found.name.clone(),
            params: found.params[captured..plain].to_vec(),
            results: found.results.clone(),
            free_vars: found.params[..captured].to_vec(),
            span: found.span,
            ..Function::default()
        };
        let results = shell.results.clone();
        let name = self.symbols.unique(format!("{}.thunk", shell.name));
        let shell = Function { name, ..shell };
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        let mut args: Vec<ValueId> = (0..captured).map(|at| code.free_var(at)).collect();
        args.extend((0..plain - captured).map(|at| code.param(at)));
        let call = PreparedCall { callee: PreparedCallee::Static(func), args, results };
        let values = code.pass_on(id, call);
        code.return_values(values);
        code.finish(id);
        id
    }
}
