//! Maps: calls of the runtime, which takes keys by address and gives elements by address.

use inkwell::values::{IntValue, PointerValue};
use vole_ssa::inst::{MakeMap, MapClear, MapDelete, MapLookup, MapNext, MapRange, MapUpdate};
use vole_ssa::{RuntimeFn, RuntimeType, Storage, ValueId};
use vole_types::{Type, TypeId};

use crate::body::Body;
use crate::scalar::Scalar;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `makemap`.
    pub fn make_map(&mut self, id: ValueId, inst: &MakeMap) -> CValue<'ctx> {
        if inst.storage == Storage::Undecided {
            self.fault(id, "an allocation has no storage class");
        }
        let reserve = inst.reserve.map_or_else(|| self.b.word(0), |reserve| self.word(reserve));
        let descriptor = self.unit.descriptor(self.ty(id));
        self.call_runtime_pointer(RuntimeFn::MakeMap, &[descriptor.into(), reserve.into()]).into()
    }

    /// `maplookup`.
    pub fn map_lookup(&mut self, inst: &MapLookup) -> CValue<'ctx> {
        let ty = self.ty(inst.map);
        let element = self.call_with_key(RuntimeFn::MapLookup, inst.map, inst.key);
        let elem = self.unit.info.elem(ty);
        let found = self.b.is_not_null(element);
        let value = self.read_if(found, elem, element);
        if inst.comma_ok { CValue::Tuple(vec![value, found.into()]) } else { value }
    }

    /// The value at an address where a condition holds, else zero.
    fn read_if(&mut self, cond: IntValue<'ctx>, ty: TypeId, address: PointerValue<'ctx>) -> CValue<'ctx> {
        let (yes, join) = (self.b.new_block("found"), self.b.new_block("found.end"));
        let before = self.b.block();
        self.b.branch(cond, yes, join);
        self.b.at_end(yes);
        let value = self.load_value(address, ty, false);
        self.merge_with_zero(&[(ty, value)], before, join).pop().unwrap_or(CValue::Zero)
    }

    /// `mapupdate`.
    pub fn map_update(&mut self, inst: &MapUpdate) {
        let element = self.call_with_key(RuntimeFn::MapAssign, inst.map, inst.key);
        let value = self.value(inst.value);
        self.store_value(element, self.ty(inst.value), &value, false);
    }

    /// `mapdelete`.
    pub fn map_delete(&mut self, inst: &MapDelete) {
        let args = self.key_args(inst.map, inst.key);
        self.call_runtime(RuntimeFn::MapDelete, &args);
    }

    /// `mapclear`.
    pub fn map_clear(&mut self, inst: &MapClear) {
        let descriptor = self.unit.descriptor(self.ty(inst.map));
        self.call_runtime(RuntimeFn::MapClear, &[descriptor.into(), self.pointer(inst.map).into()]);
    }

    fn key_args(&self, map: ValueId, key: ValueId) -> Vec<inkwell::values::BasicValueEnum<'ctx>> {
        let descriptor = self.unit.descriptor(self.ty(map));
        let key = self.spill(self.ty(key), &self.value(key));
        vec![descriptor.into(), self.pointer(map).into(), key.into()]
    }

    fn call_with_key(&self, which: RuntimeFn, map: ValueId, key: ValueId) -> PointerValue<'ctx> {
        self.call_runtime_pointer(which, &self.key_args(map, key))
    }

    /// `len` of a map: the count is the first word of what the map points to.
    pub fn map_length(&mut self, map: ValueId) -> IntValue<'ctx> {
        let map = self.pointer(map);
        let (some, join) = (self.b.new_block("len"), self.b.new_block("len.end"));
        let before = self.b.block();
        self.b.branch(self.b.is_null(map), join, some);
        self.b.at_end(some);
        let count = self.b.load(Scalar::WORD, map, crate::builder::Access::aligned(4));
        self.b.jump(join);
        self.b.at_end(join);
        let phi = self.b.phi(self.unit.scalars.i32.into());
        phi.add_incoming(&[(&self.b.word(0), before), (&count, some)]);
        phi.as_basic_value().into_int_value()
    }

    /// `maprange`.
    pub fn map_range(&mut self, inst: &MapRange) -> CValue<'ctx> {
        let Some(ty) = self.unit.runtime_type(RuntimeType::MapIter) else { return self.b.null().into() };
        let iter = self.alloca_for(ty, "iter");
        let repr = self.unit.info.repr(ty);
        self.b.clear(iter, self.b.word(repr.size), repr.align);
        let descriptor = self.unit.descriptor(self.ty(inst.map));
        let map = self.pointer(inst.map);
        self.call_runtime(RuntimeFn::MapIterInit, &[descriptor.into(), map.into(), iter.into()]);
        iter.into()
    }

    /// `mapnext`: key and element by the addresses in the iterator's first two words.
    pub fn map_next(&mut self, inst: &MapNext) -> CValue<'ctx> {
        let iter = self.pointer(inst.iter);
        let Type::Map { key, elem } = *self.unit.info.types.under(self.ty(inst.map)) else {
            self.fault(inst.map, "a map is expected");
            return CValue::nothing();
        };
        self.call_runtime(RuntimeFn::MapIterNext, &[iter.into()]);
        let key_address = self.b.load_pointer(iter);
        let more = self.b.is_not_null(key_address);
        let (yes, join) = (self.b.new_block("entry"), self.b.new_block("entry.end"));
        let before = self.b.block();
        self.b.branch(more, yes, join);
        self.b.at_end(yes);
        let key_value = self.load_value(key_address, key, false);
        let elem_address = self.b.load_pointer(self.b.offset(iter, 4));
        let elem_value = self.load_value(elem_address, elem, false);
        let values = self.merge_with_zero(&[(key, key_value), (elem, elem_value)], before, join);
        CValue::Tuple(std::iter::once(more.into()).chain(values).collect())
    }
}
