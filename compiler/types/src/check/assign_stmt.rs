//! Assignment statements (spec: Assignment statements, IncDec statements).

use vole_diag::codes;
use vole_source::Span;
use vole_syntax::ast::{AssignOp, BinaryOp, Expr, ExprKind};

use super::Checker;
use super::binary::Operation;
use crate::{Basic, ObjectKind};

impl<'a> Checker<'a> {
    /// `lhs op rhs`.
    pub(super) fn assign_stmt(&mut self, lhs: &'a [Expr], op: AssignOp, op_span: Span, rhs: &'a [Expr], span: Span) {
        match op {
            AssignOp::Assign => self.assign_all(lhs, rhs),
            AssignOp::Define => self.short_var_decl(op_span, lhs, rhs),
            AssignOp::Op(op) => {
                let ([x], [y]) = (lhs, rhs) else {
                    let message = format!("assignment operation {}= requires single-valued expressions", op.text());
                    self.error(codes::ASSIGNMENT_COUNT, span, message);
                    return;
                };
                self.assign_operation(op, x, y);
            }
        }
    }

    fn assign_operation(&mut self, op: BinaryOp, lhs: &'a Expr, rhs: &'a Expr) {
        let x = self.expr(lhs);
        let y = self.expr(rhs);
        let result = match (x, y) {
            (Some(x), Some(y)) => self.binary(Operation { expr: None, op, x: lhs, y: rhs }, x, y),
            _ => None,
        };
        self.assign_operand(lhs, result, "assignment");
    }

    /// `x++` or `x--`.
    pub(super) fn inc_dec(&mut self, x: &'a Expr, inc: bool) {
        let Some(operand) = self.expr(x) else { return };
        if !self.all_basic(operand.ty, Basic::is_numeric) {
            let op = if inc { "++" } else { "--" };
            let message =
                format!("invalid operation: {}{op} (non-numeric type {})", self.text(x), self.type_text(operand.ty));
            self.error(codes::OPERATOR_NOT_DEFINED, x.span, message);
            return;
        }
        self.assign_operand(x, Some(operand), "assignment");
    }

    fn assign_all(&mut self, lhs: &'a [Expr], rhs: &'a [Expr]) {
        let is_call = matches!(rhs, [only] if matches!(only.unparen().kind, ExprKind::Call { .. }));
        if lhs.len() == rhs.len() && !is_call {
            for (lhs, rhs) in lhs.iter().zip(rhs) {
                self.assign_expr(lhs, rhs, "assignment");
            }
            return;
        }
        let [only] = rhs else {
            let lhs_ok = self.use_assignees(lhs);
            let rhs_ok = self.use_exprs(rhs);
            if lhs_ok && rhs_ok {
                self.report_assignment_count(rhs, lhs.len(), rhs.len());
            }
            return;
        };
        let comma_ok = lhs.len() == 2;
        match self.multi_expr(only, comma_ok) {
            Some(values) if values.len() == lhs.len() => {
                let mut types = Vec::new();
                for (lhs, x) in lhs.iter().zip(values) {
                    types.extend(self.assign_operand(lhs, Some(x), "assignment").map(|x| x.ty));
                }
                self.note_comma_ok(only, comma_ok, &types);
            }
            Some(values) => {
                self.report_assignment_count(rhs, lhs.len(), values.len());
                self.use_assignees(lhs);
            }
            None => {
                self.use_assignees(lhs);
            }
        }
    }

    /// Checks left sides only for the errors in them; that does not use variables. Tells whether there were none.
    pub(super) fn use_assignees(&mut self, lhs: &'a [Expr]) -> bool {
        lhs.iter().fold(true, |ok, e| {
            let variable = match &e.unparen().kind {
                ExprKind::Name(name) => {
                    self.lookup(name).filter(|object| matches!(self.types.object(*object).kind, ObjectKind::Var(_)))
                }
                _ => None,
            };
            let unused = variable.filter(|variable| !self.used.contains(variable));
            let fine = self.use_expr(e);
            if let Some(variable) = unused {
                self.used.remove(&variable);
            }
            fine && ok
        })
    }
}
