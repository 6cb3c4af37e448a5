//! The report of a panic that nobody recovered from, in the words of Go's own runtime.

use std::rc::Rc;

use vole_ssa::RuntimeType;
use vole_types::display::runtime_type_string;
use vole_types::{Basic, Type, TypeId};

use crate::exec::{Machine, Unwind};
use crate::memory::Pointer;
use crate::print;
use crate::value::Value;

impl Machine<'_> {
    /// Prints all panics under way, the oldest first.
    pub(crate) fn report_panics(&mut self) -> Result<(), Unwind> {
        let mut texts = Vec::new();
        let mut fault = false;
        for at in 0..self.panics.len() {
            let Value::Interface(Some(held)) = self.panics[at].value.clone() else { continue };
            fault = self.error_type(RuntimeType::MemoryError) == Some(held.0);
            let text = self.panic_text(&held)?;
            texts.push((text, self.panics[at].recovered));
        }
        for (at, (text, recovered)) in texts.into_iter().enumerate() {
            self.output.extend(if at > 0 { &b"\tpanic: "[..] } else { b"panic: " });
            self.output.extend(text);
            self.output.extend(if recovered { &b" [recovered]\n"[..] } else { b"\n" });
        }
        if fault {
            self.output.extend(b"[signal SIGSEGV: segmentation violation]\n");
        }
        self.output.extend(b"\ngoroutine 1 [running]:\n");
        Ok(())
    }

    /// What a value says of itself, or the value as `print` writes it, with the name of its type if that is a declared one.
    fn panic_text(&mut self, held: &Rc<(TypeId, Value)>) -> Result<Vec<u8>, Unwind> {
        let (ty, value) = (held.0, &held.1);
        for method in ["Error", "String"] {
            if let Some(text) = self.own_text(held, method)? {
                return Ok(indented(&text));
            }
        }
        let name = runtime_type_string(self.types, ty);
        let Some(basic) = self.types.basic(ty).filter(|basic| *basic != Basic::UnsafePointer) else {
            return Ok(format!("({name}) {:#x}", address(held)).into_bytes());
        };
        let mut text = match value {
            Value::Str(text) => indented(text),
            _ => print::show(self.types, ty, value),
        };
        if matches!(self.types.get(ty), Type::Named(_)) {
            let (open, close) = match basic {
                Basic::String => ("(\"", "\")"),
                Basic::Complex64 | Basic::Complex128 => ("", ""),
                _ => ("(", ")"),
            };
            text = [name.as_bytes(), open.as_bytes(), &text, close.as_bytes()].concat();
        }
        Ok(text)
    }

    /// The result of a method without parameters that returns a string, if there is one.
    fn own_text(&mut self, held: &Rc<(TypeId, Value)>, method: &str) -> Result<Option<Rc<[u8]>>, Unwind> {
        let table = self.program.method_tables.get(&held.0);
        let Some(entry) = table.and_then(|table| table.iter().find(|entry| entry.name == method)) else {
            return Ok(None);
        };
        let Some(sig) = self.types.signature(entry.sig) else { return Ok(None) };
        if !sig.params.is_empty() || sig.results != [Basic::String.id()] {
            return Ok(None);
        }
        let word = self.data_word(held);
        match self.call_func(entry.func, vec![word], &[])? {
            Value::Str(text) => Ok(Some(text)),
            _ => Ok(None),
        }
    }
}

fn address(held: &Rc<(TypeId, Value)>) -> usize {
    match &held.1 {
        Value::Pointer(pointer) => pointer.as_ref().map_or(0, Pointer::address),
        _ => Rc::as_ptr(held) as usize & 0xffff_ffff,
    }
}

/// A tab after each newline, so that the text cannot pass for a report.
fn indented(text: &[u8]) -> Vec<u8> {
    text.iter()
        .flat_map(|byte| if *byte == b'\n' { &b"\n\t"[..] } else { std::slice::from_ref(byte) })
        .copied()
        .collect()
}
