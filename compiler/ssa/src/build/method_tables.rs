//! Which methods interfaces can reach: those of types that are made into interfaces, as far as some interface calls a method of that
//! name and signature (rapid type analysis). The others have a place in the tables, but no code.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use vole_source::Name;
use vole_types::lookup::{self, method_set};
use vole_types::{Type, TypeId};

use super::emit::Emitter;
use super::program::ProgramBuilder;
use crate::inst::Unreachable;
use crate::{Attributes, FuncId, Function, MethodEntry};

/// What is known of dynamic types and interface calls so far.
#[derive(Debug, Default)]
pub(super) struct MethodTables {
    /// The concrete types that are made into interfaces.
    dynamic_types: IndexSet<TypeId, FxBuildHasher>,
    /// The methods that are called through interfaces, by name and signature.
    called: FxHashSet<(Name, TypeId)>,
    /// The methods that have been given code.
    built: FxHashMap<(TypeId, Name), FuncId>,
    /// What stands for a method that nothing calls.
    uncalled: Option<FuncId>,
    /// How much of the sets above the tables have been made for.
    done: (usize, usize),
}

impl ProgramBuilder<'_> {
    /// Notes that values of a type are made into interfaces.
    pub(super) fn note_dynamic_type(&mut self, ty: TypeId) {
        if !self.types.is_interface(ty) {
            self.method_tables.dynamic_types.insert(ty);
        }
    }

    /// Notes a call of a method of an interface.
    pub(super) fn note_interface_call(&mut self, interface: TypeId, method: u32) {
        if let Type::Interface(found) = self.types.under(interface)
            && let Some(method) = found.methods.get(method as usize)
        {
            let (name, sig) = (method.name.clone(), method.sig);
            self.note_called(name, sig);
        }
    }

    /// Notes that methods of this name and signature are called without it being known of which type.
    pub(super) fn note_called(&mut self, name: Name, sig: TypeId) {
        self.method_tables.called.insert((name, sig));
    }

    /// One of the dynamic types noted so far.
    pub(super) fn dynamic_type(&self, at: usize) -> Option<TypeId> {
        self.method_tables.dynamic_types.get_index(at).copied()
    }

    /// Makes the tables anew if more types or calls are known than before, asking for the functions in them; tells whether it did.
    pub(super) fn complete_method_tables(&mut self) -> bool {
        self.complete_reflection();
        let known = (self.method_tables.dynamic_types.len(), self.method_tables.called.len());
        if self.method_tables.done == known {
            return false;
        }
        self.method_tables.done = known;
        for at in 0..known.0 {
            let Some(ty) = self.method_tables.dynamic_types.get_index(at).copied() else { continue };
            let methods = method_set(self.types, ty);
            if methods.is_empty() {
                continue;
            }
            let mut table: Vec<MethodEntry> = methods.iter().map(|method| self.table_entry(ty, method)).collect();
            table.sort_by(|a, b| a.name.cmp(&b.name));
            self.program.method_tables.insert(ty, table);
        }
        true
    }

    fn table_entry(&mut self, ty: TypeId, method: &lookup::MethodEntry) -> MethodEntry {
        let name: Name = match method.pkg {
            Some(package) => format!("{}.{}", self.types.package_path(package), method.name).into(),
            None => method.name.clone(),
        };
        let sig = self.method_sig(method.target, method.owner, method.sig);
        let is_called = self.method_tables.called.contains(&(method.name.clone(), sig));
        let key = (ty, name.clone());
        let func = match self.method_tables.built.get(&key) {
            Some(func) => *func,
            None if is_called => {
                let func = self.interface_method(ty, method);
                self.method_tables.built.insert(key, func);
                func
            }
            None => self.uncalled_method(),
        };
        MethodEntry { name, sig, func }
    }

    fn uncalled_method(&mut self) -> FuncId {
        if let Some(func) = self.method_tables.uncalled {
            return func;
        }
        let attributes = Attributes { noreturn: true, cold: true, ..Attributes::default() };
        let shell = Function { name: self.symbols.unique("runtime..uncalled"), attributes, ..Function::default() };
        let id = self.program.add_func(shell.clone());
        let mut code = Emitter::new(self, shell);
        code.terminate(Unreachable {});
        code.finish(id);
        self.method_tables.uncalled = Some(id);
        id
    }
}
