//! Slice expressions (spec: Slice expressions).

use vole_diag::codes;
use vole_syntax::ast::Expr;

use super::{Checker, operand::Operand};
use crate::constant::Value;
use crate::{Basic, Mode, Type, TypeId};

impl<'a> Checker<'a> {
    /// `operand[low:high:max]`.
    pub(super) fn slice_expr(
        &mut self,
        e: &'a Expr,
        operand: &'a Expr,
        bounds: &'a [Option<Box<Expr>>; 3],
        three: bool,
    ) -> Option<Operand<'a>> {
        let Some(x) = self.expr(operand) else {
            self.use_exprs(bounds.iter().flatten().map(|bound| &**bound));
            return None;
        };
        let (ty, len) = self.sliced(&x, bounds, three)?;
        self.check_bounds(bounds, len);
        Some(Operand::new(Mode::Value, ty, e))
    }

    /// The type of a slice of an operand, and the operand's length if it is known.
    fn sliced(
        &mut self,
        x: &Operand<'a>,
        bounds: &'a [Option<Box<Expr>>; 3],
        three: bool,
    ) -> Option<(TypeId, Option<u64>)> {
        let Some(core) = self.core_string(x.ty) else {
            let message = format!(
                "invalid operation: cannot slice {}: {} has no core type",
                self.describe(x),
                self.type_text(x.ty)
            );
            self.error(codes::NOT_SLICEABLE, x.span, message);
            return None;
        };
        match *self.types.get(core) {
            Type::Basic(basic) if basic.is_string() => {
                if three {
                    let at = bounds[2].as_ref().map_or(x.span, |max| max.span);
                    self.error(codes::NOT_SLICEABLE, at, "invalid operation: 3-index slice of string");
                    return None;
                }
                let len = match x.constant() {
                    Some(Value::String(text)) => Some(text.len() as u64),
                    _ => None,
                };
                if self.is_untyped(x.ty) {
                    let mut x = x.clone();
                    self.settle(&mut x);
                    return Some((Basic::String.id(), len));
                }
                Some((x.ty, len))
            }
            Type::Array { len, elem } => {
                if !x.is_variable() {
                    let message = format!("invalid operation: {} (slice of unaddressable value)", self.describe(x));
                    self.error(codes::NOT_ADDRESSABLE, x.span, message);
                    return None;
                }
                Some((self.types.slice_of(elem), Some(len)))
            }
            Type::Pointer(base) if matches!(self.types.under(base), Type::Array { .. }) => {
                let Type::Array { len, elem } = *self.types.under(base) else { return None };
                Some((self.types.slice_of(elem), Some(len)))
            }
            Type::Slice(_) => Some((x.ty, None)),
            _ => {
                let message = format!("invalid operation: cannot slice {}", self.describe(x));
                self.error(codes::NOT_SLICEABLE, x.span, message);
                None
            }
        }
    }

    /// Constant bounds must be in range and in order.
    fn check_bounds(&mut self, bounds: &'a [Option<Box<Expr>>; 3], len: Option<u64>) {
        let mut values = [None; 3];
        for (at, bound) in bounds.iter().enumerate() {
            values[at] = match bound {
                Some(bound) => self.index_value(bound, len.map(|len| len.saturating_add(1))).flatten(),
                None if at == 0 => Some(0),
                None => len,
            };
        }
        for first in 0..2 {
            for second in first + 1..3 {
                let (Some(low), Some(high)) = (values[first], values[second]) else { continue };
                if low > 0 && high < low {
                    let span = bounds[second].as_ref().or(bounds[first].as_ref()).map(|bound| bound.span);
                    let message = format!("invalid slice indices: {high} < {low}");
                    self.error(codes::INVALID_INDEX, span.unwrap_or(vole_source::Span::NONE), message);
                    return;
                }
            }
        }
    }
}
