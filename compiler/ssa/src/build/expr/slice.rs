//! Slice expressions (spec: Slice expressions). The bounds are checked from the highest to the lowest, as Go does.

use vole_syntax::ast::Expr;
use vole_types::Type;

use super::super::emit::Emitter;
use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{CheckKind, SliceOp};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn slice_expr(
        &mut self,
        expr: &'a Expr,
        operand: &'a Expr,
        bounds: &'a [Option<Box<Expr>>; 3],
    ) -> ValueId {
        let operand_type = self.expr_type(operand);
        let x = match self.types().under(operand_type) {
            Type::Array { .. } => {
                let place = self.place(operand);
                self.address_of(&place)
            }
            _ => self.expr(operand),
        };
        let [low, high, max] = bounds.each_ref().map(|bound| bound.as_deref().map(|bound| self.expr(bound)));
        let ty = self.expr_type(expr);
        if let Type::Pointer(_) = self.types().under(self.code_type(x)) {
            self.check_not_nil(x);
        }
        self.check_slice_bounds(x, low, high, max);
        self.emit(SliceOp { x, low, high, max }, ty)
    }
}

impl Emitter<'_, '_> {
    /// The checks of `x[low:high:max]`.
    fn check_slice_bounds(&mut self, x: ValueId, low: Option<ValueId>, high: Option<ValueId>, max: Option<ValueId>) {
        let ty = self.value_type(x);
        let is_string = self.program.is_string(ty);
        if low.is_none() && high.is_none() && max.is_none() {
            return;
        }
        let array_len = self.program.array_len(ty);
        let limit = match array_len {
            Some(len) => self.int(len as i64),
            None if is_string => self.len(x),
            None => self.cap(x),
        };
        if let Some(max) = max {
            let kind = if array_len.is_some() { CheckKind::Slice3Len } else { CheckKind::Slice3Cap };
            self.check_bound(kind, max, limit);
            if let Some(high) = high {
                self.check_bound(CheckKind::Slice3High, high, max);
            }
            if let (Some(low), Some(high)) = (low, high) {
                self.check_bound(CheckKind::Slice3Low, low, high);
            }
            return;
        }
        if let Some(high) = high {
            let is_slice = array_len.is_none() && !is_string;
            self.check_bound(if is_slice { CheckKind::SliceCap } else { CheckKind::SliceLen }, high, limit);
        }
        if let Some(low) = low {
            let upper = match (high, array_len) {
                (Some(high), _) => high,
                (None, Some(_)) => limit,
                (None, None) => self.len(x),
            };
            self.check_bound(CheckKind::SliceLow, low, upper);
        }
    }

    /// Panics unless `0 <= bound <= limit`.
    fn check_bound(&mut self, kind: CheckKind, bound: ValueId, limit: ValueId) {
        let known = match (self.constant_int(bound), self.constant_int(limit)) {
            (Some(0), None) => self.is_length(limit),
            (Some(bound), Some(limit)) => (0..=limit).contains(&bound),
            _ => false,
        };
        if !known {
            self.check(kind, vec![bound, limit]);
        }
    }

    /// Whether a value is a length, and so not negative.
    fn is_length(&self, value: ValueId) -> bool {
        matches!(self.func.inst(value).inst, crate::inst::Inst::Length(_))
    }
}
