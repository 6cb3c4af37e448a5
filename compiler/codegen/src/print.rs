//! `print` and `println`. Neighbouring constant text, spaces and newlines included, becomes one string.

use inkwell::values::BasicValueEnum;
use vole_ssa::inst::{ConstValue, Inst, Print};
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::{Basic, Type};

use crate::body::Body;
use crate::interface::has_methods;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `print` or `println`.
    pub fn print(&mut self, inst: &Print) {
        self.call_runtime(RuntimeFn::PrintLock, &[]);
        let mut text: Vec<u8> = Vec::new();
        for (at, arg) in inst.args.iter().enumerate() {
            if inst.newline && at > 0 {
                text.push(b' ');
            }
            match &self.func.inst(*arg).inst {
                Inst::Const(constant) if self.is_string(self.ty(*arg)) => {
                    if let ConstValue::String(bytes) = &constant.value {
                        text.extend_from_slice(bytes);
                    }
                }
                _ => {
                    self.print_text(&mut text);
                    self.print_value(*arg);
                }
            }
        }
        if inst.newline {
            text.push(b'\n');
        }
        self.print_text(&mut text);
        self.call_runtime(RuntimeFn::PrintUnlock, &[]);
    }

    fn print_text(&mut self, text: &mut Vec<u8>) {
        let text = std::mem::take(text);
        match text.as_slice() {
            [] => {}
            b" " if self.has(RuntimeFn::PrintSpace) => {
                self.call_runtime(RuntimeFn::PrintSpace, &[]);
            }
            b"\n" if self.has(RuntimeFn::PrintNewline) => {
                self.call_runtime(RuntimeFn::PrintNewline, &[]);
            }
            bytes => {
                let data = self.unit.string_data(bytes);
                let len = self.b.word(bytes.len() as u32);
                self.call_runtime(RuntimeFn::PrintString, &[data.into(), len.into()]);
            }
        }
    }

    fn has(&self, which: RuntimeFn) -> bool {
        self.unit.program.runtime_fns.contains_key(&which)
    }

    fn print_value(&mut self, arg: ValueId) {
        let ty = self.ty(arg);
        let value = self.value(arg);
        let runtime = match self.unit.info.types.under(ty) {
            Type::Basic(basic) => return self.print_basic(arg, *basic, &value),
            Type::Slice(_) => RuntimeFn::PrintSlice,
            Type::Interface(_) if has_methods(self.unit.info.types, ty) => RuntimeFn::PrintIface,
            Type::Interface(_) => RuntimeFn::PrintEface,
            Type::Pointer(_) | Type::Map { .. } | Type::Chan { .. } | Type::Signature(_) => RuntimeFn::PrintPointer,
            _ => {
                self.fault(arg, "values of this type are not printed");
                return;
            }
        };
        self.call_runtime_values(runtime, &[&value]);
    }

    fn print_basic(&mut self, arg: ValueId, basic: Basic, value: &CValue<'ctx>) {
        let widen = |part: &BasicValueEnum<'ctx>| -> BasicValueEnum<'ctx> {
            match part {
                BasicValueEnum::FloatValue(part) => self.b.float_resize(*part, self.unit.scalars.f64).into(),
                other => *other,
            }
        };
        let (runtime, args): (RuntimeFn, Vec<BasicValueEnum<'ctx>>) = match basic {
            _ if basic.is_boolean() => (RuntimeFn::PrintBool, value.scalars().to_vec()),
            _ if basic.is_string() => (RuntimeFn::PrintString, value.scalars().to_vec()),
            _ if basic.is_float() => (RuntimeFn::PrintFloat, value.scalars().iter().map(widen).collect()),
            _ if basic.is_complex() => (RuntimeFn::PrintComplex, value.scalars().iter().map(widen).collect()),
            Basic::UnsafePointer | Basic::UntypedNil => (RuntimeFn::PrintPointer, value.scalars().to_vec()),
            Basic::Int64 => (RuntimeFn::PrintInt64, value.scalars().to_vec()),
            Basic::Uint64 => (RuntimeFn::PrintUint64, value.scalars().to_vec()),
            _ if basic.is_unsigned() => (RuntimeFn::PrintUint, vec![self.word(arg).into()]),
            _ => (RuntimeFn::PrintInt, vec![self.word(arg).into()]),
        };
        self.call_runtime(runtime, &args);
    }
}
