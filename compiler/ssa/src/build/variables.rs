//! Variables (spec: Variables): where they live and how their addresses are found.

use vole_source::{Name, Span};
use vole_types::{ObjectId, ObjectKind, TypeId, VarKind};

use super::emit::Emitter;
use super::function::FuncBuilder;
use crate::inst::{Alloc, GlobalAddr};
use crate::{GlobalId, Storage, ValueId};

impl Emitter<'_, '_> {
    /// A new variable of zero value; the result is its address.
    pub(super) fn alloc(&mut self, ty: TypeId, name: Option<Name>, pinned: bool) -> ValueId {
        let pointer = self.program.types.pointer_to(ty);
        self.emit(Alloc { ty, storage: Storage::Undecided, name, pinned }, pointer)
    }

    /// A new variable with a value.
    pub(super) fn alloc_with(&mut self, value: ValueId) -> ValueId {
        let ty = self.value_type(value);
        let addr = self.alloc(ty, None, false);
        self.store(addr, value);
        addr
    }

    /// The address of a global.
    pub(super) fn global_addr(&mut self, global: GlobalId) -> ValueId {
        let ty = self.program.program.global(global).ty;
        let pointer = self.program.types.pointer_to(ty);
        self.emit(GlobalAddr { global }, pointer)
    }
}

impl FuncBuilder<'_, '_> {
    /// Declares a local variable, with this value or zero.
    pub(super) fn declare(&mut self, object: ObjectId, value: Option<ValueId>) -> ValueId {
        let ty = self.object_type(object);
        let name = self.types().object(object).name.clone();
        let addr = self.alloc(ty, Some(name), false);
        if let Some(value) = value {
            self.store(addr, value);
        }
        self.vars.insert(object, addr);
        addr
    }

    /// The address of a variable.
    pub(super) fn variable(&mut self, object: ObjectId, span: Span) -> ValueId {
        if let ObjectKind::Var(VarKind::Package) = self.types().object(object).kind {
            let global = self.program.global(object);
            return self.global_addr(global);
        }
        if let Some(addr) = self.vars.get(&object) {
            return *addr;
        }
        let name = self.types().object(object).name.clone();
        self.program.internal(span, format!("variable {name} is not declared here"));
        self.declare(object, None)
    }
}
