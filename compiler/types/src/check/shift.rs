//! Shifts (spec: Operators): the left operand of a non-constant shift takes its type from where the shift stands.

use vole_diag::codes;

use super::binary::Operation;
use super::versions::Version;
use super::{Checker, operand::Operand};
use crate::constant::{self, MAX_SHIFT, Value};
use crate::{Basic, Mode};

impl<'a> Checker<'a> {
    /// `x << y` or `x >> y`.
    pub(super) fn shift(&mut self, o: Operation<'a>, mut x: Operand<'a>, mut y: Operand<'a>) -> Option<Operand<'a>> {
        let integer = x.constant().and_then(constant::to_int);
        let untyped = self.is_untyped(x.ty);
        let is_integer = self.all_basic(x.ty, Basic::is_integer) || untyped && integer.is_some();
        if !is_integer {
            let message = format!("invalid operation: shifted operand {} must be integer", self.describe(&x));
            self.error(codes::INVALID_SHIFT, x.span, message);
            return None;
        }
        self.check_shift_count(&mut y)?;
        if let Some(integer) = integer {
            if let Some(count) = y.constant().cloned() {
                return self.constant_shift(o, x, integer, y, &count);
            }
            if untyped {
                // Which type the operand has is told by where the whole shift stands.
                if let Some(expr) = x.expr.filter(|expr| self.untyped_record(expr).is_some()) {
                    self.shift_operands.insert(expr.id);
                }
                return Some(self.result(o, x, Mode::Value));
            }
        }
        if !self.all_basic(x.ty, Basic::is_integer) {
            let message = format!("invalid operation: shifted operand {} must be integer", self.describe(&x));
            self.error(codes::INVALID_SHIFT, x.span, message);
            return None;
        }
        x.mode = Mode::Value;
        Some(self.result(o, x, Mode::Value))
    }

    fn check_shift_count(&mut self, y: &mut Operand<'a>) -> Option<()> {
        if let Some(count) = y.constant() {
            if constant::to_int(count).is_some_and(|count| count.is_negative()) {
                let message = format!("invalid operation: negative shift count {}", self.describe(y));
                self.error(codes::INVALID_SHIFT, y.span, message);
                return None;
            }
            if self.is_untyped(y.ty) {
                // Not given a type yet: a constant count may still be used as it is.
                self.represent(y, Basic::Uint, Basic::Uint.id())?;
                if let Some(expr) = y.expr {
                    self.update_type(expr, Basic::Uint.id(), true);
                }
                return Some(());
            }
            if constant::to_int(count).is_some() && self.types.basic(y.ty).is_some_and(Basic::is_numeric) {
                return Some(());
            }
        } else if self.is_untyped(y.ty) {
            return self.convert_untyped(y, Basic::Uint.id());
        }
        if !self.all_basic(y.ty, Basic::is_integer) {
            let message = format!("invalid operation: shift count {} must be integer", self.describe(y));
            self.error(codes::INVALID_SHIFT, y.span, message);
            return None;
        }
        let signed = !y.is_constant() && !self.all_basic(y.ty, Basic::is_unsigned);
        let allowed = !signed
            || self.require(Version::go1(13), y.span, |checker| {
                format!("invalid operation: signed shift count {}", checker.describe(y))
            });
        allowed.then_some(())
    }

    fn constant_shift(
        &mut self,
        o: Operation<'a>,
        mut x: Operand<'a>,
        integer: Value,
        y: Operand<'a>,
        count: &Value,
    ) -> Option<Operand<'a>> {
        if !self.all_basic(x.ty, Basic::is_integer) {
            x.ty = Basic::UntypedInt.id();
        }
        if !integer.is_known() || !count.is_known() {
            return Some(self.result(o, x, Mode::Constant(Value::Unknown)));
        }
        let Some(count) = count.as_u64().filter(|count| *count <= MAX_SHIFT) else {
            let message = format!("invalid operation: invalid shift count {}", self.describe(&y));
            self.error(codes::INVALID_SHIFT, y.span, message);
            return None;
        };
        let value = constant::shift(&integer, o.op, count as u32);
        self.constant_result(o, x, value)
    }
}
