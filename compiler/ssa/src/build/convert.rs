//! Conversions (spec: Conversions, Assignability).

use vole_types::{Basic, Type, TypeId};

use super::emit::Emitter;
use crate::inst::{ChangeInterface, ChangeType, CheckKind, Convert, ConvertKind, MakeInterface};
use crate::{Storage, ValueId};

impl Emitter<'_, '_> {
    /// A value as an assignment to a variable of a type has it.
    pub(super) fn convert_implicitly(&mut self, value: ValueId, to: TypeId) -> ValueId {
        let from = self.value_type(value);
        if from == to || to == Basic::Invalid.id() {
            return value;
        }
        match (self.types().is_interface(from), self.types().is_interface(to)) {
            (true, true) if self.types().underlying(from) != self.types().underlying(to) => {
                self.emit(ChangeInterface { x: value }, to)
            }
            (false, true) => self.make_interface(value, to),
            _ => self.emit(ChangeType { x: value }, to),
        }
    }

    /// A value of a concrete type as an interface.
    pub(super) fn make_interface(&mut self, x: ValueId, interface: TypeId) -> ValueId {
        let dynamic = self.value_type(x);
        self.program.note_dynamic_type(dynamic);
        self.emit(MakeInterface { x, storage: Storage::Undecided }, interface)
    }

    /// `T(x)`.
    pub(super) fn convert(&mut self, value: ValueId, to: TypeId) -> ValueId {
        let from = self.value_type(value);
        if from == to {
            return value;
        }
        let types = self.types();
        if types.is_interface(to) || types.underlying(from) == types.underlying(to) {
            return self.convert_implicitly(value, to);
        }
        match (types.under(from).clone(), types.under(to).clone()) {
            (Type::Basic(from), Type::Basic(to_basic)) => self.convert_basic(value, from, to_basic, to),
            (Type::Slice(elem), Type::Basic(to_basic)) if to_basic.is_string() => {
                let kind = if self.is_byte(elem) { ConvertKind::BytesToString } else { ConvertKind::RunesToString };
                self.convert_with(kind, value, to)
            }
            (Type::Basic(from), Type::Slice(elem)) if from.is_string() => {
                let kind = if self.is_byte(elem) { ConvertKind::StringToBytes } else { ConvertKind::StringToRunes };
                self.convert_with(kind, value, to)
            }
            (Type::Slice(_), Type::Pointer(array)) => self.slice_to_array_pointer(value, array, to),
            (Type::Slice(_), Type::Array { .. }) => self.slice_to_array(value, to),
            _ => self.emit(ChangeType { x: value }, to),
        }
    }

    fn convert_basic(&mut self, value: ValueId, from: Basic, to_basic: Basic, to: TypeId) -> ValueId {
        if to_basic.is_string() && from.is_integer() {
            self.convert_with(ConvertKind::IntToString, value, to)
        } else if from.is_numeric() && to_basic.is_numeric() {
            self.convert_with(ConvertKind::Numeric, value, to)
        } else {
            self.emit(ChangeType { x: value }, to)
        }
    }

    fn convert_with(&mut self, kind: ConvertKind, x: ValueId, to: TypeId) -> ValueId {
        self.emit(Convert { kind, x, storage: Storage::Undecided }, to)
    }

    /// An integer as an `int`, to be used where one is asked for.
    pub(super) fn int_of(&mut self, value: ValueId) -> ValueId {
        self.convert(value, Basic::Int.id())
    }

    fn is_byte(&self, ty: TypeId) -> bool {
        self.types().basic(ty) == Some(Basic::Uint8)
    }

    fn slice_to_array_pointer(&mut self, value: ValueId, array: TypeId, to: TypeId) -> ValueId {
        self.check_array_fits(value, array);
        self.convert_with(ConvertKind::SliceToArrayPointer, value, to)
    }

    fn slice_to_array(&mut self, value: ValueId, to: TypeId) -> ValueId {
        if self.program.array_len(to) == Some(0) {
            return self.zero(to);
        }
        let pointer = self.program.types.pointer_to(to);
        let addr = self.slice_to_array_pointer(value, to, pointer);
        self.load_as(addr, to)
    }

    fn check_array_fits(&mut self, slice: ValueId, array: TypeId) {
        let want = self.program.array_len(array).unwrap_or_default();
        if want > 0 {
            let len = self.len(slice);
            let want = self.int(want as i64);
            self.check(CheckKind::SliceToArray, vec![len, want]);
        }
    }
}
