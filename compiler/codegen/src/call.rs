//! Calls: of functions by name, of function values, of methods through interfaces, of the runtime.

use inkwell::values::{BasicValueEnum, CallSiteValue, IntValue, PointerValue};
use vole_ssa::inst::{Call, Callee};
use vole_ssa::{FuncId, Linkage, RuntimeFn, ValueId};
use vole_types::{Type, TypeId};

use crate::abi::{self, Signature};
use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `call`.
    pub fn call(&mut self, id: ValueId, inst: &Call) -> CValue<'ctx> {
        match &inst.callee {
            Callee::Static(func) => self.call_static(id, *func, &inst.args),
            Callee::Value(value) => self.call_value(*value, &inst.args),
            Callee::Interface { recv, method } => self.call_method(id, *recv, *method, &inst.args),
        }
    }

    fn call_static(&mut self, id: ValueId, func: FuncId, args: &[ValueId]) -> CValue<'ctx> {
        let callee = self.unit.program.func(self.unit.resolve(func));
        if let Linkage::Intrinsic(intrinsic) = callee.linkage {
            return self.intrinsic(id, intrinsic, args);
        }
        let signature = Signature::of_function(self.unit, callee);
        let function = self.unit.function(func);
        let args = self.arguments(args);
        let noreturn = callee.attributes.noreturn;
        let result = self.emit_call(&signature, args, |b, args| b.call(function, args));
        if noreturn {
            self.end_here();
        }
        result
    }

    fn call_value(&mut self, value: ValueId, args: &[ValueId]) -> CValue<'ctx> {
        let record = self.pointer(value);
        let Some(go) = self.unit.info.types.signature(self.ty(value)) else {
            self.fault(value, "a function value is expected");
            return CValue::nothing();
        };
        let signature = Signature::of_value(self.unit, go);
        let mut arguments = self.arguments(args);
        arguments.push(record.into());
        let code = self.b.load_pointer(record);
        self.emit_call(&signature, arguments, |b, args| b.call_indirect(signature.ty, code, args))
    }

    fn call_method(&mut self, id: ValueId, recv: ValueId, method: u32, args: &[ValueId]) -> CValue<'ctx> {
        let types = self.unit.info.types;
        let go = match types.under(self.ty(recv)) {
            Type::Interface(interface) => {
                interface.methods.get(method as usize).and_then(|method| types.signature(method.sig))
            }
            _ => None,
        };
        let Some(go) = go else {
            self.fault(id, "the interface has no such method");
            return CValue::nothing();
        };
        let signature = Signature::of_method(self.unit, go);
        let itab = self.data_pointer(recv);
        let code = self.b.load_pointer(self.b.offset(itab, self.unit.method_slot(method)));
        let mut arguments = vec![self.part(recv, 1)];
        arguments.extend(self.arguments(args));
        self.emit_call(&signature, arguments, |b, args| b.call_indirect(signature.ty, code, args))
    }

    /// The arguments for parameters: scalars, or the address of a copy that nobody changes.
    fn arguments(&self, args: &[ValueId]) -> Vec<BasicValueEnum<'ctx>> {
        let mut out = Vec::new();
        for arg in args {
            match self.value(*arg) {
                CValue::Scalars(scalars) if !self.unit.info.repr(self.ty(*arg)).passed_by_pointer() => {
                    out.extend(scalars);
                }
                value => out.push(self.spill(self.ty(*arg), &value).into()),
            }
        }
        out
    }

    /// Calls with all arguments but the one for indirect results, which is added here.
    pub fn emit_call(
        &self,
        signature: &Signature<'ctx>,
        mut args: Vec<BasicValueEnum<'ctx>>,
        call: impl FnOnce(&crate::builder::Builder<'ctx>, &[BasicValueEnum<'ctx>]) -> CallSiteValue<'ctx>,
    ) -> CValue<'ctx> {
        let room = signature.indirect.then(|| {
            let (offsets, size) = abi::result_layout(self.unit, &signature.results);
            let room = self.alloca(size, 4, "");
            args.insert(0, room.into());
            (offsets, room)
        });
        let site = call(&self.b, &args);
        signature.mark_call(self.unit, site);
        let values = match room {
            Some((offsets, room)) => {
                let at = |(offset, ty): (u32, &TypeId)| {
                    let address = self.b.offset(room, offset);
                    if self.unit.info.repr(*ty).in_memory() {
                        CValue::Memory(address)
                    } else {
                        self.load_value(address, *ty, false)
                    }
                };
                offsets.into_iter().zip(&signature.results).map(at).collect()
            }
            None => abi::regroup(self.unit, &signature.results, &self.returned(site)),
        };
        match <[CValue<'ctx>; 1]>::try_from(values) {
            Ok([value]) => value,
            Err(values) => CValue::Tuple(values),
        }
    }

    fn returned(&self, site: CallSiteValue<'ctx>) -> Vec<BasicValueEnum<'ctx>> {
        match site.try_as_basic_value().basic() {
            None => Vec::new(),
            Some(value @ BasicValueEnum::StructValue(several)) => {
                (0..several.get_type().count_fields()).map(|at| self.b.extract(value, at)).collect()
            }
            Some(value) => vec![value],
        }
    }

    /// Calls a function of the runtime; its results' scalars.
    pub fn call_runtime(&self, which: RuntimeFn, args: &[BasicValueEnum<'ctx>]) -> Vec<BasicValueEnum<'ctx>> {
        let Some((function, signature)) = self.unit.runtime(which) else { return Vec::new() };
        if signature.ty.count_param_types() as usize != args.len() {
            self.unit.fault(self.func.span, format!("runtime.{} takes other parameters than it should", which.name()));
            return Vec::new();
        }
        let site = self.b.call(function, args);
        signature.mark_call(self.unit, site);
        self.returned(site)
    }

    /// Calls a function of the runtime that returns a pointer.
    pub fn call_runtime_pointer(&self, which: RuntimeFn, args: &[BasicValueEnum<'ctx>]) -> PointerValue<'ctx> {
        match self.call_runtime(which, args).first() {
            Some(BasicValueEnum::PointerValue(value)) => *value,
            _ => self.b.null(),
        }
    }

    /// Calls a function of the runtime that returns a boolean.
    pub fn call_runtime_bool(&self, which: RuntimeFn, args: &[BasicValueEnum<'ctx>]) -> IntValue<'ctx> {
        match self.call_runtime(which, args).first() {
            Some(BasicValueEnum::IntValue(value)) => *value,
            _ => self.b.bool(false),
        }
    }

    /// Calls a function of the runtime that never returns, and ends the block.
    pub fn call_runtime_noreturn(&self, which: RuntimeFn, args: &[BasicValueEnum<'ctx>]) {
        self.call_runtime(which, args);
        self.b.unreachable();
    }

    /// Calls a function of the runtime with values of Go types.
    pub fn call_runtime_values(&self, which: RuntimeFn, args: &[&CValue<'ctx>]) -> CValue<'ctx> {
        let args: Vec<_> = args.iter().flat_map(|arg| arg.scalars().iter().copied()).collect();
        CValue::Scalars(self.call_runtime(which, &args))
    }

    /// Ends the block after a call that does not return; what follows in it is dead.
    pub fn end_here(&self) {
        let dead = self.b.new_block("dead");
        self.b.unreachable();
        self.b.at_end(dead);
    }
}
