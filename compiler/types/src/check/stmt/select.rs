//! Select statements (spec: Select statements).

use vole_diag::codes;
use vole_syntax::ast::{CommClause, Expr, ExprKind, Stmt, StmtKind, UnaryOp};

use super::super::Checker;

impl<'a> Checker<'a> {
    /// `select { clauses }`.
    pub(super) fn select_stmt(&mut self, clauses: &'a [CommClause]) {
        self.check_defaults(clauses.iter().filter(|clause| clause.comm.is_none()).map(|clause| clause.span));
        for clause in clauses {
            let comm = clause.comm.as_deref();
            if let Some(comm) = comm.filter(|comm| !is_communication(comm)) {
                let message = "select case must be send or receive (possibly with assignment)";
                self.error(codes::INVALID_SELECT_CASE, comm.span, message);
                continue;
            }
            let outer = self.open_scope();
            if let Some(comm) = comm {
                self.stmt(comm);
            }
            self.body_statements(&clause.body);
            self.close_scope(outer);
        }
    }
}

fn is_communication(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::Send(..) | StmtKind::Bad => true,
        StmtKind::Expr(e) => is_receive(e),
        StmtKind::Assign { rhs, .. } => matches!(rhs.as_slice(), [only] if is_receive(only)),
        _ => false,
    }
}

fn is_receive(e: &Expr) -> bool {
    matches!(e.unparen().kind, ExprKind::Unary(UnaryOp::Recv, _))
}
