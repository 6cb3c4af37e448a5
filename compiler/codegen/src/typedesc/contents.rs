//! What stands in the fields of descriptors.

use inkwell::values::{BasicValueEnum, PointerValue};
use vole_ssa::{FuncId, RuntimeType};
use vole_types::display::{runtime_package, runtime_type_string, type_string};
use vole_types::{Basic, Type, TypeId, is_exported};

use super::flags::field_flags;
use crate::module::Unit;

impl<'ctx> Unit<'ctx> {
    pub(super) fn descriptor_field(&self, ty: TypeId, field: &str) -> Option<BasicValueEnum<'ctx>> {
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
            "pkg" => self.string_constant(runtime_package(types, ty)),
            "tags" if !self.is_read("tags") => self.scalars.ptr.const_null().into(),
            "tags" => self.tag_list(ty).into(),
            "ptr" => pointer(self.pointer_to(ty).filter(|pointer| self.is_declared(*pointer) && self.is_read("ptr"))),
            "methodTypes" if !self.is_read("methodTypes") => self.scalars.ptr.const_null().into(),
            "methodTypes" => {
                let types = self.method_types(ty).into_iter().map(|sig| self.descriptor(sig));
                self.pointer_list(&types.collect::<Vec<_>>(), "method.types").into()
            }
            "methodFuncs" if !self.is_read("methodFuncs") => self.scalars.ptr.const_null().into(),
            "methodFuncs" => {
                let funcs = self.method_funcs(ty).into_iter().map(|func| self.function_record(func));
                self.pointer_list(&funcs.collect::<Vec<_>>(), "method.funcs").into()
            }
            "call" | "bind" | "make" => self.reflected_func(ty, field).into(),
            "next" if !self.is_read("next") => self.scalars.ptr.const_null().into(),
            "next" => self.next_descriptor(ty).into(),
            _ => return None,
        })
    }
    pub(super) fn elem_of(&self, ty: TypeId) -> Option<TypeId> {
        match self.info.types.under(ty) {
            Type::Array { elem, .. }
            | Type::Chan { elem, .. }
            | Type::Map { elem, .. }
            | Type::Pointer(elem)
            | Type::Slice(elem) => Some(*elem),
            _ => None,
        }
    }

    pub(super) fn key_of(&self, ty: TypeId) -> Option<TypeId> {
        match self.info.types.under(ty) {
            Type::Map { key, .. } => Some(*key),
            _ => None,
        }
    }
    pub(crate) fn string_constant(&self, text: &str) -> BasicValueEnum<'ctx> {
        let len = self.scalars.i32.const_int(text.len() as u64, false);
        self.context.const_struct(&[self.string_data(text.as_bytes()).into(), len.into()], true).into()
    }

    /// The table of a struct type's fields.
    pub(super) fn field_table(&self, ty: TypeId) -> PointerValue<'ctx> {
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
    /// The descriptor declared after a type's, the first after the last.
    pub(super) fn next_descriptor(&self, ty: TypeId) -> PointerValue<'ctx> {
        let declared = self.tables.descriptors.borrow();
        let next = declared.get_index_of(&ty).and_then(|at| declared.get_index((at + 1) % declared.len()));
        next.map_or_else(|| self.scalars.ptr.const_null(), |(_, next)| next.as_pointer_value())
    }

    /// The types of the methods that [`Self::method_names`] names.
    pub(super) fn method_types(&self, ty: TypeId) -> Vec<TypeId> {
        match self.info.types.under(ty) {
            Type::Interface(interface) => interface.methods.iter().map(|method| method.sig).collect(),
            _ => self.program.method_tables.get(&ty).into_iter().flatten().map(|entry| entry.sig).collect(),
        }
    }

    /// The methods of a concrete type as interfaces call them.
    pub(super) fn method_funcs(&self, ty: TypeId) -> Vec<FuncId> {
        self.program.method_tables.get(&ty).into_iter().flatten().map(|entry| entry.func).collect()
    }

    /// A function between values of a function type and reflection, by the name of its field.
    pub(super) fn reflected_func(&self, ty: TypeId, field: &str) -> PointerValue<'ctx> {
        let funcs = self.program.reflected_funcs.get(&self.info.types.underlying(ty)).filter(|_| self.is_read(field));
        match (funcs, field) {
            (Some(funcs), "call") => self.function_record(funcs.call),
            (Some(funcs), "bind") => self.value_code(funcs.bind).as_global_value().as_pointer_value(),
            (Some(funcs), "make") => self.value_code(funcs.make).as_global_value().as_pointer_value(),
            _ => self.scalars.ptr.const_null(),
        }
    }

    pub(super) fn is_declared(&self, ty: TypeId) -> bool {
        self.tables.descriptors.borrow().contains_key(&ty)
    }

    /// The pointer type to a type, if the program has it.
    pub(super) fn pointer_to(&self, ty: TypeId) -> Option<TypeId> {
        self.info.types.find(&Type::Pointer(ty))
    }

    /// Whether a pointer to a type is of use for more than what it points to.
    pub(super) fn has_fields_or_methods(&self, ty: TypeId) -> bool {
        matches!(self.info.types.get(ty), Type::Named(_) | Type::Struct(_))
    }

    /// The types of a function type's parameters and results.
    pub(super) fn signature_types(&self, ty: TypeId) -> Vec<TypeId> {
        let signature = self.info.types.signature(ty);
        signature.map(|found| found.params.iter().chain(&found.results).copied().collect()).unwrap_or_default()
    }

    pub(super) fn tag_list(&self, ty: TypeId) -> PointerValue<'ctx> {
        let fields = self.info.types.fields(ty).unwrap_or_default();
        if fields.iter().all(|field| field.tag.is_empty()) {
            return self.scalars.ptr.const_null();
        }
        let tags: Vec<_> = fields.iter().map(|field| self.string_constant(&field.tag)).collect();
        self.constant_data(self.array_or_struct(&tags), 4, "tags").as_pointer_value()
    }

    /// A list of addresses, null for none.
    pub(super) fn pointer_list(&self, addresses: &[PointerValue<'ctx>], name: &str) -> PointerValue<'ctx> {
        if addresses.is_empty() {
            return self.scalars.ptr.const_null();
        }
        self.constant_data(self.scalars.ptr.const_array(addresses).into(), 4, name).as_pointer_value()
    }
    /// The names of an interface type's methods, or those in a concrete type's method set if anything is asserted to interfaces.
    pub(super) fn method_names(&self, ty: TypeId) -> Vec<String> {
        if let Type::Interface(interface) = self.info.types.under(ty) {
            return interface.methods.iter().map(|method| self.qualified(&method.name, method.pkg)).collect();
        }
        if self.targets.is_empty() && !self.is_read("methodTypes") && !self.converts_by_reflection() {
            return Vec::new();
        }
        let table = self.program.method_tables.get(&ty);
        table.map(|table| table.iter().map(|entry| entry.name.to_string()).collect()).unwrap_or_default()
    }

    pub(super) fn method_list(&self, ty: TypeId) -> PointerValue<'ctx> {
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
