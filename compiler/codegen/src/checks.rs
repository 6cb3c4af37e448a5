//! Checks: a branch that is hardly ever taken to a call of the runtime's panic.

use inkwell::IntPredicate;
use inkwell::values::{BasicValueEnum, IntValue};
use vole_ssa::inst::{Check, CheckKind, Inst};
use vole_ssa::{RuntimeFn, ValueId};

use crate::body::Body;

impl<'ctx> Body<'_, 'ctx> {
    /// `check`.
    pub fn check(&mut self, id: ValueId, inst: &Check) {
        let wanted = match inst.kind {
            CheckKind::NotNil => 1,
            CheckKind::Divisor
            | CheckKind::ShiftCount
            | CheckKind::MakeSliceLen
            | CheckKind::MakeChanSize
            | CheckKind::UnsafeLen => 1,
            _ => 2,
        };
        if inst.args.len() < wanted {
            self.fault(id, "a check lacks operands");
            return;
        }
        match inst.kind {
            CheckKind::NotNil => self.check_not_nil(inst.args[0]),
            CheckKind::Index => self.check_index(inst.args[0], inst.args[1]),
            CheckKind::SliceCap
            | CheckKind::SliceLen
            | CheckKind::SliceLow
            | CheckKind::Slice3Cap
            | CheckKind::Slice3Len
            | CheckKind::Slice3High
            | CheckKind::Slice3Low => self.check_slice(inst.kind, inst.args[0], inst.args[1]),
            CheckKind::SliceToArray => self.check_slice_to_array(inst.args[0], inst.args[1]),
            CheckKind::Divisor => {
                let divisor = self.int(inst.args[0]);
                let ok = self.b.icmp(IntPredicate::NE, divisor, divisor.get_type().const_zero());
                self.require(ok, RuntimeFn::PanicDivide);
            }
            CheckKind::ShiftCount => {
                let ok = self.not_negative(inst.args[0]);
                self.require(ok, RuntimeFn::PanicShift);
            }
            // That the size in bytes fits too is for `runtime.makeSlice` to see, which knows the element size.
            CheckKind::MakeSliceLen => {
                let ok = self.at_most(inst.args[0], i32::MAX as u32);
                self.require(ok, RuntimeFn::PanicMakeSliceLen);
            }
            CheckKind::MakeSliceCap => self.check_make_cap(inst.args[0], inst.args[1]),
            CheckKind::MakeChanSize => {
                let ok = self.at_most(inst.args[0], i32::MAX as u32);
                self.require(ok, RuntimeFn::PanicMakeChanSize);
            }
            CheckKind::UnsafeLen => {
                let ok = self.at_most(inst.args[0], i32::MAX as u32);
                self.require(ok, RuntimeFn::PanicUnsafeLen);
            }
        }
    }

    /// Goes on if a condition holds; else calls a panic without operands, in a block that all such checks of the function share.
    pub fn require(&mut self, ok: IntValue<'ctx>, panic: RuntimeFn) {
        let fail = match self.panics.get(&panic) {
            Some(block) => *block,
            None => {
                let block = self.b.new_block("panic");
                let here = self.b.block();
                self.b.at_end(block);
                self.call_runtime_noreturn(panic, &[]);
                self.b.at_end(here);
                self.panics.insert(panic, block);
                block
            }
        };
        let next = self.b.new_block("ok");
        self.b.branch_likely(ok, next, fail);
        self.b.at_end(next);
    }

    /// Goes on if a condition holds; else does what never returns.
    pub fn require_or(&mut self, ok: IntValue<'ctx>, otherwise: impl FnOnce(&mut Self)) {
        let (next, fail) = (self.b.new_block("ok"), self.b.new_block("panic"));
        self.b.branch_likely(ok, next, fail);
        self.b.at_end(fail);
        otherwise(self);
        self.b.at_end(next);
    }

    fn check_not_nil(&mut self, x: ValueId) {
        if self.is_never_nil(x) {
            return;
        }
        let pointer = self.data_pointer(x);
        let ok = self.b.is_not_null(pointer);
        self.require(ok, RuntimeFn::PanicNil);
    }

    /// Whether a value is never nil by what it is: LLVM cannot know, address 0 being memory.
    fn is_never_nil(&self, x: ValueId) -> bool {
        match &self.func.inst(x).inst {
            Inst::ChangeType(change) => self.is_never_nil(change.x),
            inst => inst.is_never_nil(),
        }
    }

    /// `0 <= index < len`, in one unsigned comparison: a length is never negative.
    fn check_index(&mut self, index: ValueId, len: ValueId) {
        let (at, length) = (self.int(index), self.word(len));
        let signed = self.unit.info.is_signed(self.ty(index));
        if at.get_type().get_bit_width() == 64 {
            let wide = self.b.resize(length, self.unit.scalars.i64, false);
            let ok = self.b.icmp(IntPredicate::ULT, at, wide);
            self.require_or(ok, |body| {
                let args = [at.into(), body.b.bool(!signed).into(), length.into()];
                body.call_runtime_noreturn(RuntimeFn::PanicIndex64, &args);
            });
            return;
        }
        let at = self.b.to_word(at, signed);
        let ok = self.b.icmp(IntPredicate::ULT, at, length);
        let panic = if signed { RuntimeFn::PanicIndex } else { RuntimeFn::PanicIndexU };
        self.require_or(ok, |body| body.call_runtime_noreturn(panic, &[at.into(), length.into()]));
    }

    /// `0 <= x <= limit`. The limit is a length or capacity, or a bound that has been checked before: not negative as a word.
    fn check_slice(&mut self, kind: CheckKind, x: ValueId, limit: ValueId) {
        let signed = self.unit.info.is_signed(self.ty(x));
        let (low, limit) = (self.int(x), self.word(limit));
        let ok = if low.get_type().get_bit_width() == 64 {
            let wide = self.b.resize(limit, self.unit.scalars.i64, false);
            self.b.icmp(IntPredicate::ULE, low, wide)
        } else {
            self.b.icmp(IntPredicate::ULE, self.b.to_word(low, signed), limit)
        };
        self.require_or(ok, |body| {
            let args: [BasicValueEnum<'ctx>; 4] = [
                body.unit.scalars.i8.const_int(kind.bounds_code().map_or(0, u64::from), false).into(),
                body.b.resize(low, body.unit.scalars.i64, signed).into(),
                body.b.bool(!signed).into(),
                limit.into(),
            ];
            body.call_runtime_noreturn(RuntimeFn::PanicSlice, &args);
        });
    }

    fn check_slice_to_array(&mut self, len: ValueId, want: ValueId) {
        let (len, want) = (self.word(len), self.word(want));
        let ok = self.b.icmp(IntPredicate::UGE, len, want);
        self.require_or(ok, |body| {
            let args: [BasicValueEnum<'ctx>; 4] = [
                body.unit
                    .scalars
                    .i8
                    .const_int(CheckKind::SliceToArray.bounds_code().map_or(0, u64::from), false)
                    .into(),
                body.b.resize(len, body.unit.scalars.i64, true).into(),
                body.b.bool(false).into(),
                want.into(),
            ];
            body.call_runtime_noreturn(RuntimeFn::PanicSlice, &args);
        });
    }

    fn not_negative(&self, x: ValueId) -> IntValue<'ctx> {
        let value = self.int(x);
        if self.unit.info.is_signed(self.ty(x)) {
            self.b.icmp(IntPredicate::SGE, value, value.get_type().const_zero())
        } else {
            self.b.bool(true)
        }
    }

    /// Whether an integer of any type lies between zero and a limit below 2^31.
    fn at_most(&self, x: ValueId, limit: u32) -> IntValue<'ctx> {
        let value = self.int(x);
        let wide = if value.get_type().get_bit_width() < 32 {
            self.b.to_word(value, self.unit.info.is_signed(self.ty(x)))
        } else {
            value
        };
        self.b.icmp(IntPredicate::ULE, wide, wide.get_type().const_int(u64::from(limit), false))
    }

    fn check_make_cap(&mut self, len: ValueId, cap: ValueId) {
        let fits = self.at_most(cap, i32::MAX as u32);
        self.require(fits, RuntimeFn::PanicMakeSliceCap);
        let (len, cap) = (self.word(len), self.word(cap));
        let ok = self.b.icmp(IntPredicate::ULE, len, cap);
        self.require(ok, RuntimeFn::PanicMakeSliceCap);
    }
}
