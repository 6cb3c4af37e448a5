//! Programs, functions and constants as text.

use std::fmt::Write;

use vole_types::display::runtime_type_string;
use vole_types::{TypeId, Types};

use super::print_inst::mnemonic_and_operands;
use crate::inst::{ConstValue, InstData};
use crate::{Function, GlobalId, InstId, Linkage, Program};

/// All of a program that is defined: globals, then functions.
pub fn print_program(program: &Program, types: &Types) -> String {
    let printer = Printer { program, types };
    let mut out = String::new();
    for (id, _) in program.globals() {
        printer.global(id, &mut out);
    }
    if !program.globals.is_empty() {
        out.push('\n');
    }
    let funcs: Vec<_> = program.funcs.iter().map(|func| print_func(program, types, func)).collect();
    out + &funcs.join("\n")
}

/// A function.
pub fn print_func(program: &Program, types: &Types, func: &Function) -> String {
    let printer = Printer { program, types };
    let mut out = String::new();
    printer.func(func, &mut out);
    out
}

/// What printing needs to know.
pub(super) struct Printer<'a> {
    pub(super) program: &'a Program,
    pub(super) types: &'a Types,
}

impl Printer<'_> {
    pub(super) fn ty(&self, id: TypeId) -> String {
        runtime_type_string(self.types, id)
    }

    fn types(&self, ids: &[TypeId]) -> String {
        ids.iter().map(|id| self.ty(*id)).collect::<Vec<_>>().join(", ")
    }

    fn global(&self, id: GlobalId, out: &mut String) {
        let global = self.program.global(id);
        let _ = write!(out, "global @{}: {}", global.name, self.ty(global.ty));
        if let Some(value) = &global.init {
            let _ = write!(out, " = {}", self.constant(value));
        }
        if global.read_only {
            out.push_str(" readonly");
        }
        if let Some(section) = &global.section {
            let _ = write!(out, " section {section:?}");
        }
        out.push('\n');
    }

    fn func(&self, func: &Function, out: &mut String) {
        let _ = write!(out, "func @{}({}) ({})", func.name, self.types(&func.params), self.types(&func.results));
        if !func.free_vars.is_empty() {
            let _ = write!(out, " free ({})", self.types(&func.free_vars));
        }
        let attributes = &func.attributes;
        let flags = [
            (attributes.noinline, "noinline"),
            (attributes.noreturn, "noreturn"),
            (attributes.cold, "cold"),
            (attributes.recovers, "recovers"),
        ];
        for (_, word) in flags.iter().filter(|(set, _)| *set) {
            let _ = write!(out, " {word}");
        }
        for (word, name) in [("export", &attributes.export), ("section", &attributes.section)] {
            if let Some(name) = name {
                let _ = write!(out, " {word} {name:?}");
            }
        }
        match &func.linkage {
            Linkage::Defined => {}
            Linkage::External(symbol) => {
                let _ = writeln!(out, " external {symbol:?}");
                return;
            }
            Linkage::Intrinsic(intrinsic) => {
                let (package, name) = intrinsic.name();
                let _ = writeln!(out, " intrinsic {:?}", format!("{package}.{name}"));
                return;
            }
        }
        out.push_str(" {\n");
        for block in func.block_ids() {
            let _ = writeln!(out, "b{}:", block.0);
            for id in &func.block(block).insts {
                let _ = writeln!(out, "  {}", self.inst(*id, func.inst(*id)));
            }
        }
        out.push_str("}\n");
    }

    fn inst(&self, id: InstId, data: &InstData) -> String {
        let rest = mnemonic_and_operands(self, &data.inst);
        match data.ty {
            Some(ty) => format!("v{}: {} = {rest}", id.0, self.ty(ty)),
            None => rest,
        }
    }

    /// A constant's value; its type stands beside it.
    pub(super) fn constant(&self, value: &ConstValue) -> String {
        match value {
            ConstValue::Zero => "zero".to_owned(),
            ConstValue::Bool(value) => value.to_string(),
            ConstValue::Int(value) => value.to_string(),
            ConstValue::Float(value) => format!("float {:#x}", value.to_bits()),
            ConstValue::Complex(re, im) => format!("complex {:#x} {:#x}", re.to_bits(), im.to_bits()),
            ConstValue::String(bytes) => quoted(bytes),
            ConstValue::Aggregate(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.constant(part)).collect();
                format!("{{{}}}", parts.join(", "))
            }
            ConstValue::Slice { array, len, cap } => format!("slice @{} {len} {cap}", self.program.global(*array).name),
            ConstValue::GlobalAddr(global, offset) => format!("addr @{} {offset}", self.program.global(*global).name),
            ConstValue::Func(func) => format!("func @{}", self.program.func(*func).name),
            ConstValue::Interface { ty, value } => format!("interface {} {}", self.ty(*ty), self.constant(value)),
        }
    }
}

/// Bytes between double quotes; what is no printable ASCII as `\xNN`.
fn quoted(bytes: &[u8]) -> String {
    let mut out = String::from("\"");
    for byte in bytes {
        match byte {
            b'"' | b'\\' => out.extend(['\\', char::from(*byte)]),
            b' '..=b'~' => out.push(char::from(*byte)),
            _ => {
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
    }
    out.push('"');
    out
}
