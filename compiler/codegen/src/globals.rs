//! Variables at package level, and data the compiler makes.

use inkwell::module::Linkage;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue, UnnamedAddress};
use vole_ssa::GlobalId;

use crate::module::Unit;
use crate::types::Repr;

impl<'ctx> Unit<'ctx> {
    /// The address of a global of the program.
    pub fn global(&self, id: GlobalId) -> PointerValue<'ctx> {
        if let Some(global) = self.globals.borrow().get(&id) {
            return global.as_pointer_value();
        }
        let global = self.program.global(id);
        let repr = self.info.repr(global.ty);
        if repr.size == 0 {
            return self.nothing();
        }
        // Declared as bytes until the initial value is known: it may refer to the global itself.
        let placeholder = self.module.add_global(self.scalars.i8.array_type(repr.size), None, &global.name);
        self.globals.borrow_mut().insert(id, placeholder);
        let init = match &global.init {
            Some(value) => self.initializer(value, global.ty, global.span),
            None => self.zero_bytes_or_scalar(global.ty),
        };
        let made = self.module.add_global(init.get_type(), None, "");
        made.set_initializer(&init);
        made.set_linkage(Linkage::Internal);
        made.set_alignment(repr.align);
        made.set_constant(global.read_only);
        made.set_section(global.section.as_deref());
        self.replace(placeholder, made, &global.name);
        self.globals.borrow_mut().insert(id, made);
        made.as_pointer_value()
    }

    /// Puts a finished global in the place of the one that stood for it.
    pub(crate) fn replace(&self, placeholder: GlobalValue<'ctx>, made: GlobalValue<'ctx>, name: &str) {
        placeholder.as_pointer_value().replace_all_uses_with(made.as_pointer_value());
        // SAFETY: the placeholder has no uses any more, and this crate keeps no other handle to it.
        unsafe { placeholder.delete() };
        made.set_name(name);
    }

    /// Constant data: in flash, its address without meaning of its own. It has a symbol that begins
    /// with what it is and a colon, so that whoever looks for what is big finds it.
    pub fn constant_data(&self, init: BasicValueEnum<'ctx>, align: u32, kind: &str) -> GlobalValue<'ctx> {
        self.named_constant_data(init, align, &format!("{kind}:"))
    }

    fn named_constant_data(&self, init: BasicValueEnum<'ctx>, align: u32, symbol: &str) -> GlobalValue<'ctx> {
        let global = self.module.add_global(init.get_type(), None, symbol);
        global.set_initializer(&init);
        global.set_linkage(Linkage::Internal);
        global.set_alignment(align);
        global.set_constant(true);
        global.set_unnamed_address(UnnamedAddress::Global);
        global
    }

    /// The address of every variable without size: one for all, as Go's own runtime has it.
    pub fn nothing(&self) -> PointerValue<'ctx> {
        const NAME: &str = "zerobase";
        let known = self.module.get_global(NAME);
        let global = known.unwrap_or_else(|| {
            let zero = self.scalars.i8.const_zero();
            let global = self.module.add_global(self.scalars.i8, None, NAME);
            global.set_initializer(&zero);
            global.set_linkage(Linkage::Internal);
            global.set_alignment(4);
            global
        });
        global.as_pointer_value()
    }

    /// A variable that starts as zero.
    pub fn zeroed_global(&self, repr: &Repr, name: &str) -> PointerValue<'ctx> {
        if repr.size == 0 {
            return self.nothing();
        }
        let zero = self.scalars.i8.array_type(repr.size).const_zero();
        let global = self.module.add_global(zero.get_type(), None, if name.is_empty() { "static" } else { name });
        global.set_initializer(&zero);
        global.set_linkage(Linkage::Internal);
        global.set_alignment(repr.align);
        global.as_pointer_value()
    }

    /// Constant memory of zeros.
    pub fn zero_constant(&self, repr: &Repr) -> PointerValue<'ctx> {
        let zero = self.scalars.i8.array_type(repr.size).const_zero();
        self.constant_data(zero.into(), repr.align, "zero").as_pointer_value()
    }

    /// Constant memory that holds these constant scalars.
    pub fn constant_scalars(&self, repr: &Repr, scalars: &[BasicValueEnum<'ctx>]) -> PointerValue<'ctx> {
        let init = self.pack_scalars(repr, scalars);
        self.constant_data(init, repr.align, "const").as_pointer_value()
    }

    /// The address of a string's bytes; null for none.
    pub fn string_data(&self, bytes: &[u8]) -> PointerValue<'ctx> {
        if bytes.is_empty() {
            return self.scalars.ptr.const_null();
        }
        if let Some(data) = self.strings.borrow().get(bytes) {
            return *data;
        }
        let init = self.context.const_string(bytes, false);
        let data = self.named_constant_data(init.into(), 1, &string_symbol(bytes)).as_pointer_value();
        self.strings.borrow_mut().insert(bytes.into(), data);
        data
    }

    /// A constant address a number of bytes into a global.
    pub fn address_in(&self, base: PointerValue<'ctx>, bytes: u32) -> PointerValue<'ctx> {
        if bytes == 0 {
            return base;
        }
        let index = self.scalars.i32.const_int(u64::from(bytes), false);
        // SAFETY: the index list fits the type `i8`, and the SSA's producer keeps the offset inside of the global.
        unsafe { base.const_in_bounds_gep(self.scalars.i8, &[index]) }
    }
}

/// The symbol of a string's bytes, which shows how it begins.
fn string_symbol(bytes: &[u8]) -> String {
    /// How many bytes are shown.
    const SHOWN: usize = 24;
    let beginning = bytes[..bytes.len().min(SHOWN)].escape_ascii();
    format!("string:{beginning}{}", if bytes.len() > SHOWN { "..." } else { "" })
}
