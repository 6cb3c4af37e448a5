//! Terminating statements: those after which control does not come.

use vole_source::Name;
use vole_syntax::ast::{Block, BranchKind, Expr, ExprKind, Stmt, StmtKind};

/// Whether a function body ends in a terminating statement, as that of a function with results must; if not, Go says "missing return" at the
/// closing brace. `is_panic` tells whether a call is one of the predeclared `panic`.
pub fn is_terminating(body: &Block, is_panic: &dyn Fn(&Expr) -> bool) -> bool {
    list(&body.stmts, is_panic)
}

fn list(stmts: &[Stmt], is_panic: &dyn Fn(&Expr) -> bool) -> bool {
    let last = stmts.iter().rev().find(|stmt| !matches!(stmt.kind, StmtKind::Empty));
    last.is_some_and(|stmt| terminates(stmt, None, is_panic))
}

/// Whether a statement, with this label, is terminating.
fn terminates(stmt: &Stmt, label: Option<&Name>, is_panic: &dyn Fn(&Expr) -> bool) -> bool {
    let clause = |body: &[Stmt]| list(body, is_panic) && !any_breaks(body, label, true);
    match &stmt.kind {
        StmtKind::Return(_) | StmtKind::Branch(BranchKind::Goto | BranchKind::Fallthrough, _) => true,
        StmtKind::Expr(expr) => {
            let expr = expr.unparen();
            matches!(expr.kind, ExprKind::Call { .. }) && is_panic(expr)
        }
        StmtKind::Labeled(label, inner) => terminates(inner, Some(&label.name), is_panic),
        StmtKind::Block(body) => list(&body.stmts, is_panic),
        StmtKind::If { then, otherwise: Some(otherwise), .. } => {
            list(&then.stmts, is_panic) && terminates(otherwise, None, is_panic)
        }
        StmtKind::For(header, body) => header.cond.is_none() && !any_breaks(&body.stmts, label, true),
        StmtKind::Switch { clauses, .. } => {
            clauses.iter().any(|clause| clause.is_default) && clauses.iter().all(|c| clause(&c.body))
        }
        StmtKind::TypeSwitch { clauses, .. } => {
            clauses.iter().any(|clause| clause.is_default) && clauses.iter().all(|c| clause(&c.body))
        }
        StmtKind::Select(clauses) => clauses.iter().all(|c| clause(&c.body)),
        // A statement in error has been reported; what follows from it is not worth a message.
        StmtKind::Bad => true,
        StmtKind::Empty
        | StmtKind::Decl(_)
        | StmtKind::Send(..)
        | StmtKind::IncDec { .. }
        | StmtKind::Assign { .. }
        | StmtKind::Go(_)
        | StmtKind::Defer(_)
        | StmtKind::Branch(BranchKind::Break | BranchKind::Continue, _)
        | StmtKind::If { otherwise: None, .. }
        | StmtKind::Range(..) => false,
    }
}

fn any_breaks(stmts: &[Stmt], label: Option<&Name>, direct: bool) -> bool {
    stmts.iter().any(|stmt| breaks(stmt, label, direct))
}

/// Whether a statement contains a `break` out of the statement with this label, or one without label that means it: such count only
/// where they stand in it `direct`ly, not in a loop, switch or select of their own.
fn breaks(stmt: &Stmt, label: Option<&Name>, direct: bool) -> bool {
    let nested = |body: &[Stmt]| label.is_some() && any_breaks(body, label, false);
    match &stmt.kind {
        StmtKind::Branch(BranchKind::Break, None) => direct,
        StmtKind::Branch(BranchKind::Break, Some(target)) => label == Some(&target.name),
        StmtKind::Labeled(_, inner) => breaks(inner, label, direct),
        StmtKind::Block(body) => any_breaks(&body.stmts, label, direct),
        StmtKind::If { then, otherwise, .. } => {
            any_breaks(&then.stmts, label, direct) || otherwise.as_deref().is_some_and(|s| breaks(s, label, direct))
        }
        StmtKind::For(_, body) | StmtKind::Range(_, body) => nested(&body.stmts),
        StmtKind::Switch { clauses, .. } => clauses.iter().any(|clause| nested(&clause.body)),
        StmtKind::TypeSwitch { clauses, .. } => clauses.iter().any(|clause| nested(&clause.body)),
        StmtKind::Select(clauses) => clauses.iter().any(|clause| nested(&clause.body)),
        StmtKind::Bad
        | StmtKind::Empty
        | StmtKind::Decl(_)
        | StmtKind::Expr(_)
        | StmtKind::Send(..)
        | StmtKind::IncDec { .. }
        | StmtKind::Assign { .. }
        | StmtKind::Go(_)
        | StmtKind::Defer(_)
        | StmtKind::Return(_)
        | StmtKind::Branch(BranchKind::Continue | BranchKind::Goto | BranchKind::Fallthrough, _) => false,
    }
}
