//! Checks: what makes Go panic.

use vole_ssa::inst::CheckKind;
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::sizes::layout;
use vole_types::{Basic, TypeId};

use crate::exec::{Frame, Machine, Unwind, unsupported};
use crate::value::Value;

impl Machine<'_> {
    /// Panics unless so many elements fit the address space.
    pub(crate) fn check_size(&mut self, count: usize, elem: TypeId, panic: RuntimeFn) -> Result<(), Unwind> {
        let size = layout(self.types, elem).size.saturating_mul(count as u64);
        if size < i32::MAX as u64 { Ok(()) } else { self.panic_by(panic, Vec::new()) }
    }

    pub(crate) fn check(&mut self, frame: &Frame<'_>, kind: CheckKind, args: &[ValueId]) -> Result<Value, Unwind> {
        let holds = match kind {
            CheckKind::NotNil => !is_nil(&self.value(frame, args[0])?),
            CheckKind::Divisor => self.int(frame, args[0])? != 0,
            CheckKind::ShiftCount | CheckKind::UnsafeLen => self.int(frame, args[0])? >= 0,
            CheckKind::MakeSliceLen | CheckKind::MakeChanSize => (0..1 << 31).contains(&self.int(frame, args[0])?),
            CheckKind::SliceToArray => self.int(frame, args[0])? >= self.int(frame, args[1])?,
            CheckKind::Index => {
                let (index, len) = (self.int(frame, args[0])?, self.int(frame, args[1])?);
                (index as u64) < len as u64
            }
            CheckKind::MakeSliceCap => {
                let (len, cap) = (self.int(frame, args[0])?, self.int(frame, args[1])?);
                (0..1 << 31).contains(&cap) && len <= cap
            }
            CheckKind::SliceCap
            | CheckKind::SliceLen
            | CheckKind::SliceLow
            | CheckKind::Slice3Cap
            | CheckKind::Slice3Len
            | CheckKind::Slice3High
            | CheckKind::Slice3Low => {
                let (x, y) = (self.int(frame, args[0])?, self.int(frame, args[1])?);
                x as u64 <= y as u64
            }
        };
        if holds { Ok(Value::unit()) } else { self.failed_check(frame, kind, args) }
    }

    fn failed_index(&mut self, ty: TypeId, mut args: Vec<Value>) -> Result<Value, Unwind> {
        let basic = self.types.basic(ty).unwrap_or(Basic::Int);
        if layout(self.types, ty).size == 8 {
            args.insert(1, Value::Bool(basic.is_unsigned()));
            return self.panic_by(RuntimeFn::PanicIndex64, args);
        }
        self.panic_by(if basic.is_unsigned() { RuntimeFn::PanicIndexU } else { RuntimeFn::PanicIndex }, args)
    }

    fn failed_check(&mut self, frame: &Frame<'_>, kind: CheckKind, args: &[ValueId]) -> Result<Value, Unwind> {
        let values = self.values(frame, args)?;
        match kind {
            CheckKind::NotNil => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            CheckKind::Divisor => self.panic_by(RuntimeFn::PanicDivide, Vec::new()),
            CheckKind::ShiftCount => self.panic_by(RuntimeFn::PanicShift, Vec::new()),
            CheckKind::Index => self.failed_index(self.type_of(frame, args[0]), values),
            CheckKind::MakeSliceLen => self.panic_by(RuntimeFn::PanicMakeSliceLen, Vec::new()),
            CheckKind::MakeSliceCap => self.panic_by(RuntimeFn::PanicMakeSliceCap, Vec::new()),
            CheckKind::MakeChanSize => self.panic_by(RuntimeFn::PanicMakeChanSize, Vec::new()),
            CheckKind::UnsafeLen => self.panic_by(RuntimeFn::PanicUnsafeLen, Vec::new()),
            CheckKind::SliceCap
            | CheckKind::SliceLen
            | CheckKind::SliceLow
            | CheckKind::Slice3Cap
            | CheckKind::Slice3Len
            | CheckKind::Slice3High
            | CheckKind::Slice3Low
            | CheckKind::SliceToArray => {
                let [x, y] = &values[..] else { return unsupported("a check without operands") };
                let unsigned = self.types.basic(self.type_of(frame, args[0])).is_some_and(Basic::is_unsigned);
                let args = vec![
                    Value::Int(kind.bounds_code().map_or(0, i64::from)),
                    x.clone(),
                    Value::Bool(unsigned),
                    y.clone(),
                ];
                self.panic_by(RuntimeFn::PanicSlice, args)
            }
        }
    }
}

fn is_nil(value: &Value) -> bool {
    matches!(
        value,
        Value::Pointer(None)
            | Value::Slice(None)
            | Value::Map(None)
            | Value::Chan(None)
            | Value::Func(None)
            | Value::Interface(None)
    )
}
