//! Channels and `select`: values go by address.

use inkwell::values::BasicValueEnum;
use vole_ssa::inst::{ChanClose, ChanRecv, ChanSend, MakeChan, Select, SelectCase};
use vole_ssa::{RuntimeFn, RuntimeType, Storage, ValueId};
use vole_types::TypeId;

use crate::body::Body;
use crate::builder::Access;
use crate::scalar::Scalar;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `makechan`.
    pub fn make_chan(&mut self, id: ValueId, inst: &MakeChan) -> CValue<'ctx> {
        if inst.storage == Storage::Undecided {
            self.fault(id, "an allocation has no storage class");
        }
        let descriptor = self.unit.descriptor(self.ty(id));
        self.call_runtime_pointer(RuntimeFn::MakeChan, &[descriptor.into(), self.word(inst.size).into()]).into()
    }

    /// `chansend`.
    pub fn chan_send(&mut self, inst: &ChanSend) {
        let value = self.spill(self.ty(inst.value), &self.value(inst.value));
        self.call_runtime(RuntimeFn::ChanSend, &[self.pointer(inst.chan).into(), value.into()]);
    }

    /// `<-c`: the runtime clears the place if there is no value.
    pub fn chan_recv(&mut self, inst: &ChanRecv) -> CValue<'ctx> {
        let elem = self.unit.info.elem(self.ty(inst.chan));
        let room = self.alloca_for(elem, "");
        let ok = self.call_runtime_bool(RuntimeFn::ChanRecv, &[self.pointer(inst.chan).into(), room.into()]);
        let value = self.received(elem, room);
        if inst.comma_ok { CValue::Tuple(vec![value, ok.into()]) } else { value }
    }

    fn received(&self, elem: TypeId, room: inkwell::values::PointerValue<'ctx>) -> CValue<'ctx> {
        if self.unit.info.repr(elem).in_memory() { CValue::Memory(room) } else { self.load_value(room, elem, false) }
    }

    /// `close(c)`.
    pub fn chan_close(&mut self, inst: &ChanClose) {
        self.call_runtime(RuntimeFn::ChanClose, &[self.pointer(inst.chan).into()]);
    }

    /// `select`: a list of cases in the frame, each with a place for its value.
    pub fn select(&mut self, inst: &Select) -> CValue<'ctx> {
        let Some(case_type) = self.unit.runtime_type(RuntimeType::SelectCase) else { return CValue::nothing() };
        let size = self.unit.info.size(case_type);
        let list = self.alloca(size * inst.cases.len() as u32, 4, "cases");
        let mut received = Vec::new();
        for (at, case) in inst.cases.iter().enumerate() {
            let (chan, value, send) = match case {
                SelectCase::Send { chan, value } => (chan, self.spill(self.ty(*value), &self.value(*value)), true),
                SelectCase::Recv { chan } => {
                    let elem = self.unit.info.elem(self.ty(*chan));
                    let room = self.alloca_for(elem, "");
                    // A place that no value arrives in must read as zero.
                    self.store_value(room, elem, &self.zero(elem), false);
                    received.push((elem, room));
                    (chan, room, false)
                }
            };
            let base = self.b.offset(list, at as u32 * size);
            let (chan, send) = (self.pointer(*chan), self.b.bool(send));
            self.store_field(case_type, base, "c", Scalar::Pointer, chan.into());
            self.store_field(case_type, base, "value", Scalar::Pointer, value.into());
            self.store_field(case_type, base, "send", Scalar::Bool, send.into());
        }
        let count = self.b.word(inst.cases.len() as u32);
        let args = [list.into(), count.into(), count.into(), self.b.bool(inst.blocking).into()];
        let chosen = self.call_runtime(RuntimeFn::Select, &args);
        let values = received.into_iter().map(|(elem, room)| self.received(elem, room));
        CValue::Tuple(chosen.into_iter().map(CValue::scalar).chain(values).collect())
    }

    /// Writes a field of one of the runtime's structs, by its name.
    fn store_field(
        &self,
        layout: TypeId,
        base: inkwell::values::PointerValue<'ctx>,
        name: &str,
        scalar: Scalar,
        value: BasicValueEnum<'ctx>,
    ) {
        let fields = self.unit.info.types.fields(layout).unwrap_or_default();
        let Some(at) = fields.iter().position(|field| field.name == name) else {
            self.unit.fault(self.func.span, format!("the runtime's struct has no field {name}"));
            return;
        };
        let address = self.b.offset(base, self.unit.info.field_offset(layout, at as u32));
        self.b.store(address, scalar, value, Access::aligned(scalar.align()));
    }
}
