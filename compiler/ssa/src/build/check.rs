//! The conditions that make Go panic (spec: Run-time panics), as checks before what relies on them.

use vole_types::{Basic, TypeId, sizes};

use super::emit::Emitter;
use crate::ValueId;
use crate::inst::{Check, CheckKind, Const, ConstValue, Inst, Length, LengthKind};

impl Emitter<'_, '_> {
    /// Panics unless the condition holds for these operands.
    pub(super) fn check(&mut self, kind: CheckKind, args: Vec<ValueId>) {
        self.perform(Check { kind, args });
    }

    /// Panics if a pointer, map, function or interface is nil.
    pub(super) fn check_not_nil(&mut self, value: ValueId) {
        if !self.trusted && !self.is_non_nil(value) {
            self.check(CheckKind::NotNil, vec![value]);
            self.note_non_nil(value);
        }
    }

    /// Whether a pointer is not nil for all that is known of it here.
    fn is_non_nil(&self, value: ValueId) -> bool {
        match &self.func.inst(value).inst {
            Inst::ChangeType(change) => self.is_non_nil(change.x),
            inst => inst.is_never_nil() || self.is_noted_non_nil(value),
        }
    }

    /// The integer that a value is, if it is a constant.
    pub(super) fn constant_int(&self, value: ValueId) -> Option<i64> {
        match &self.func.inst(value).inst {
            Inst::Const(Const { value: ConstValue::Int(int) }) => Some(*int),
            Inst::Const(Const { value: ConstValue::Zero }) => {
                self.types().basic(self.value_type(value)).filter(|basic| basic.is_integer()).map(|_| 0)
            }
            _ => None,
        }
    }

    /// Panics unless `0 <= index < len`.
    pub(super) fn check_index(&mut self, index: ValueId, len: ValueId) {
        if let (Some(index), Some(len)) = (self.constant_int(index), self.constant_int(len))
            && (0..len).contains(&index)
        {
            return;
        }
        self.check(CheckKind::Index, vec![index, len]);
    }

    /// Panics if a divisor is zero. Floating-point and complex divisors may be.
    pub(super) fn check_divisor(&mut self, divisor: ValueId) {
        let is_integer = self.types().basic(self.value_type(divisor)).is_some_and(Basic::is_integer);
        let is_known = self.constant_int(divisor).is_some_and(|divisor| divisor != 0);
        if is_integer && !is_known {
            self.check(CheckKind::Divisor, vec![divisor]);
        }
    }

    /// Panics if a shift count is negative.
    pub(super) fn check_shift_count(&mut self, count: ValueId) {
        let is_unsigned = self.types().basic(self.value_type(count)).is_some_and(Basic::is_unsigned);
        let is_known = self.constant_int(count).is_some_and(|count| count >= 0);
        if !is_unsigned && !is_known {
            self.check(CheckKind::ShiftCount, vec![count]);
        }
    }

    /// `len` of a string, slice, map or channel.
    pub(super) fn len(&mut self, x: ValueId) -> ValueId {
        self.emit(Length { kind: LengthKind::Len, x }, Basic::Int.id())
    }

    /// `cap` of a slice or channel.
    pub(super) fn cap(&mut self, x: ValueId) -> ValueId {
        self.emit(Length { kind: LengthKind::Cap, x }, Basic::Int.id())
    }

    /// How many elements of a type fit the address space.
    pub(super) fn max_elements(&self, elem: TypeId) -> u64 {
        let size = sizes::layout(self.types(), elem).size.max(1);
        i32::MAX as u64 / size
    }
}
