//! `defer`, `recover`, `panic` and `go`: frames and records the runtime links.

use inkwell::IntPredicate;
use inkwell::attributes::AttributeLoc;
use inkwell::values::BasicValueEnum;
use vole_ssa::inst::{Defer, Go, Panic, Recover};
use vole_ssa::{RuntimeFn, RuntimeType, ValueId};

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `deferenter`: links the frame and saves the context, to which a recovery returns.
    pub fn defer_enter(&mut self) -> CValue<'ctx> {
        let none = self.b.bool(false).into();
        let Some(ty) = self.unit.runtime_type(RuntimeType::DeferFrame) else { return none };
        let frame = self.alloca_for(ty, "defer.frame");
        self.defer_frame = Some(frame);
        self.call_runtime(RuntimeFn::DeferEnter, &[frame.into()]);
        let Some((save, _)) = self.unit.runtime(RuntimeFn::SaveContext) else { return none };
        let call = self.b.call(save, &[frame.into()]);
        call.add_attribute(AttributeLoc::Function, self.unit.attributes.returns_twice);
        match call.try_as_basic_value().basic() {
            Some(BasicValueEnum::IntValue(again)) => {
                self.b.icmp(IntPredicate::NE, again, again.get_type().const_zero()).into()
            }
            _ => none,
        }
    }

    /// `defer`.
    pub fn defer(&mut self, id: ValueId, inst: &Defer) {
        let Some(frame) = self.defer_frame else {
            self.fault(id, "the function has no defer frame");
            return;
        };
        let Some(ty) = self.unit.runtime_type(RuntimeType::DeferRecord) else { return };
        let repr = self.unit.info.repr(ty);
        let record = self.place(id, &repr, inst.storage, "defer.record");
        let closure = self.pointer(inst.closure);
        self.call_runtime(RuntimeFn::DeferPush, &[frame.into(), record.into(), closure.into()]);
    }

    /// `rundefers`.
    pub fn run_defers(&mut self, id: ValueId) {
        match self.defer_frame {
            Some(frame) => {
                self.call_runtime(RuntimeFn::RunDefers, &[frame.into()]);
            }
            None => self.fault(id, "the function has no defer frame"),
        }
    }

    /// `recover`.
    pub fn recover(&mut self, inst: &Recover) -> CValue<'ctx> {
        CValue::Scalars(self.call_runtime(RuntimeFn::Recover, &[self.single(inst.deferred)]))
    }

    /// `panic`.
    pub fn panic(&mut self, inst: &Panic) {
        self.call_runtime_values(RuntimeFn::Panic, &[&self.value(inst.value)]);
        self.b.unreachable();
    }

    /// `go`.
    pub fn go(&mut self, inst: &Go) {
        self.call_runtime(RuntimeFn::GoStart, &[self.pointer(inst.closure).into()]);
    }
}
