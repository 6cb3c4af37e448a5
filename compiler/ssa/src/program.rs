//! The program as a whole.

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use smol_str::SmolStr;
use vole_source::Span;
use vole_types::TypeId;

use crate::inst::ConstValue;
use crate::{Function, Intrinsic, Linkage, RuntimeFn, RuntimeType};

/// A function of a [`Program`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FuncId(pub u32);

/// A global of a [`Program`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct GlobalId(pub u32);

/// A package-level variable, or static data the compiler made.
#[derive(Clone, Debug)]
pub struct Global {
    /// Its symbol: `path.name`.
    pub name: SmolStr,
    /// The type of the variable (its address has the pointer type).
    pub ty: TypeId,
    /// Its value before the program starts; `None` for zero.
    pub init: Option<ConstValue>,
    /// The output section asked for by `//go:section`, such as `.dtcm`.
    pub section: Option<SmolStr>,
    /// Whether nothing writes to it, so that it can stay in flash.
    pub read_only: bool,
    /// Where it is declared.
    pub span: Span,
}

/// All functions and globals that can be reached.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The functions, by [`FuncId`].
    pub funcs: Vec<Function>,
    /// The globals, by [`GlobalId`].
    pub globals: Vec<Global>,
    /// `main.main`.
    pub main: Option<FuncId>,
    /// The function that initialises all packages, in dependency order.
    pub init: Option<FuncId>,
    /// The functions of the runtime package that instructions stand for, as far as they are needed.
    pub runtime_fns: IndexMap<RuntimeFn, FuncId, FxBuildHasher>,
    /// The types of the runtime package that code generation lays out data for.
    pub runtime_types: IndexMap<RuntimeType, TypeId, FxBuildHasher>,
    /// For each concrete type that is made into an interface somewhere: its methods, sorted by name, as functions that take the
    /// interface's data word as receiver. Code generation makes itabs of them.
    pub method_tables: IndexMap<TypeId, Vec<MethodEntry>, FxBuildHasher>,
    /// For each underlying function type that reflection may call a value of: how.
    pub reflected_funcs: IndexMap<TypeId, ReflectedFunc, FxBuildHasher>,
}

/// The functions between the values of a function type and a list of addresses of its parameters and results.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReflectedFunc {
    /// `func(f F, addresses *[n]unsafe.Pointer)` calls a value.
    pub call: FuncId,
    /// The code of a value that calls a method, as interfaces do, with a data word; it carries both.
    pub bind: FuncId,
    /// The code of a value that calls a `func(addresses unsafe.Pointer)`; it carries that.
    pub make: FuncId,
}

/// A method of a concrete type as an interface calls it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MethodEntry {
    /// Its name; an unexported one is `path.name`.
    pub name: SmolStr,
    /// Its signature, without receiver.
    pub sig: TypeId,
    /// The function, whose first parameter is the interface's data word (an `unsafe.Pointer`).
    pub func: FuncId,
}

impl Program {
    /// Adds a function.
    pub fn add_func(&mut self, func: Function) -> FuncId {
        self.funcs.push(func);
        FuncId(self.funcs.len() as u32 - 1)
    }

    /// Adds a global.
    pub fn add_global(&mut self, global: Global) -> GlobalId {
        self.globals.push(global);
        GlobalId(self.globals.len() as u32 - 1)
    }

    /// A function.
    pub fn func(&self, id: FuncId) -> &Function {
        &self.funcs[id.0 as usize]
    }

    /// Whether anything refers to an intrinsic function.
    pub fn has_intrinsic(&self, which: Intrinsic) -> bool {
        self.funcs.iter().any(|func| func.linkage == Linkage::Intrinsic(which))
    }

    /// A function, to change it.
    pub fn func_mut(&mut self, id: FuncId) -> &mut Function {
        &mut self.funcs[id.0 as usize]
    }

    /// A global.
    pub fn global(&self, id: GlobalId) -> &Global {
        &self.globals[id.0 as usize]
    }

    /// All functions with their ids.
    pub fn funcs(&self) -> impl Iterator<Item = (FuncId, &Function)> {
        self.funcs.iter().enumerate().map(|(at, func)| (FuncId(at as u32), func))
    }

    /// All globals with their ids.
    pub fn globals(&self) -> impl Iterator<Item = (GlobalId, &Global)> {
        self.globals.iter().enumerate().map(|(at, global)| (GlobalId(at as u32), global))
    }
}
