//! Functions made up around methods: with the receiver bound, with the receiver as first parameter, or with an interface's data word
//! in place of the receiver.

use rustc_hash::FxHashMap;
use vole_types::lookup::{self, Target};
use vole_types::{Basic, Type, TypeId, Types, sizes};

use super::call::{PreparedCall, PreparedCallee};
use super::emit::Emitter;
use super::instance::MethodRef;
use super::place::Place;
use super::program::ProgramBuilder;
use super::symbols;
use crate::inst::ChangeType;
use crate::{FuncId, Function, ValueId};

/// A method that a wrapper calls.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum MethodTarget {
    /// A declared method.
    Declared(MethodRef),
    /// A method of an interface, by its index.
    Interface { interface: TypeId, method: u32 },
}

/// The wrappers there are.
#[derive(Debug, Default)]
pub(super) struct Wrappers {
    bound: FxHashMap<MethodTarget, FuncId>,
    expressions: FxHashMap<(MethodTarget, TypeId), FuncId>,
}

impl ProgramBuilder<'_> {
    /// The function that has a method's receiver as its free variable; `ty` is its type.
    pub(super) fn bound_method(&mut self, target: MethodTarget, ty: TypeId) -> FuncId {
        if let Some(func) = self.wrappers.bound.get(&target) {
            return *func;
        }
        let receiver = self.receiver_of(target);
        let name = format!("{}.{}-fm", symbols::receiver_symbol(self.types, receiver), self.method_name(target));
        let mut shell = self.wrapper_shell(name, ty);
        shell.free_vars = vec![receiver];
        let func = self.build_wrapper(shell, target, |code| {
            let receiver = code.free_var(0);
            let args = (0..code.func.params.len()).map(|at| code.param(at)).collect();
            (receiver, args)
        });
        self.wrappers.bound.insert(target, func);
        func
    }

    /// The function `recv.m` with the receiver first; `ty` is its type.
    pub(super) fn method_expression(&mut self, target: MethodTarget, recv: TypeId, path: &[u32], ty: TypeId) -> FuncId {
        let want = self.receiver_of(target);
        if let MethodTarget::Declared(method) = target
            && path.is_empty()
            && want == recv
        {
            return self.method_func(method, self.types.object(method.method).span);
        }
        if let Some(func) = self.wrappers.expressions.get(&(target, recv)) {
            return *func;
        }
        let name = format!("{}.{}-expr", symbols::receiver_symbol(self.types, recv), self.method_name(target));
        let shell = self.wrapper_shell(name, ty);
        let func = self.build_wrapper(shell, target, |code| {
            let value = code.param(0);
            let args = (1..code.func.params.len()).map(|at| code.param(at)).collect();
            (code.receiver_from(value, path, want), args)
        });
        self.wrappers.expressions.insert((target, recv), func);
        func
    }

    /// A method of a concrete type as an interface calls it: its first parameter is the data word.
    pub(super) fn interface_method(&mut self, dynamic: TypeId, entry: &lookup::MethodEntry) -> FuncId {
        let target = match entry.target {
            Target::Method(method) => MethodTarget::Declared(MethodRef { method, owner: entry.owner }),
            Target::InterfaceMethod(method) => MethodTarget::Interface { interface: entry.owner, method },
            Target::Field => return FuncId(0),
        };
        let want = self.receiver_of(target);
        if let MethodTarget::Declared(method) = target
            && entry.path.is_empty()
            && want == dynamic
            && self.types.pointee(dynamic).is_some()
        {
            let func = self.method_func(method, self.types.object(method.method).span);
            return self.callable(func);
        }
        let name = format!("{}.{}-iface", symbols::receiver_symbol(self.types, dynamic), entry.name);
        let sig = self.method_sig(entry.target, entry.owner, entry.sig);
        let mut shell = self.wrapper_shell(name, sig);
        shell.params.insert(0, Basic::UnsafePointer.id());
        self.build_wrapper(shell, target, |code| {
            let data = code.param(0);
            let args = (1..code.func.params.len()).map(|at| code.param(at)).collect();
            let place = code.place_of_data_word(data, dynamic);
            let place = code.follow(place, &entry.path);
            (code.receiver_at(&place, want), args)
        })
    }

    fn wrapper_shell(&mut self, name: String, ty: TypeId) -> Function {
        let (params, results) = match self.types.signature(ty) {
            Some(sig) => (sig.params.clone(), sig.results.clone()),
            None => (Vec::new(), Vec::new()),
        };
        Function { name: self.symbols.unique(name), params, results, ..Function::default() }
    }

    /// Builds a function that calls a method with the receiver and arguments that `operands` finds.
    fn build_wrapper(
        &mut self,
        mut shell: Function,
        target: MethodTarget,
        operands: impl FnOnce(&mut Emitter<'_, '_>) -> (ValueId, Vec<ValueId>),
    ) -> FuncId {
        if let MethodTarget::Declared(method) = target {
            shell.span = self.types.object(method.method).span;
        }
        let results = shell.results.clone();
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        let (receiver, mut args) = operands(&mut code);
        let callee = match target {
            MethodTarget::Declared(method) => {
                args.insert(0, receiver);
                let span = code.span;
                PreparedCallee::Static(code.program.method_func(method, span))
            }
            MethodTarget::Interface { method, .. } => PreparedCallee::Interface { recv: receiver, method },
        };
        let values = code.pass_on(id, PreparedCall { callee, args, results });
        code.return_values(values);
        code.finish(id);
        id
    }

    fn receiver_of(&mut self, target: MethodTarget) -> TypeId {
        match target {
            MethodTarget::Declared(method) => self.receiver_type(method).unwrap_or(Basic::Invalid.id()),
            MethodTarget::Interface { interface, .. } => interface,
        }
    }

    fn method_name(&self, target: MethodTarget) -> vole_source::Name {
        match target {
            MethodTarget::Declared(method) => self.types.object(method.method).name.clone(),
            MethodTarget::Interface { interface, method } => match self.types.under(interface) {
                Type::Interface(found) => {
                    found.methods.get(method as usize).map(|method| method.name.clone()).unwrap_or_default()
                }
                _ => vole_source::Name::default(),
            },
        }
    }
}

/// Whether an interface's data word is the value itself, for values of a type, and not a pointer to it.
fn is_direct(types: &Types, ty: TypeId) -> bool {
    sizes::layout(types, ty).size <= 4
}

impl Emitter<'_, '_> {
    /// Where the value of a type stands that an interface's data word holds or points to.
    fn place_of_data_word(&mut self, data: ValueId, ty: TypeId) -> Place {
        let pointer = self.program.types.pointer_to(ty);
        let word = if is_direct(self.types(), ty) { self.alloc_with(data) } else { data };
        let addr = self.emit(ChangeType { x: word }, pointer);
        Place::memory(addr, ty)
    }
}
