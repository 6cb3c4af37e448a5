//! Type descriptors and itabs: constants in flash, laid out as the runtime's own declarations of `_type`, `structField` and `itab` say
//! (type.go). Fields are found by their names, so that the runtime can reorder them; one it does not know is a fault.
//!
//! Two types are identical exactly if their descriptors have one address. Only descriptors that something mentions are made, and they hold
//! only what some code reads: descriptors and itabs are declared while functions are compiled, and filled once it is known which
//! fields of `_type` any of them reads. A field that none reads is zero, or cut off at the end.

use std::cell::RefCell;
use std::collections::BTreeSet;

use indexmap::{IndexMap, IndexSet};
use inkwell::module::Linkage;
use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue};
use rustc_hash::{FxBuildHasher, FxHashMap};
use vole_source::Span;
use vole_ssa::{MethodEntry, RuntimeFn, RuntimeType};
use vole_types::display::{runtime_type_string, type_string};
use vole_types::{Basic, ChanDir, Type, TypeId, is_exported};

use crate::interface::has_methods;
use crate::module::Unit;

/// Bits of `_type.flags`.
mod flags {
    /// The data word of an interface is the value itself.
    pub const DIRECT: u64 = 1;
    /// Values are equal exactly if their bytes are.
    pub const MEMORY_EQUAL: u64 = 2;
    /// Values can be compared.
    pub const COMPARABLE: u64 = 4;
    /// A declaration introduced the type.
    pub const NAMED: u64 = 8;
    /// The last parameter is variadic.
    pub const VARIADIC: u64 = 16;
    /// The channel can be received from.
    pub const RECV: u64 = 32;
    /// The channel can be sent to.
    pub const SEND: u64 = 64;
}

/// Bits of `structField.flags`.
mod field_flags {
    /// The field is embedded.
    pub const EMBEDDED: u64 = 1;
    /// The field is `_`.
    pub const BLANK: u64 = 2;
    /// The field's name is exported.
    pub const EXPORTED: u64 = 4;
}

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

    fn declare_table(&self, name: &str) -> GlobalValue<'ctx> {
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

    fn is_read(&self, name: &str) -> bool {
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
    fn descriptor_end(&self, layout: TypeId) -> u32 {
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
    fn implementation(&self, concrete: TypeId, interface: TypeId) -> Option<Vec<&'ctx MethodEntry>> {
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

    fn qualified(&self, name: &str, pkg: Option<vole_types::PackageId>) -> String {
        match pkg {
            Some(pkg) => format!("{}.{name}", self.info.types.package_path(pkg)),
            None => name.to_owned(),
        }
    }

    fn fill_table(&self, declared: GlobalValue<'ctx>, init: BasicValueEnum<'ctx>) -> GlobalValue<'ctx> {
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
    fn runtime_struct(
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

    fn elem_of(&self, ty: TypeId) -> Option<TypeId> {
        match self.info.types.under(ty) {
            Type::Array { elem, .. }
            | Type::Chan { elem, .. }
            | Type::Map { elem, .. }
            | Type::Pointer(elem)
            | Type::Slice(elem) => Some(*elem),
            _ => None,
        }
    }

    fn key_of(&self, ty: TypeId) -> Option<TypeId> {
        match self.info.types.under(ty) {
            Type::Map { key, .. } => Some(*key),
            _ => None,
        }
    }

    fn descriptor_field(&self, ty: TypeId, field: &str) -> Option<BasicValueEnum<'ctx>> {
        let types = self.info.types;
        let under = types.under(ty);
        let repr = self.info.repr(ty);
        let byte = |value: u64| self.scalars.i8.const_int(value, false).into();
        let half = |value: usize| self.scalars.int(16).const_int(value as u64, false).into();
        let word = |value: u64| self.scalars.i32.const_int(value, false).into();
        let pointer =
            |to: Option<TypeId>| to.map_or_else(|| self.scalars.ptr.const_null(), |to| self.descriptor(to)).into();
        Some(match field {
            "size" => word(u64::from(repr.size)),
            "kind" => byte(kind(under)),
            "align" => byte(u64::from(repr.align)),
            "flags" => byte(self.type_flags(ty)),
            "hash" => word(u64::from(hash(&type_string(self.info.types, ty.plain(), None)))),
            "name" if !self.is_read("name") => self.string_constant(""),
            "name" => self.string_constant(&runtime_type_string(types, ty)),
            "elem" => pointer(self.elem_of(ty).filter(|_| self.is_read("elem"))),
            "key" => pointer(self.key_of(ty).filter(|_| self.is_read("key"))),
            "len" => word(match under {
                Type::Array { len, .. } => *len,
                _ => 0,
            }),
            "fields" if !self.is_read("fields") => self.scalars.ptr.const_null().into(),
            "fields" => self.field_table(ty).into(),
            "nfields" => word(types.fields(ty).map_or(0, <[_]>::len) as u64),
            "itabs" if !self.is_read("itabs") => self.scalars.ptr.const_null().into(),
            "itabs" => self.itab_list(ty).into(),
            "nitabs" => word(self.itab_interfaces(ty).len() as u64),
            "methods" if !self.is_read("methods") => self.scalars.ptr.const_null().into(),
            "methods" => self.method_list(ty).into(),
            "nmethods" => word(self.method_names(ty).len() as u64),
            "same" => match self.info.types.is_interface(ty) && self.is_read("same") {
                true => self.interface_descriptor(ty).into(),
                false => self.scalars.ptr.const_null().into(),
            },
            "params" if !self.is_read("params") => self.scalars.ptr.const_null().into(),
            "params" => {
                let parts = self.signature_types(ty).into_iter().map(|part| self.descriptor(part));
                self.pointer_list(&parts.collect::<Vec<_>>(), "params").into()
            }
            "nparams" => half(types.signature(ty).map_or(0, |signature| signature.params.len())),
            "nresults" => half(types.signature(ty).map_or(0, |signature| signature.results.len())),
            "pkg" if !self.is_read("pkg") => self.string_constant(""),
            "pkg" => self.string_constant(self.declaring_package(ty)),
            "tags" if !self.is_read("tags") => self.scalars.ptr.const_null().into(),
            "tags" => self.tag_list(ty).into(),
            "ptr" => pointer(self.pointer_to(ty).filter(|pointer| self.is_declared(*pointer) && self.is_read("ptr"))),
            "next" if !self.is_read("next") => self.scalars.ptr.const_null().into(),
            "next" => self.next_descriptor(ty).into(),
            _ => return None,
        })
    }

    /// The descriptor declared after a type's, the first after the last.
    fn next_descriptor(&self, ty: TypeId) -> PointerValue<'ctx> {
        let declared = self.tables.descriptors.borrow();
        let next = declared.get_index_of(&ty).and_then(|at| declared.get_index((at + 1) % declared.len()));
        next.map_or_else(|| self.scalars.ptr.const_null(), |(_, next)| next.as_pointer_value())
    }

    fn is_declared(&self, ty: TypeId) -> bool {
        self.tables.descriptors.borrow().contains_key(&ty)
    }

    /// The pointer type to a type, if the program has it.
    fn pointer_to(&self, ty: TypeId) -> Option<TypeId> {
        self.info.types.find(&Type::Pointer(ty))
    }

    /// Whether a pointer to a type is of use for more than what it points to.
    fn has_fields_or_methods(&self, ty: TypeId) -> bool {
        matches!(self.info.types.get(ty), Type::Named(_) | Type::Struct(_))
    }

    /// The types of a function type's parameters and results.
    fn signature_types(&self, ty: TypeId) -> Vec<TypeId> {
        let signature = self.info.types.signature(ty);
        signature.map(|found| found.params.iter().chain(&found.results).copied().collect()).unwrap_or_default()
    }

    /// The import path of the package that a declaration of the type is in, or the fields of a struct type without a name.
    fn declaring_package(&self, ty: TypeId) -> &'ctx str {
        let types = self.info.types;
        let package = match types.get(ty) {
            Type::Named(named) => types.object(types.named(*named).obj).pkg,
            Type::Struct(fields) => fields.iter().find(|field| !is_exported(&field.name)).and_then(|field| field.pkg),
            _ => None,
        };
        package.map_or("", |package| types.package_path(package))
    }

    fn tag_list(&self, ty: TypeId) -> PointerValue<'ctx> {
        let fields = self.info.types.fields(ty).unwrap_or_default();
        if fields.iter().all(|field| field.tag.is_empty()) {
            return self.scalars.ptr.const_null();
        }
        let tags: Vec<_> = fields.iter().map(|field| self.string_constant(&field.tag)).collect();
        self.constant_data(self.array_or_struct(&tags), 4, "tags").as_pointer_value()
    }

    /// A list of addresses, null for none.
    fn pointer_list(&self, addresses: &[PointerValue<'ctx>], name: &str) -> PointerValue<'ctx> {
        if addresses.is_empty() {
            return self.scalars.ptr.const_null();
        }
        self.constant_data(self.scalars.ptr.const_array(addresses).into(), 4, name).as_pointer_value()
    }

    fn type_flags(&self, ty: TypeId) -> u64 {
        let named = matches!(self.info.types.get(ty), Type::Named(_));
        let set = |condition: bool, flag| if condition { flag } else { 0 };
        let direction = match self.info.types.under(ty) {
            Type::Chan { dir, .. } => Some(*dir),
            _ => None,
        };
        set(self.info.repr(ty).fits_data_word(), flags::DIRECT)
            | set(self.memory_comparable(ty), flags::MEMORY_EQUAL)
            | set(self.comparable(ty), flags::COMPARABLE)
            | set(named, flags::NAMED)
            | set(self.info.types.signature(ty).is_some_and(|signature| signature.variadic), flags::VARIADIC)
            | set(matches!(direction, Some(ChanDir::Both | ChanDir::Recv)), flags::RECV)
            | set(matches!(direction, Some(ChanDir::Both | ChanDir::Send)), flags::SEND)
    }

    /// Whether values of a type are equal exactly if their bytes are: no floats, strings, interfaces, no padding, no blank fields.
    pub fn memory_comparable(&self, ty: TypeId) -> bool {
        let types = self.info.types;
        match types.under(ty) {
            Type::Basic(basic) => basic.is_integer() || basic.is_boolean() || *basic == Basic::UnsafePointer,
            Type::Pointer(_) | Type::Chan { .. } => true,
            Type::Array { elem, .. } => self.memory_comparable(*elem),
            Type::Struct(fields) => {
                let size: u32 = fields.iter().map(|field| self.info.size(field.ty)).sum();
                size == self.info.size(ty)
                    && fields.iter().all(|field| field.name != "_" && self.memory_comparable(field.ty))
            }
            _ => false,
        }
    }

    fn comparable(&self, ty: TypeId) -> bool {
        match self.info.types.under(ty) {
            Type::Slice(_) | Type::Map { .. } | Type::Signature(_) => false,
            Type::Array { elem, .. } => self.comparable(*elem),
            Type::Struct(fields) => fields.iter().all(|field| self.comparable(field.ty)),
            _ => true,
        }
    }

    fn string_constant(&self, text: &str) -> BasicValueEnum<'ctx> {
        let len = self.scalars.i32.const_int(text.len() as u64, false);
        self.context.const_struct(&[self.string_data(text.as_bytes()).into(), len.into()], true).into()
    }

    /// The table of a struct type's fields.
    fn field_table(&self, ty: TypeId) -> PointerValue<'ctx> {
        let types = self.info.types;
        let layout = self.runtime_type(RuntimeType::Type).and_then(|head| {
            let column = types.fields(head)?.iter().find(|field| field.name == "fields")?;
            types.pointee(column.ty)
        });
        let (Some(fields), Some(layout)) = (types.fields(ty), layout) else {
            return self.scalars.ptr.const_null();
        };
        if fields.is_empty() {
            return self.scalars.ptr.const_null();
        }
        let word = |value: u64| BasicValueEnum::from(self.scalars.i32.const_int(value, false));
        let rows = fields.iter().enumerate().map(|(at, field)| {
            let embedded = if field.embedded { field_flags::EMBEDDED } else { 0 };
            let blank = if field.name == "_" { field_flags::BLANK } else { 0 };
            let exported = if is_exported(&field.name) { field_flags::EXPORTED } else { 0 };
            let row = |column: &str| {
                Some(match column {
                    "name" => self.string_constant(&field.name),
                    "typ" => self.descriptor(field.ty).into(),
                    "offset" => word(u64::from(self.info.field_offset(ty, at as u32))),
                    "flags" => word(embedded | blank | exported),
                    _ => return None,
                })
            };
            self.runtime_struct(layout, row, self.info.size(layout))
        });
        let rows: Vec<_> = rows.collect();
        self.constant_data(self.array_or_struct(&rows), 4, "fields").as_pointer_value()
    }

    /// The interface types that a concrete type implements and that values are asserted to.
    fn itab_interfaces(&self, ty: TypeId) -> Vec<TypeId> {
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
    fn converts_by_reflection(&self) -> bool {
        self.program.runtime_fns.contains_key(&RuntimeFn::ReflectItab)
    }

    fn itab_list(&self, ty: TypeId) -> PointerValue<'ctx> {
        let itabs: Vec<_> = self.itab_interfaces(ty).into_iter().map(|target| self.itab(ty, target)).collect();
        self.pointer_list(&itabs, "itabs")
    }

    /// The names of an interface type's methods, or those in a concrete type's method set if anything is asserted to interfaces.
    fn method_names(&self, ty: TypeId) -> Vec<String> {
        if let Type::Interface(interface) = self.info.types.under(ty) {
            return interface.methods.iter().map(|method| self.qualified(&method.name, method.pkg)).collect();
        }
        if self.targets.is_empty() {
            return Vec::new();
        }
        let table = self.program.method_tables.get(&ty);
        table.map(|table| table.iter().map(|entry| entry.name.to_string()).collect()).unwrap_or_default()
    }

    fn method_list(&self, ty: TypeId) -> PointerValue<'ctx> {
        let names: Vec<_> = self.method_names(ty).iter().map(|name| self.string_constant(name)).collect();
        if names.is_empty() {
            return self.scalars.ptr.const_null();
        }
        self.constant_data(self.array_or_struct(&names), 4, "methods").as_pointer_value()
    }
}

/// `reflect.Kind` of an underlying type.
fn kind(under: &Type) -> u64 {
    match under {
        Type::Basic(basic) => match basic {
            Basic::Bool | Basic::UntypedBool => 1,
            Basic::Int | Basic::UntypedInt => 2,
            Basic::Int8 => 3,
            Basic::Int16 => 4,
            Basic::Int32 | Basic::UntypedRune => 5,
            Basic::Int64 => 6,
            Basic::Uint => 7,
            Basic::Uint8 => 8,
            Basic::Uint16 => 9,
            Basic::Uint32 => 10,
            Basic::Uint64 => 11,
            Basic::Uintptr => 12,
            Basic::Float32 => 13,
            Basic::Float64 | Basic::UntypedFloat => 14,
            Basic::Complex64 => 15,
            Basic::Complex128 | Basic::UntypedComplex => 16,
            Basic::String | Basic::UntypedString => 24,
            Basic::UnsafePointer | Basic::UntypedNil => 26,
            Basic::Invalid => 0,
        },
        Type::Array { .. } => 17,
        Type::Chan { .. } => 18,
        Type::Signature(_) => 19,
        Type::Interface(_) => 20,
        Type::Map { .. } => 21,
        Type::Pointer(_) => 22,
        Type::Slice(_) => 23,
        Type::Struct(_) => 25,
        Type::Named(_) | Type::Tuple(_) | Type::TypeParam(_) => 0,
    }
}

/// FNV-1a, 32 bits.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
