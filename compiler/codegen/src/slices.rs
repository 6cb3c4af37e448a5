//! Slices: making, cutting, appending, copying.

use inkwell::IntPredicate;
use inkwell::values::{BasicValueEnum, IntValue, PointerValue};
use vole_ssa::inst::{Append, Builtin, BuiltinFn, CopySlice, Length, LengthKind, MakeSlice, SliceOp};
use vole_ssa::{RuntimeFn, Storage, ValueId};
use vole_types::{Type, TypeId};

use crate::body::Body;
use crate::types::Repr;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `len` and `cap`.
    pub fn length_of(&mut self, id: ValueId, inst: &Length) -> CValue<'ctx> {
        match (self.unit.info.types.under(self.ty(inst.x)), inst.kind) {
            (Type::Chan { .. }, kind) => {
                let runtime = if kind == LengthKind::Len { RuntimeFn::ChanLen } else { RuntimeFn::ChanCap };
                CValue::Scalars(self.call_runtime(runtime, &[self.pointer(inst.x).into()]))
            }
            (Type::Map { .. }, _) => self.map_length(inst.x).into(),
            (_, LengthKind::Len) => self.length(inst.x).into(),
            (Type::Slice(_), LengthKind::Cap) => CValue::scalar(self.part(inst.x, 2)),
            _ => {
                self.fault(id, "a slice or channel is expected");
                self.b.word(0).into()
            }
        }
    }

    /// `makeslice`.
    pub fn make_slice(&mut self, id: ValueId, inst: &MakeSlice) -> CValue<'ctx> {
        let elem = self.unit.info.elem(self.ty(id));
        let repr = self.unit.info.repr(elem);
        let (len, cap) = (self.word(inst.len), self.word(inst.cap));
        let fixed = self.constant_int(inst.cap).and_then(|cap| u32::try_from(cap).ok());
        let data = match (inst.storage, fixed) {
            (Storage::Frame | Storage::Static, Some(count)) => {
                let array = Repr { size: count.saturating_mul(repr.size), align: repr.align, leaves: None };
                let room = self.place(id, &array, inst.storage, "");
                if inst.storage == Storage::Frame {
                    self.b.clear(room, self.b.word(array.size), repr.align);
                }
                room
            }
            (storage, _) => {
                if storage == Storage::Undecided {
                    self.fault(id, "an allocation has no storage class");
                }
                let size = self.b.word(repr.size);
                self.call_runtime_pointer(RuntimeFn::MakeSlice, &[size.into(), len.into(), cap.into()])
            }
        };
        slice(data, len, cap)
    }

    /// `x[low:high:max]`.
    pub fn slice_op(&mut self, id: ValueId, inst: &SliceOp) -> CValue<'ctx> {
        let ty = self.ty(inst.x);
        let types = self.unit.info.types;
        let string = self.is_string(ty);
        let (data, len, cap) = match types.under(ty) {
            Type::Pointer(array) => {
                let count = match types.under(*array) {
                    Type::Array { len, .. } => *len as u32,
                    _ => {
                        self.fault(id, "a pointer to an array is expected");
                        0
                    }
                };
                (self.pointer(inst.x), self.b.word(count), self.b.word(count))
            }
            _ if string => (self.data_pointer(inst.x), self.length(inst.x), self.length(inst.x)),
            _ => {
                let cap = self.part(inst.x, 2);
                (self.data_pointer(inst.x), self.length(inst.x), cap.into_int_value())
            }
        };
        let low = inst.low.map_or_else(|| self.b.word(0), |low| self.word(low));
        let high = inst.high.map_or(len, |high| self.word(high));
        let max = inst.max.map_or(cap, |max| self.word(max));
        let size = if string { 1 } else { self.unit.info.size(self.unit.info.elem(ty)) };
        let new_len = self.b.sub(high, low);
        if string {
            return CValue::Scalars(vec![self.cut(data, low, size).into(), new_len.into()]);
        }
        let new_cap = self.b.sub(max, low);
        slice(self.cut(data, low, size), new_len, new_cap)
    }

    fn cut(&self, data: PointerValue<'ctx>, low: IntValue<'ctx>, size: u32) -> PointerValue<'ctx> {
        if low.get_zero_extended_constant() == Some(0) { data } else { self.b.element(data, size, low) }
    }

    /// `append`: in place where the capacity suffices.
    pub fn append(&mut self, id: ValueId, inst: &Append) -> CValue<'ctx> {
        let elem = self.unit.info.elem(self.ty(id));
        let repr = self.unit.info.repr(elem);
        let (data, len) = (self.data_pointer(inst.slice), self.length(inst.slice));
        let cap = self.part(inst.slice, 2).into_int_value();
        let (tail, more) = (self.data_pointer(inst.tail), self.length(inst.tail));
        if inst.storage == Storage::Undecided {
            self.fault(id, "an allocation has no storage class");
        }
        let new_len = self.b.add(len, more);
        let (grow, join) = (self.b.new_block("grow"), self.b.new_block("append"));
        let before = self.b.block();
        let fits = self.b.icmp(IntPredicate::ULE, new_len, cap);
        self.b.branch_likely(fits, join, grow);
        self.b.at_end(grow);
        let size = self.b.word(repr.size);
        let args = [data.into(), len.into(), cap.into(), more.into(), size.into()];
        let grown = self.call_runtime(RuntimeFn::GrowSlice, &args);
        let after = self.b.block();
        self.b.jump(join);
        self.b.at_end(join);
        let [BasicValueEnum::PointerValue(new_data), BasicValueEnum::IntValue(new_cap)] = grown.as_slice() else {
            return slice(data, new_len, cap);
        };
        let data_phi = self.b.phi(self.unit.scalars.ptr.into());
        data_phi.add_incoming(&[(&data, before), (new_data, after)]);
        let cap_phi = self.b.phi(self.unit.scalars.i32.into());
        cap_phi.add_incoming(&[(&cap, before), (new_cap, after)]);
        let (data, cap) = (data_phi.as_basic_value().into_pointer_value(), cap_phi.as_basic_value().into_int_value());
        let target = self.b.element(data, repr.size, len);
        self.move_elements(target, tail, more, &repr);
        slice(data, new_len, cap)
    }

    /// Copies elements; one by its scalars, several by moving memory.
    fn move_elements(&self, to: PointerValue<'ctx>, from: PointerValue<'ctx>, count: IntValue<'ctx>, elem: &Repr) {
        if count.get_zero_extended_constant() == Some(1) && !elem.in_memory() {
            for leaf in elem.scalars() {
                let access = crate::builder::Access::aligned(leaf.scalar.align().min(elem.align));
                let value = self.b.load(leaf.scalar, self.b.offset(from, leaf.offset), access);
                self.b.store(self.b.offset(to, leaf.offset), leaf.scalar, value, access);
            }
            return;
        }
        self.b.copy_overlapping(to, from, self.bytes_of(count, elem.size), elem.align);
    }

    /// `copy`.
    pub fn copy_slice(&mut self, inst: &CopySlice) -> CValue<'ctx> {
        let elem = self.unit.info.elem(self.ty(inst.dst));
        let repr = self.unit.info.repr(elem);
        let (to, room) = (self.data_pointer(inst.dst), self.length(inst.dst));
        let (from, have) = (self.data_pointer(inst.src), self.length(inst.src));
        let fewer = self.b.icmp(IntPredicate::ULT, have, room);
        let count = self.b.select(fewer, have, room).into_int_value();
        self.b.copy_overlapping(to, from, self.bytes_of(count, repr.size), repr.align);
        count.into()
    }

    /// Built-in operations without an instruction of their own.
    pub fn builtin(&mut self, id: ValueId, inst: &Builtin) -> CValue<'ctx> {
        let wanted = match inst.func {
            BuiltinFn::PointerAdd | BuiltinFn::MakeSliceFromPointer | BuiltinFn::MakeStringFromPointer => 2,
            BuiltinFn::SliceData | BuiltinFn::StringData | BuiltinFn::ClearSlice | BuiltinFn::Concat => 1,
        };
        if inst.args.len() < wanted {
            self.fault(id, "a built-in function lacks operands");
            return CValue::nothing();
        }
        let x = inst.args[0];
        match inst.func {
            BuiltinFn::PointerAdd => self.b.pointer_add(self.pointer(x), self.word(inst.args[1])).into(),
            BuiltinFn::MakeSliceFromPointer => {
                let len = self.word(inst.args[1]);
                slice(self.pointer(x), len, len)
            }
            BuiltinFn::MakeStringFromPointer => {
                CValue::Scalars(vec![self.pointer(x).into(), self.word(inst.args[1]).into()])
            }
            BuiltinFn::SliceData | BuiltinFn::StringData => self.data_pointer(x).into(),
            BuiltinFn::ClearSlice => {
                self.clear_elements(self.unit.info.elem(self.ty(x)), self.data_pointer(x), self.length(x));
                CValue::nothing()
            }
            BuiltinFn::Concat => self.concat(&inst.args),
        }
    }

    fn clear_elements(&self, elem: TypeId, data: PointerValue<'ctx>, count: IntValue<'ctx>) {
        let repr = self.unit.info.repr(elem);
        self.b.clear(data, self.bytes_of(count, repr.size), repr.align);
    }
}

fn slice<'ctx>(data: PointerValue<'ctx>, len: IntValue<'ctx>, cap: IntValue<'ctx>) -> CValue<'ctx> {
    CValue::Scalars(vec![data.into(), len.into(), cap.into()])
}
