//! Structs, arrays and tuples.

use inkwell::values::IntValue;
use vole_ssa::inst::{Extract, Field, FieldAddr, Index, IndexAddr, MakeAggregate};
use vole_ssa::{Storage, ValueId};
use vole_types::Type;

use crate::body::Body;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `fieldaddr`.
    pub fn field_addr(&mut self, id: ValueId, inst: &FieldAddr) -> CValue<'ctx> {
        if self.pinned.contains(&inst.base) {
            self.pinned.insert(id);
        }
        let Some(pointee) = self.unit.info.types.pointee(self.ty(inst.base)) else {
            self.fault(id, "a pointer to a struct is expected");
            return self.b.null().into();
        };
        self.unit.note_read(pointee, inst.field);
        let offset = self.unit.info.field_offset(pointee, inst.field);
        self.b.offset(self.pointer(inst.base), offset).into()
    }

    /// `field`.
    pub fn field(&mut self, id: ValueId, inst: &Field) -> CValue<'ctx> {
        let ty = self.ty(inst.x);
        let offset = self.unit.info.field_offset(ty, inst.field);
        match self.value(inst.x) {
            CValue::Scalars(scalars) => {
                let parts = self.unit.info.parts(ty);
                let before = parts.iter().take(inst.field as usize);
                let skipped: usize = before.map(|part| self.unit.info.repr(*part).scalars().len()).sum();
                let own = self.unit.info.repr(self.ty(id)).scalars().len();
                CValue::Scalars(scalars.into_iter().skip(skipped).take(own).collect())
            }
            CValue::Memory(address) => self.part_in_memory(id, self.b.offset(address, offset)),
            CValue::Zero => self.zero(self.ty(id)),
            CValue::Tuple(parts) => parts.get(inst.field as usize).cloned().unwrap_or(CValue::Zero),
        }
    }

    /// A part of a value in memory that nobody changes: needs no copy.
    fn part_in_memory(&self, id: ValueId, address: inkwell::values::PointerValue<'ctx>) -> CValue<'ctx> {
        if self.unit.info.repr(self.ty(id)).in_memory() {
            CValue::Memory(address)
        } else {
            self.load_value(address, self.ty(id), false)
        }
    }

    /// `indexaddr`.
    pub fn index_addr(&mut self, id: ValueId, inst: &IndexAddr) -> CValue<'ctx> {
        if self.pinned.contains(&inst.base) {
            self.pinned.insert(id);
        }
        let size = self.unit.info.size(self.unit.info.elem(self.ty(inst.base)));
        let base = self.data_pointer(inst.base);
        self.b.element(base, size, self.index_word(inst.index)).into()
    }

    /// `index`.
    pub fn index(&mut self, id: ValueId, inst: &Index) -> CValue<'ctx> {
        let ty = self.ty(inst.x);
        if self.is_string(ty) {
            let address = self.b.element(self.data_pointer(inst.x), 1, self.index_word(inst.index));
            return self.load_value(address, self.ty(id), false);
        }
        let Type::Array { elem, .. } = self.unit.info.types.under(ty) else {
            self.fault(id, "an array or a string is expected");
            return self.zero(self.ty(id));
        };
        let value = self.value(inst.x);
        match (&value, self.constant_int(inst.index)) {
            (CValue::Zero, _) => return self.zero(*elem),
            (CValue::Scalars(scalars), Some(at)) => {
                let count = self.unit.info.repr(*elem).scalars().len();
                return CValue::Scalars(scalars.iter().skip(at as usize * count).take(count).copied().collect());
            }
            _ => {}
        }
        let address = self.spill(ty, &value);
        let size = self.unit.info.size(*elem);
        self.part_in_memory(id, self.b.element(address, size, self.index_word(inst.index)))
    }

    /// `aggregate`.
    pub fn make_aggregate(&mut self, id: ValueId, inst: &MakeAggregate) -> CValue<'ctx> {
        let ty = self.ty(id);
        let parts: Vec<CValue<'ctx>> = inst.parts.iter().map(|part| self.value(*part)).collect();
        if let Type::Tuple(_) = self.unit.info.types.under(ty) {
            return CValue::Tuple(parts);
        }
        let repr = self.unit.info.repr(ty);
        if !repr.in_memory() {
            return CValue::Scalars(parts.iter().flat_map(|part| part.scalars().iter().copied()).collect());
        }
        let room = self.place(id, &repr, Storage::Frame, "");
        let elem_size = match self.unit.info.types.under(ty) {
            Type::Array { elem, .. } => Some(self.unit.info.size(*elem)),
            _ => None,
        };
        for (at, (part, value)) in inst.parts.iter().zip(&parts).enumerate() {
            let offset = match elem_size {
                Some(size) => at as u32 * size,
                None => self.unit.info.field_offset(ty, at as u32),
            };
            self.store_value(self.b.offset(room, offset), self.ty(*part), value, false);
        }
        CValue::Memory(room)
    }

    /// `extract`.
    pub fn extract(&mut self, id: ValueId, inst: &Extract) -> CValue<'ctx> {
        match self.value(inst.tuple) {
            CValue::Tuple(parts) if parts.len() > inst.index as usize => parts[inst.index as usize].clone(),
            _ => {
                self.fault(id, "a tuple is expected");
                self.zero(self.ty(id))
            }
        }
    }

    /// A checked index of any integer type as a word.
    fn index_word(&self, index: ValueId) -> IntValue<'ctx> {
        self.word(index)
    }
}
