//! Function values: records of code and what it carries.

use inkwell::attributes::AttributeLoc;
use inkwell::module::Linkage as LlvmLinkage;
use inkwell::values::{BasicValueEnum, FunctionValue, PointerValue};
use vole_ssa::inst::{FreeVar, Inst, MakeClosure};
use vole_ssa::{FuncId, Linkage, ValueId};
use vole_types::TypeId;

use crate::abi::{self, Signature, Through};
use crate::body::Body;
use crate::builder::Builder;
use crate::module::Unit;
use crate::types::Repr;
use crate::value::CValue;

/// Bytes of a closure's record before what it carries: the address of its code.
const CODE: u32 = 4;

impl<'ctx> Unit<'ctx> {
    /// The record of a function without free variables: in flash.
    pub fn function_record(&self, id: FuncId) -> PointerValue<'ctx> {
        let id = self.resolve(id);
        if let Some(record) = self.records.borrow().get(&id) {
            return *record;
        }
        let code = self.value_code(id).as_global_value().as_pointer_value();
        let record = self.constant_data(code.into(), 4, "func").as_pointer_value();
        self.records.borrow_mut().insert(id, record);
        record
    }

    /// The code by which a function is called as a value: its own if it carries values, else a thunk that drops the record.
    pub fn value_code(&self, id: FuncId) -> FunctionValue<'ctx> {
        let func = self.program.func(id);
        if abi::through(func) == Through::Value {
            let code = self.function(id);
            self.value_codes.borrow_mut().insert(id, code);
            return code;
        }
        let name = format!("{}.value", func.name);
        if let Some(thunk) = self.module.get_function(&name) {
            return thunk;
        }
        let signature = Signature::new(self, &func.params, &func.results, Through::Value);
        let thunk = self.module.add_function(&name, signature.ty, Some(LlvmLinkage::Internal));
        self.attributes.mark(thunk, &vole_ssa::Attributes::default(), false, self.options.opt);
        self.value_codes.borrow_mut().insert(id, thunk);
        self.keep_address(id, thunk);
        signature.mark_function(self, thunk);
        let b = Builder::new(self.context);
        b.at_end(self.context.append_basic_block(thunk, "entry"));
        if let Linkage::Intrinsic(intrinsic) = func.linkage {
            self.fault(func.span, format!("{intrinsic:?} has no address"));
            b.unreachable();
            return thunk;
        }
        let mut args: Vec<BasicValueEnum<'ctx>> = thunk.get_params();
        args.pop();
        let site = b.call(self.function(id), &args);
        site.set_tail_call(true);
        Signature::of_function(self, func).mark_call(self, site);
        match site.try_as_basic_value().basic() {
            Some(value) => b.ret(&[value]),
            None => b.ret(&[]),
        }
        thunk
    }

    /// Keeps LLVM from merging the code of a function with that of others if the function asks for its own address as a value, as those do
    /// that find out whether they were deferred. LLVM takes two functions for equal that differ only in that.
    pub fn keep_address(&self, id: FuncId, code: FunctionValue<'ctx>) {
        let func = self.program.func(id);
        if func.insts.iter().any(|found| matches!(&found.inst, Inst::FuncAddr(address) if address.func == id)) {
            self.make_distinct(&func.name, code);
        }
    }

    /// Keeps code apart from other code that does the same.
    pub fn make_distinct(&self, name: &str, code: FunctionValue<'ctx>) {
        let distinct = self.context.create_string_attribute("vole-address-of", name);
        code.add_attribute(AttributeLoc::Function, distinct);
    }

    /// The layout of a closure's record: its size, and where each carried value lies.
    fn record_layout(&self, free_vars: &[TypeId]) -> (u32, Vec<u32>) {
        let mut end = CODE;
        let offsets = free_vars
            .iter()
            .map(|ty| {
                let repr = self.info.repr(*ty);
                let offset = end.next_multiple_of(repr.align);
                end = offset.saturating_add(repr.size);
                offset
            })
            .collect();
        (end.next_multiple_of(4), offsets)
    }
}

impl<'ctx> Body<'_, 'ctx> {
    /// `closure`.
    pub fn make_closure(&mut self, id: ValueId, inst: &MakeClosure) -> CValue<'ctx> {
        let free_vars = &self.unit.program.func(inst.func).free_vars;
        if free_vars.is_empty() {
            return self.unit.function_record(inst.func).into();
        }
        if free_vars.len() != inst.captures.len() {
            self.fault(id, "a closure carries other values than its function takes");
            return self.b.null().into();
        }
        let (size, offsets) = self.unit.record_layout(free_vars);
        let code = self.unit.value_code(inst.func).as_global_value().as_pointer_value();
        let record = self.place(id, &Repr { size, align: 4, leaves: None }, inst.storage, "closure");
        let access = crate::builder::Access::aligned(4);
        self.b.store(record, crate::scalar::Scalar::Pointer, code.into(), access);
        for (capture, offset) in inst.captures.iter().zip(offsets) {
            self.store_value(self.b.offset(record, offset), self.ty(*capture), &self.value(*capture), false);
        }
        record.into()
    }

    /// `freevar`.
    pub fn free_var(&mut self, id: ValueId, inst: &FreeVar) -> CValue<'ctx> {
        let (_, offsets) = self.unit.record_layout(&self.func.free_vars);
        match (self.closure, offsets.get(inst.index as usize)) {
            (Some(record), Some(offset)) => self.load_value(self.b.offset(record, *offset), self.ty(id), false),
            _ => {
                self.fault(id, "the function carries no such value");
                self.zero(self.ty(id))
            }
        }
    }
}
