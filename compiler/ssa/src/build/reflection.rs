//! What reflection needs to call functions of types it learns when the program runs: for each function type that a value may turn out to
//! have, functions between its own way of passing arguments and a list of their addresses, the parameters first and then the results.

use vole_types::{Basic, Type, TypeId, lookup::method_set};

use super::call::{PreparedCall, PreparedCallee};
use super::emit::Emitter;
use super::program::ProgramBuilder;
use super::recover::Deferral;
use crate::inst::{ChangeType, IndexAddr};
use crate::{FuncId, Function, ReflectedFunc, RuntimeFn, ValueId};

impl ProgramBuilder<'_> {
    /// Follows what reflection can reach from the dynamic types: whatever they are made of becomes the dynamic type of a value too, and
    /// methods and functions are called.
    pub(super) fn complete_reflection(&mut self) {
        self.is_linked(RuntimeFn::ReflectItab);
        let makes_values = self.is_linked(RuntimeFn::ReflectInterface);
        let finds_methods = self.is_linked(RuntimeFn::ReflectMethod);
        let calls = self.is_linked(RuntimeFn::ReflectCall) | self.is_linked(RuntimeFn::ReflectMakeFunc) | finds_methods;
        let mut at = 0;
        while let Some(ty) = self.dynamic_type(at).filter(|_| makes_values || calls) {
            at += 1;
            if finds_methods {
                self.note_exported_methods(ty);
            }
            if makes_values {
                self.parts(ty).into_iter().for_each(|part| self.note_dynamic_type(part));
            }
            if calls && self.types.signature(ty).is_some() {
                self.reflect_func(ty);
            }
        }
    }

    /// The types that parts of values of a type have.
    fn parts(&self, ty: TypeId) -> Vec<TypeId> {
        let mut parts: Vec<TypeId> = match self.types.under(ty) {
            Type::Array { elem, .. } | Type::Chan { elem, .. } | Type::Pointer(elem) | Type::Slice(elem) => vec![*elem],
            Type::Map { key, elem } => vec![*key, *elem],
            Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
            Type::Signature(signature) => signature.params.iter().chain(&signature.results).copied().collect(),
            Type::Basic(_) | Type::Interface(_) | Type::Named(_) | Type::Tuple(_) | Type::TypeParam(_) => Vec::new(),
        };
        if matches!(self.types.get(ty), Type::Named(_) | Type::Struct(_)) {
            parts.extend(self.types.find(&Type::Pointer(ty)));
        }
        parts
    }

    /// Any exported method may be found by its name and called.
    fn note_exported_methods(&mut self, ty: TypeId) {
        for method in method_set(self.types, ty).iter().filter(|method| method.pkg.is_none()) {
            let sig = self.method_sig(method.target, method.owner, method.sig);
            self.note_called(method.name.clone(), sig);
            self.note_dynamic_type(sig);
        }
    }

    fn reflect_func(&mut self, ty: TypeId) {
        let ty = self.types.underlying(ty);
        if self.program.reflected_funcs.contains_key(&ty) {
            return;
        }
        let made = ReflectedFunc { call: self.build_call(ty), bind: self.build_bind(ty), make: self.build_make(ty) };
        self.program.reflected_funcs.insert(ty, made);
    }

    fn adapter(&mut self, kind: &str, func: Function) -> Function {
        Function { name: self.symbols.unique(format!("reflect..{kind}")), ..func }
    }

    fn params_and_results(&self, ty: TypeId) -> (Vec<TypeId>, Vec<TypeId>) {
        self.types.signature(ty).map(|found| (found.params.clone(), found.results.clone())).unwrap_or_default()
    }

    /// The type of a list of addresses.
    fn address_list(&mut self, len: usize) -> TypeId {
        let elem = Basic::UnsafePointer.id();
        self.types.intern(Type::Array { len: len as u64, elem })
    }

    /// Calls a function value: `func(f F, addresses *[n]unsafe.Pointer)`.
    fn build_call(&mut self, ty: TypeId) -> FuncId {
        let (params, results) = self.params_and_results(ty);
        let list = self.address_list(params.len() + results.len());
        let list = self.types.pointer_to(list);
        let shell = self.adapter("call", Function { params: vec![ty, list], ..Function::default() });
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        let (callee, list) = (code.param(0), code.param(1));
        let args = params.iter().enumerate().map(|(at, ty)| {
            let addr = code.listed_address(list, at, *ty);
            code.load(addr)
        });
        let args = args.collect();
        let count = params.len();
        let call = PreparedCall { callee: PreparedCallee::Value(callee), args, results: results.clone() };
        let called = code.make_call(call, Deferral::No);
        for (at, value) in code.call_results(called).into_iter().enumerate() {
            let addr = code.listed_address(list, count + at, results[at]);
            code.store(addr, value);
        }
        code.return_values(Vec::new());
        code.finish(id);
        id
    }

    /// A method with its receiver bound: a closure over the method as interfaces call it and the data word.
    fn build_bind(&mut self, ty: TypeId) -> FuncId {
        let (params, results) = self.params_and_results(ty);
        let word = Basic::UnsafePointer.id();
        let method = self.func_type([word].into_iter().chain(params.iter().copied()).collect(), results.clone());
        let shell = Function { params, results: results.clone(), free_vars: vec![method, word], ..Function::default() };
        let shell = self.adapter("bind", shell);
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        let callee = code.free_var(0);
        let mut args = vec![code.free_var(1)];
        args.extend((0..code.func.params.len()).map(|at| code.param(at)));
        let called =
            code.make_call(PreparedCall { callee: PreparedCallee::Value(callee), args, results }, Deferral::No);
        let values = code.call_results(called);
        code.return_values(values);
        code.finish(id);
        id
    }

    /// A function that passes the addresses of its parameters and results on: a closure over a `func(addresses unsafe.Pointer)`.
    fn build_make(&mut self, ty: TypeId) -> FuncId {
        let (params, results) = self.params_and_results(ty);
        let list = self.address_list(params.len() + results.len());
        let address = Basic::UnsafePointer.id();
        let handler = self.func_type(vec![address], Vec::new());
        let shell = Function { params, results: results.clone(), free_vars: vec![handler], ..Function::default() };
        let shell = self.adapter("make", shell);
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        let handler = code.free_var(0);
        let list = code.alloc(list, None, false);
        let mut rooms = Vec::new();
        for at in 0..code.func.params.len() {
            let value = code.param(at);
            rooms.push(code.alloc_with(value));
        }
        let first_result = rooms.len();
        rooms.extend(results.iter().map(|ty| code.alloc(*ty, None, false)));
        for (at, room) in rooms.iter().enumerate() {
            let index = code.int(at as i64);
            let pointer = code.program.types.pointer_to(address);
            let place = code.emit(IndexAddr { base: list, index }, pointer);
            let room = code.emit(ChangeType { x: *room }, address);
            code.store(place, room);
        }
        let list = code.emit(ChangeType { x: list }, address);
        let call = PreparedCall { callee: PreparedCallee::Value(handler), args: vec![list], results: Vec::new() };
        code.make_call(call, Deferral::No);
        let values = rooms[first_result..].iter().map(|room| code.load(*room)).collect();
        code.return_values(values);
        code.finish(id);
        id
    }
}

impl Emitter<'_, '_> {
    /// The address of a value of this type that stands in a list of addresses.
    fn listed_address(&mut self, list: ValueId, at: usize, ty: TypeId) -> ValueId {
        let address = Basic::UnsafePointer.id();
        let place = self.program.types.pointer_to(address);
        let index = self.int(at as i64);
        let place = self.emit(IndexAddr { base: list, index }, place);
        let addr = self.load(place);
        let pointer = self.program.types.pointer_to(ty);
        self.emit(ChangeType { x: addr }, pointer)
    }
}
