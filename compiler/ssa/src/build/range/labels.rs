//! The labels in the body of a range statement over a function: `goto` stays in the body for these.

use rustc_hash::FxHashSet;
use vole_source::Name;
use vole_syntax::ast::{Stmt, StmtKind};

/// Gathers the labels of statements and the statements in them.
pub(super) fn labels_of(stmts: &[Stmt], labels: &mut FxHashSet<Name>) {
    for stmt in stmts {
        labels_of_stmt(stmt, labels);
    }
}

fn labels_of_stmt(stmt: &Stmt, labels: &mut FxHashSet<Name>) {
    match &stmt.kind {
        StmtKind::Labeled(label, inner) => {
            labels.insert(label.name.clone());
            labels_of_stmt(inner, labels);
        }
        StmtKind::Block(block) | StmtKind::For(_, block) | StmtKind::Range(_, block) => {
            labels_of(&block.stmts, labels);
        }
        StmtKind::If { then, otherwise, .. } => {
            labels_of(&then.stmts, labels);
            if let Some(otherwise) = otherwise {
                labels_of_stmt(otherwise, labels);
            }
        }
        StmtKind::Switch { clauses, .. } => clauses.iter().for_each(|clause| labels_of(&clause.body, labels)),
        StmtKind::TypeSwitch { clauses, .. } => clauses.iter().for_each(|clause| labels_of(&clause.body, labels)),
        StmtKind::Select(clauses) => clauses.iter().for_each(|clause| labels_of(&clause.body, labels)),
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
        | StmtKind::Branch(..) => {}
    }
}
