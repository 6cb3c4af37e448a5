//! What function values are called, for programs that ask: a table of the code that values lead to, with names.
//!
//! `runtime-cm7/symbols.go` reads it: the number of rows, and in each the address of the code and a string.

use inkwell::module::Linkage;
use inkwell::values::{BasicValueEnum, PointerValue};

use crate::module::Unit;

const TABLE: &str = "function.names";

impl<'ctx> Unit<'ctx> {
    /// The address of the table, which the program has from now on.
    pub fn function_names(&self) -> PointerValue<'ctx> {
        let declared = self.module.get_global(TABLE);
        declared.unwrap_or_else(|| self.module.add_global(self.scalars.i32, None, TABLE)).as_pointer_value()
    }

    /// Fills the table if the program has it, once all values are known.
    pub fn fill_function_names(&self) {
        let Some(declared) = self.module.get_global(TABLE) else { return };
        let codes = self.value_codes.borrow();
        let rows = codes.iter().map(|(id, code)| {
            let symbol = &self.program.func(*id).name;
            self.make_distinct(symbol, *code);
            let address = code.as_global_value().as_pointer_value();
            BasicValueEnum::from(
                self.context.const_struct(&[address.into(), self.string_constant(&shown(symbol))], false),
            )
        });
        let rows: Vec<_> = rows.collect();
        let count = self.scalars.i32.const_int(rows.len() as u64, false);
        let contents = self.context.const_struct(&[count.into(), self.array_or_struct(&rows)], false);
        let table = self.module.add_global(contents.get_type(), None, "");
        table.set_initializer(&contents);
        table.set_constant(true);
        table.set_alignment(4);
        declared.as_pointer_value().replace_all_uses_with(table.as_pointer_value());
        // SAFETY: nothing refers to it any more.
        unsafe { declared.delete() };
        table.set_name(TABLE);
        table.set_linkage(Linkage::Internal);
    }
}

/// A symbol as package runtime shows it: `[...]` for type arguments, once where a method repeats its receiver's, and a method's name
/// for its expression.
fn shown(symbol: &str) -> String {
    let symbol = symbol.strip_suffix("-expr").unwrap_or(symbol);
    let mut depth = 0;
    let mut groups = 0;
    let mut out = String::new();
    for c in symbol.chars() {
        groups += u32::from(c == '[' && depth == 0);
        depth += i32::from(c == '[');
        if depth == 0 {
            out.push(c);
        }
        depth -= i32::from(c == ']');
        if groups == 1 && c == '[' && depth == 1 {
            out.push_str("[...]");
        }
    }
    out
}
