//! Statements (spec: Statements).

mod assign;
mod conditional;
mod jumps;
mod local_var;
mod loops;
mod returning;
mod select;
mod switch;
mod type_switch;

use vole_syntax::ast::{Decl, Stmt, StmtKind};

use super::function::FuncBuilder;
use crate::inst::ChanSend;

pub(super) use jumps::Jumps;

impl<'a> FuncBuilder<'_, 'a> {
    /// Statements in order. What control cannot come to is left out; where there are `goto`s, that is not known before the end.
    pub(super) fn stmts(&mut self, stmts: &'a [Stmt]) {
        for stmt in stmts {
            self.stmt(stmt);
        }
    }

    pub(super) fn stmt(&mut self, stmt: &'a Stmt) {
        if !self.is_reachable() && !self.context.facts.jumps {
            return;
        }
        self.at(stmt.span, |builder| builder.stmt_of(stmt));
    }

    fn stmt_of(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Bad => self.program.internal(stmt.span, "a statement in error"),
            StmtKind::Empty => {}
            StmtKind::Decl(Decl::Var(decl)) => decl.specs.iter().for_each(|spec| self.local_var(spec)),
            StmtKind::Decl(_) => {}
            StmtKind::Labeled(label, inner) => self.labeled(label, inner),
            StmtKind::Expr(expr) => self.effects(expr),
            StmtKind::Send(chan, value) => {
                let (chan, value) = self.with_calls_first([chan, value], |builder| {
                    let chan = builder.expr(chan);
                    let elem = builder.program.element_type(builder.code_type(chan));
                    (chan, builder.expr_as(value, elem))
                });
                self.perform(ChanSend { chan, value });
            }
            StmtKind::IncDec { x, inc } => self.inc_dec(x, *inc),
            StmtKind::Assign { lhs, op, rhs, .. } => self.assign(lhs, *op, rhs),
            StmtKind::Go(call) => self.go_stmt(call),
            StmtKind::Defer(call) => self.defer_stmt(call),
            StmtKind::Return(values) => self.return_stmt(values),
            StmtKind::Branch(kind, label) => self.branch_stmt(*kind, label.as_ref()),
            StmtKind::Block(block) => self.stmts(&block.stmts),
            StmtKind::If { init, cond, then, otherwise } => {
                self.if_stmt(init.as_deref(), cond, then, otherwise.as_deref());
            }
            StmtKind::Switch { init, tag, clauses, .. } => self.switch(init.as_deref(), tag.as_ref(), clauses),
            StmtKind::TypeSwitch { init, operand, clauses, .. } => {
                self.type_switch(init.as_deref(), operand, clauses);
            }
            StmtKind::Select(clauses) => self.select(clauses),
            StmtKind::For(header, body) => self.for_loop(header, body),
            StmtKind::Range(header, body) => self.range(header, body),
        }
    }
}
