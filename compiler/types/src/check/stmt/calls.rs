//! `go` and `defer` (spec: Go statements, Defer statements).

use vole_diag::codes;
use vole_syntax::ast::{Expr, ExprKind};

use super::super::Checker;
use super::super::expr::{Class, Wanted};

impl<'a> Checker<'a> {
    /// The call of a `go` or `defer` statement.
    pub(super) fn suspended_call(&mut self, keyword: &str, call: &'a Expr) {
        let call = call.unparen();
        if !matches!(call.kind, ExprKind::Call { .. }) {
            let message = format!("expression in {keyword} must be function call");
            self.error(codes::INVALID_SUSPENDED_CALL, call.span, message);
            self.use_expr(call);
            return;
        }
        let Some(x) = self.raw_expr(call, Wanted::default()) else { return };
        let (code, problem) = match self.class_of(call) {
            Class::Statement => return,
            Class::Conversion => (codes::INVALID_SUSPENDED_CALL, "requires function call, not conversion"),
            Class::Expression => (codes::UNUSED_RESULT, "discards result of"),
        };
        let message = format!("{keyword} {problem} {}", self.describe(&x));
        self.error(code, x.span, message);
    }
}
