//! Type descriptors and itabs: constants in flash, laid out as the runtime's own declarations of `_type`, `structField` and `itab` say
//! (type.go). Fields are found by their names, so that the runtime can reorder them; one it does not know is a fault.
//!
//! Two types are identical exactly if their descriptors have one address. Only descriptors that something mentions are made, and they hold
//! only what some code reads: descriptors and itabs are declared while functions are compiled, and filled once it is known which
//! fields of `_type` any of them reads. A field that none reads is zero, or cut off at the end.

mod contents;
mod flags;

use std::cell::RefCell;
use std::collections::BTreeSet;

use indexmap::{IndexMap, IndexSet};
use inkwell::module::Linkage;
use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue};
use rustc_hash::{FxBuildHasher, FxHashMap};
use vole_source::Span;
use vole_ssa::{MethodEntry, RuntimeFn, RuntimeType};
use vole_types::display::runtime_type_string;
use vole_types::{Type, TypeId};

use crate::interface::has_methods;
use crate::module::Unit;

/// The tables declared so far.
#[derive(Default)]
pub struct Tables<'ctx> {
    descriptors: RefCell<IndexMap<TypeId, GlobalValue<'ctx>, FxBuildHasher>>,
    /// Of a concrete type, for the underlying type of an interface type.
    itabs: RefCell<IndexMap<(TypeId, TypeId), GlobalValue<'ctx>, FxBuildHasher>>,
    /// For each underlying interface type, the type that stands for all with it.
    interfaces: RefCell<FxHashMap<TypeId, TypeId>>,
    /// The fields of `_type` that some code reads.
    read: RefCell<BTreeSet<u32>>,
}

impl<'ctx> Unit<'ctx> {
    /// A type of the runtime; none (and a fault) if the program lacks it.
    pub fn runtime_type(&self, which: RuntimeType) -> Option<TypeId> {
        let found = self.program.runtime_types.get(&which).copied();
        if found.is_none() {
            self.fault(Span::NONE, format!("the program lacks runtime.{}", which.name()));
        }
        found
    }

    /// The address of a type's descriptor.
    pub fn descriptor(&self, ty: TypeId) -> PointerValue<'ctx> {
        let known = self.tables.descriptors.borrow().get(&ty).copied();
        let global = known.unwrap_or_else(|| {
            let declared = self.declare_table(&format!("type:{}", runtime_type_string(self.info.types, ty)));
            self.tables.descriptors.borrow_mut().insert(ty, declared);
            declared
        });
        global.as_pointer_value()
    }

    /// The descriptor that stands for an interface type where itabs are searched: one for all with the same underlying type.
    pub fn interface_descriptor(&self, ty: TypeId) -> PointerValue<'ctx> {
        let under = self.info.types.underlying(ty);
        let chosen = *self.tables.interfaces.borrow_mut().entry(under).or_insert(ty);
        self.descriptor(chosen)
    }

    /// The address of the itab of a concrete type for an interface type.
    pub fn itab(&self, concrete: TypeId, interface: TypeId) -> PointerValue<'ctx> {
        let types = self.info.types;
        let key = (concrete, types.underlying(interface));
        let known = self.tables.itabs.borrow().get(&key).copied();
        let global = known.unwrap_or_else(|| {
            let (concrete, interface) = (runtime_type_string(types, concrete), runtime_type_string(types, interface));
            let declared = self.declare_table(&format!("itab:{concrete},{interface}"));
            self.tables.itabs.borrow_mut().insert(key, declared);
            declared
        });
        global.as_pointer_value()
    }

    pub(super) fn declare_table(&self, name: &str) -> GlobalValue<'ctx> {
        self.module.add_global(self.scalars.i8, None, name)
    }

    /// Notes that code reads a field of `_type`.
    pub fn note_read(&self, layout: TypeId, field: u32) {
        if self.program.runtime_types.get(&RuntimeType::Type) == Some(&layout) {
            self.tables.read.borrow_mut().insert(field);
        }
    }

    /// Notes that code reads a `_type` as a whole.
    pub fn note_read_whole(&self, layout: TypeId) {
        if self.program.runtime_types.get(&RuntimeType::Type) == Some(&layout) {
            let count = self.info.types.fields(layout).map_or(0, <[_]>::len);
            self.tables.read.borrow_mut().extend(0..count as u32);
        }
    }

    pub(super) fn is_read(&self, name: &str) -> bool {
        let Some(layout) = self.runtime_type(RuntimeType::Type) else { return false };
        let fields = self.info.types.fields(layout).unwrap_or_default();
        let at = fields.iter().position(|field| field.name == name);
        at.is_some_and(|at| self.tables.read.borrow().contains(&(at as u32)))
    }

    /// Declares what the tables declared so far refer to, functions too; tells whether that was anything new.
    pub fn grow_tables(&self) -> bool {
        let size = || (self.tables.descriptors.borrow().len(), self.tables.itabs.borrow().len());
        let before = size();
        let types: Vec<TypeId> = self.tables.descriptors.borrow().keys().copied().collect();
        for ty in types {
            if self.is_read("elem") {
                self.elem_of(ty).map(|elem| self.descriptor(elem));
            }
            if self.is_read("key") {
                self.key_of(ty).map(|key| self.descriptor(key));
            }
            if self.is_read("fields") {
                let fields = self.info.types.fields(ty).unwrap_or_default();
                fields.iter().for_each(|field| {
                    self.descriptor(field.ty);
                });
            }
            if self.is_read("params") {
                self.signature_types(ty).into_iter().for_each(|part| {
                    self.descriptor(part);
                });
            }
            if self.is_read("ptr") && self.has_fields_or_methods(ty) {
                self.pointer_to(ty).map(|pointer| self.descriptor(pointer));
            }
            if self.is_read("same") && self.info.types.is_interface(ty) {
                self.interface_descriptor(ty);
            }
            if self.is_read("methodTypes") {
                self.method_types(ty).into_iter().for_each(|sig| {
                    self.descriptor(sig);
                });
            }
            if self.is_read("methodFuncs") {
                self.method_funcs(ty).into_iter().for_each(|func| {
                    self.function_record(func);
                });
            }
            for field in ["call", "bind", "make"] {
                self.reflected_func(ty, field);
            }
            if self.is_read("itabs") {
                self.itab_interfaces(ty).into_iter().for_each(|target| {
                    self.itab(ty, target);
                });
            }
        }
        let itabs: Vec<(TypeId, TypeId)> = self.tables.itabs.borrow().keys().copied().collect();
        for (concrete, interface) in itabs {
            self.descriptor(concrete);
            self.interface_descriptor(interface);
            let methods = self.implementation(concrete, interface).into_iter().flatten();
            methods.for_each(|entry| {
                self.function(entry.func);
            });
        }
        size() != before || self.has_queued()
    }

    /// Gives all tables their contents.
    pub fn fill_tables(&self) {
        let types: Vec<TypeId> = self.tables.descriptors.borrow().keys().copied().collect();
        for ty in types {
            let Some(layout) = self.runtime_type(RuntimeType::Type) else { return };
            let init =
                self.runtime_struct(layout, |field| self.descriptor_field(ty, field), self.descriptor_end(layout));
            let declared = self.tables.descriptors.borrow()[&ty];
            let filled = self.fill_table(declared, init);
            self.tables.descriptors.borrow_mut().insert(ty, filled);
        }
        let itabs: Vec<(TypeId, TypeId)> = self.tables.itabs.borrow().keys().copied().collect();
        for (concrete, interface) in itabs {
            let Some(layout) = self.runtime_type(RuntimeType::Itab) else { return };
            let head = |field: &str| match field {
                "inter" => Some(self.interface_descriptor(interface).into()),
                "typ" => Some(self.descriptor(concrete).into()),
                _ => None,
            };
            let mut parts = vec![self.runtime_struct(layout, head, self.info.size(layout))];
            let methods = self.implementation(concrete, interface).into_iter().flatten();
            parts.extend(
                methods
                    .map(|entry| BasicValueEnum::from(self.function(entry.func).as_global_value().as_pointer_value())),
            );
            let declared = self.tables.itabs.borrow()[&(concrete, interface)];
            let filled = self.fill_table(declared, self.context.const_struct(&parts, true).into());
            self.tables.itabs.borrow_mut().insert((concrete, interface), filled);
        }
    }

    /// Where descriptors end: after the last field that is read, but not before the first word.
    pub(super) fn descriptor_end(&self, layout: TypeId) -> u32 {
        let fields = self.info.types.fields(layout).unwrap_or_default();
        let ends = self
            .tables
            .read
            .borrow()
            .iter()
            .filter_map(|field| {
                Some(self.info.field_offset(layout, *field) + self.info.size(fields.get(*field as usize)?.ty))
            })
            .max();
        ends.unwrap_or_default().max(4).next_multiple_of(4)
    }

    /// Where the code address of a method stands in an itab.
    pub fn method_slot(&self, method: u32) -> u32 {
        self.runtime_type(RuntimeType::Itab).map_or(0, |itab| self.info.size(itab)) + 4 * method
    }

    /// Where the concrete type's descriptor stands in an itab.
    pub fn itab_type_offset(&self) -> u32 {
        let Some(itab) = self.runtime_type(RuntimeType::Itab) else { return 0 };
        let fields = self.info.types.fields(itab).unwrap_or_default();
        let at = fields.iter().position(|field| field.name == "typ");
        at.map_or(0, |at| self.info.field_offset(itab, at as u32))
    }

    /// The methods of a concrete type that implement an interface type, in the interface's order; none if it does not implement it.
    pub(super) fn implementation(&self, concrete: TypeId, interface: TypeId) -> Option<Vec<&'ctx MethodEntry>> {
        let Type::Interface(wanted) = self.info.types.under(interface) else { return None };
        let table = self.program.method_tables.get(&concrete)?;
        wanted
            .methods
            .iter()
            .map(|method| {
                let name = self.qualified(&method.name, method.pkg);
                table.iter().find(|entry| entry.name == name && entry.sig == method.sig)
            })
            .collect()
    }

    pub(super) fn qualified(&self, name: &str, pkg: Option<vole_types::PackageId>) -> String {
        match pkg {
            Some(pkg) => format!("{}.{name}", self.info.types.package_path(pkg)),
            None => name.to_owned(),
        }
    }

    pub(super) fn fill_table(&self, declared: GlobalValue<'ctx>, init: BasicValueEnum<'ctx>) -> GlobalValue<'ctx> {
        let name = declared.get_name().to_string_lossy().into_owned();
        let made = self.module.add_global(init.get_type().as_basic_type_enum(), None, "");
        made.set_initializer(&init);
        made.set_linkage(Linkage::Internal);
        made.set_constant(true);
        made.set_alignment(4);
        self.replace(declared, made, &name);
        made
    }

    /// A struct of the runtime's as a constant, up to a number of bytes; `value` gives each field by its name, none where the name means
    /// nothing to it.
    pub(super) fn runtime_struct(
        &self,
        layout: TypeId,
        value: impl Fn(&str) -> Option<BasicValueEnum<'ctx>>,
        end: u32,
    ) -> BasicValueEnum<'ctx> {
        let fields = self.info.types.fields(layout).unwrap_or_default();
        let mut placed = Vec::new();
        for (at, field) in fields.iter().enumerate().filter(|(_, field)| field.name != "_") {
            let (offset, size) = (self.info.field_offset(layout, at as u32), self.info.size(field.ty));
            if offset + size > end {
                continue;
            }
            match value(&field.name) {
                Some(value) => placed.push((offset, size, value)),
                None => {
                    self.fault(Span::NONE, format!("code generation does not know the runtime's field {}", field.name));
                }
            }
        }
        self.packed(placed.into_iter(), end)
    }

    /// The interface types that a concrete type implements and that values are asserted to.
    pub(super) fn itab_interfaces(&self, ty: TypeId) -> Vec<TypeId> {
        if self.info.types.is_interface(ty) {
            return Vec::new();
        }
        let mut targets: IndexSet<TypeId, FxBuildHasher> = self.targets.iter().collect();
        if self.converts_by_reflection() {
            let described = self.tables.descriptors.borrow();
            let interfaces = described.keys().filter(|ty| has_methods(self.info.types, **ty));
            targets.extend(interfaces.map(|ty| self.info.types.underlying(*ty)));
        }
        targets.into_iter().filter(|target| self.implementation(ty, *target).is_some()).collect()
    }

    /// Whether values become values of interface types that only reflection knows of.
    pub(super) fn converts_by_reflection(&self) -> bool {
        self.program.runtime_fns.contains_key(&RuntimeFn::ReflectItab)
    }

    pub(super) fn itab_list(&self, ty: TypeId) -> PointerValue<'ctx> {
        let itabs: Vec<_> = self.itab_interfaces(ty).into_iter().map(|target| self.itab(ty, target)).collect();
        self.pointer_list(&itabs, "itabs")
    }
}
