//! One instruction: which chapter makes its code.

use vole_ssa::inst::Inst;
use vole_ssa::{InstId, ValueId};

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// Makes the code of an instruction that is neither a phi nor a terminator, and remembers its value.
    pub fn instruction(&mut self, id: InstId) {
        let func = self.func;
        let value = match &func.inst(id).inst {
            Inst::Const(inst) => self.unit.constant(&inst.value, self.ty(id), func.inst(id).span),
            Inst::Param(inst) => self.param(id, inst.index),
            Inst::FreeVar(inst) => self.free_var(id, inst),
            Inst::UnOp(inst) => self.unop(id, inst),
            Inst::BinOp(inst) => self.binop(id, inst),
            Inst::Convert(inst) => self.convert(id, inst),
            Inst::ChangeType(inst) => self.change_type(id, inst),
            Inst::Alloc(inst) => self.alloc(id, inst),
            Inst::Load(inst) => self.load(id, inst),
            Inst::GlobalAddr(inst) => self.unit.global(inst.global).into(),
            Inst::FuncAddr(inst) => self.unit.function_record(inst.func).into(),
            Inst::FieldAddr(inst) => self.field_addr(id, inst),
            Inst::Field(inst) => self.field(id, inst),
            Inst::IndexAddr(inst) => self.index_addr(id, inst),
            Inst::Index(inst) => self.index(id, inst),
            Inst::MakeAggregate(inst) => self.make_aggregate(id, inst),
            Inst::Extract(inst) => self.extract(id, inst),
            Inst::Length(inst) => self.length_of(id, inst),
            Inst::MakeSlice(inst) => self.make_slice(id, inst),
            Inst::SliceOp(inst) => self.slice_op(id, inst),
            Inst::Append(inst) => self.append(id, inst),
            Inst::CopySlice(inst) => self.copy_slice(inst),
            Inst::MakeInterface(inst) => self.make_interface(id, inst),
            Inst::ChangeInterface(inst) => self.change_interface(id, inst),
            Inst::TypeAssert(inst) => self.type_assert(inst),
            Inst::TypeTest(inst) => self.type_test(inst),
            Inst::MakeClosure(inst) => self.make_closure(id, inst),
            Inst::MakeMap(inst) => self.make_map(id, inst),
            Inst::MapLookup(inst) => self.map_lookup(inst),
            Inst::MapRange(inst) => self.map_range(inst),
            Inst::MapNext(inst) => self.map_next(inst),
            Inst::StringNext(inst) => self.string_next(inst),
            Inst::MakeChan(inst) => self.make_chan(id, inst),
            Inst::ChanRecv(inst) => self.chan_recv(inst),
            Inst::Select(inst) => self.select(inst),
            Inst::Call(inst) => self.call(id, inst),
            Inst::Builtin(inst) => self.builtin(id, inst),
            Inst::DeferEnter(_) => self.defer_enter(),
            Inst::Recover(inst) => self.recover(inst),
            inst => {
                self.effect(id, inst);
                return;
            }
        };
        if func.ty(id).is_some() {
            self.define(id, value);
        }
    }

    /// Makes the code of an instruction without result.
    fn effect(&mut self, id: ValueId, inst: &Inst) {
        match inst {
            Inst::Store(inst) => self.store(inst),
            Inst::MapUpdate(inst) => self.map_update(inst),
            Inst::MapDelete(inst) => self.map_delete(inst),
            Inst::MapClear(inst) => self.map_clear(inst),
            Inst::ChanSend(inst) => self.chan_send(inst),
            Inst::ChanClose(inst) => self.chan_close(inst),
            Inst::Print(inst) => self.print(inst),
            Inst::Go(inst) => self.go(inst),
            Inst::Defer(inst) => self.defer(id, inst),
            Inst::RunDefers(_) => self.run_defers(id),
            Inst::Check(inst) => self.check(id, inst),
            _ => self.fault(id, "the instruction stands where it should not"),
        }
    }

    fn param(&self, id: ValueId, index: u32) -> CValue<'ctx> {
        self.params.get(index as usize).cloned().unwrap_or_else(|| {
            self.fault(id, "the function has no such parameter");
            self.zero(self.ty(id))
        })
    }
}
