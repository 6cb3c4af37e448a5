//! Values in memory: loads, stores, copies, variables.

use inkwell::values::{BasicValueEnum, IntValue, PointerValue};
use vole_ssa::inst::{Alloc, Load, Store};
use vole_ssa::{RuntimeFn, Storage, ValueId};
use vole_types::TypeId;

use crate::body::Body;
use crate::builder::Access;
use crate::types::Repr;
use crate::value::CValue;

impl<'ctx> Body<'_, 'ctx> {
    /// `alloc`.
    pub fn alloc(&mut self, id: ValueId, inst: &Alloc) -> CValue<'ctx> {
        let repr = self.unit.info.repr(inst.ty);
        if inst.pinned {
            self.pinned.insert(id);
        }
        let name = inst.name.as_deref().unwrap_or_default();
        match inst.storage {
            _ if repr.size == 0 => self.unit.nothing().into(),
            Storage::Frame => {
                let pointer = self.alloca(repr.size, repr.align, name);
                self.store_value(pointer, inst.ty, &self.zero(inst.ty), inst.pinned);
                pointer.into()
            }
            Storage::Static => self.unit.zeroed_global(&repr, name).into(),
            Storage::Heap | Storage::Undecided => self.new_object(id, repr.size, inst.storage).into(),
        }
    }

    /// A new zeroed object of the heap; an undecided storage class is a mistake of an earlier stage.
    pub fn new_object(&mut self, id: ValueId, size: u32, storage: Storage) -> PointerValue<'ctx> {
        if storage == Storage::Undecided {
            self.fault(id, "an allocation has no storage class");
        }
        self.call_runtime_pointer(RuntimeFn::Alloc, &[self.b.word(size).into()])
    }

    /// Room for a value of a type that an instruction makes, not zeroed unless on the heap.
    pub fn place(&mut self, id: ValueId, repr: &Repr, storage: Storage, name: &str) -> PointerValue<'ctx> {
        match storage {
            _ if repr.size == 0 => self.unit.nothing(),
            Storage::Frame => self.alloca(repr.size, repr.align, name),
            Storage::Static => self.unit.zeroed_global(repr, name),
            Storage::Heap | Storage::Undecided => self.new_object(id, repr.size, storage),
        }
    }

    /// `load`.
    pub fn load(&mut self, id: ValueId, inst: &Load) -> CValue<'ctx> {
        let (from, ty) = (self.pointer(inst.addr), self.ty(id));
        self.unit.note_read_whole(ty);
        if self.unit.info.repr(ty).in_memory() && self.uncopied.contains(&id) {
            return CValue::Memory(from);
        }
        self.load_value(from, ty, self.pinned.contains(&inst.addr))
    }

    /// `store`.
    pub fn store(&mut self, inst: &Store) {
        let (to, value) = (self.pointer(inst.addr), self.value(inst.value));
        self.store_value(to, self.ty(inst.value), &value, self.pinned.contains(&inst.addr));
    }

    /// Reads a value; one that travels in memory is copied, so that later stores do not change it.
    pub fn load_value(&self, from: PointerValue<'ctx>, ty: TypeId, volatile: bool) -> CValue<'ctx> {
        let repr = self.unit.info.repr(ty);
        match &repr.leaves {
            Some(_) => CValue::Scalars(self.load_scalars(from, &repr, volatile)),
            None => {
                let copy = self.alloca(repr.size, repr.align, "");
                self.b.copy(copy, from, self.b.word(repr.size), repr.align);
                CValue::Memory(copy)
            }
        }
    }

    fn load_scalars(&self, from: PointerValue<'ctx>, repr: &Repr, volatile: bool) -> Vec<BasicValueEnum<'ctx>> {
        let load = |leaf: &crate::types::Leaf| {
            let access = Access { align: leaf.scalar.align().min(repr.align), volatile };
            self.b.load(leaf.scalar, self.b.offset(from, leaf.offset), access)
        };
        repr.scalars().iter().map(load).collect()
    }

    /// Writes a value.
    pub fn store_value(&self, to: PointerValue<'ctx>, ty: TypeId, value: &CValue<'ctx>, volatile: bool) {
        let repr = self.unit.info.repr(ty);
        match value {
            CValue::Scalars(scalars) => {
                for (leaf, scalar) in repr.scalars().iter().zip(scalars) {
                    let access = Access { align: leaf.scalar.align().min(repr.align), volatile };
                    self.b.store(self.b.offset(to, leaf.offset), leaf.scalar, *scalar, access);
                }
            }
            CValue::Memory(from) => self.b.copy_overlapping(to, *from, self.b.word(repr.size), repr.align),
            CValue::Zero => self.b.clear(to, self.b.word(repr.size), repr.align),
            CValue::Tuple(parts) => {
                for (at, (part, part_ty)) in parts.iter().zip(self.unit.info.parts(ty)).enumerate() {
                    let offset = self.unit.info.field_offset(ty, at as u32);
                    self.store_value(self.b.offset(to, offset), part_ty, part, volatile);
                }
            }
        }
    }

    /// The address of memory that holds a value, for code that only reads it.
    pub fn spill(&self, ty: TypeId, value: &CValue<'ctx>) -> PointerValue<'ctx> {
        let repr = self.unit.info.repr(ty);
        match value {
            CValue::Memory(pointer) => *pointer,
            CValue::Scalars(scalars) if value.is_constant() && !scalars.is_empty() => {
                self.unit.constant_scalars(&repr, scalars)
            }
            CValue::Zero => self.unit.zero_constant(&repr),
            CValue::Scalars(_) | CValue::Tuple(_) => {
                let room = self.alloca(repr.size, repr.align, "");
                self.store_value(room, ty, value, false);
                room
            }
        }
    }

    /// The zero value of a type.
    pub fn zero(&self, ty: TypeId) -> CValue<'ctx> {
        match &self.unit.info.repr(ty).leaves {
            Some(leaves) => CValue::Scalars(
                leaves.iter().map(|leaf| self.unit.scalars.register(leaf.scalar).const_zero()).collect(),
            ),
            None => CValue::Zero,
        }
    }

    /// The number of bytes `count` elements take.
    pub fn bytes_of(&self, count: IntValue<'ctx>, size: u32) -> IntValue<'ctx> {
        if size == 1 { count } else { self.b.mul(count, self.b.word(size)) }
    }
}
