//! Package-level variables as globals of the program.

use vole_source::Name;
use vole_types::{ObjectId, TypeId};

use super::declarations::pragma;
use super::program::ProgramBuilder;
use super::symbols;
use crate::inst::ConstValue;
use crate::{Global, GlobalId};

impl ProgramBuilder<'_> {
    /// The global of a package-level variable. From now on it is part of the program.
    pub(super) fn global(&mut self, object: ObjectId) -> GlobalId {
        if let Some(id) = self.globals.get(&object) {
            return *id;
        }
        let found = self.types.object(object);
        let (ty, span, name) = (found.ty, found.span, found.name.clone());
        let source = self.declarations.var(object);
        let linked = source.and_then(|source| self.declarations.remote_name(&source.package.path, &name));
        if let Some(remote) = linked.cloned()
            && let Some(remote) = self.declarations.object_of_symbol(self.types, &remote)
            && remote != object
            && self.declarations.var(remote).is_some()
        {
            let id = self.global(remote);
            self.globals.insert(object, id);
            return id;
        }
        let section = source.and_then(|source| pragma(&source.spec.pragmas, "go:section")?.args().next());
        let name = self.symbols.unique(symbols::object_symbol(self.types, object));
        let global = Global { name, ty, init: None, section: section.map(Name::from), read_only: false, span };
        let id = self.program.add_global(global);
        self.globals.insert(object, id);
        let init = self.static_initial_value(object);
        self.program.globals[id.0 as usize].init = init;
        self.want_initializer_of(object);
        id
    }

    /// A global that the compiler makes, named after where it is used.
    pub(super) fn static_global(&mut self, prefix: &str, ty: TypeId, init: ConstValue, read_only: bool) -> GlobalId {
        let count = self.static_data.entry(prefix.into()).or_default();
        let name = format!("{prefix}..data{count}");
        *count += 1;
        let name = self.symbols.unique(name);
        let span = vole_source::Span::NONE;
        self.program.add_global(Global { name, ty, init: Some(init), section: None, read_only, span })
    }
}
