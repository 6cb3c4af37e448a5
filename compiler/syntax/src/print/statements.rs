//! Prints statements.

use super::{Form, Printer};
use crate::ast::{
    AssignOp, Block, BranchKind, CaseClause, CommClause, Expr, ForClause, RangeClause, Stmt, StmtKind, TypeCaseClause,
};

impl Printer {
    pub(super) fn block(&mut self, block: &Block) {
        if self.form == Form::Short && !block.stmts.is_empty() {
            return self.text("{…}");
        }
        self.text("{");
        self.body(&block.stmts);
        if !block.stmts.is_empty() {
            self.line();
        }
        self.text("}");
    }

    /// Statements, each on a line of its own.
    fn body(&mut self, stmts: &[Stmt]) {
        self.indent += 1;
        for stmt in stmts {
            self.line();
            self.stmt(stmt);
            if ends_with_empty(stmt) {
                self.text(";");
            }
        }
        self.indent -= 1;
    }

    pub(super) fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Bad | StmtKind::Empty => {}
            StmtKind::Decl(decl) => self.decl(decl),
            StmtKind::Labeled(label, stmt) => {
                self.text(&label.name);
                self.text(":");
                if stmt.kind != StmtKind::Empty {
                    self.line();
                    self.stmt(stmt);
                }
            }
            StmtKind::Expr(x) => self.expr(x),
            StmtKind::Send(channel, x) => {
                self.expr(channel);
                self.text(" <- ");
                self.expr(x);
            }
            StmtKind::IncDec { x, inc } => {
                self.expr(x);
                self.text(if *inc { "++" } else { "--" });
            }
            StmtKind::Assign { lhs, op, rhs, .. } => {
                self.exprs(lhs);
                self.text(" ");
                match op {
                    AssignOp::Assign => self.text("="),
                    AssignOp::Define => self.text(":="),
                    AssignOp::Op(op) => {
                        self.text(op.text());
                        self.text("=");
                    }
                }
                self.text(" ");
                self.exprs(rhs);
            }
            StmtKind::Go(x) => self.keyword("go", Some(x)),
            StmtKind::Defer(x) => self.keyword("defer", Some(x)),
            StmtKind::Return(results) => {
                self.text(if results.is_empty() { "return" } else { "return " });
                self.exprs(results);
            }
            StmtKind::Branch(kind, label) => {
                self.text(match kind {
                    BranchKind::Break => "break",
                    BranchKind::Continue => "continue",
                    BranchKind::Goto => "goto",
                    BranchKind::Fallthrough => "fallthrough",
                });
                if let Some(label) = label {
                    self.text(" ");
                    self.text(&label.name);
                }
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { init, cond, then, otherwise } => {
                self.text("if ");
                self.init(init.as_deref());
                self.expr(cond);
                self.text(" ");
                self.block(then);
                if let Some(otherwise) = otherwise {
                    self.text(" else ");
                    self.stmt(otherwise);
                }
            }
            StmtKind::Switch { init, tag, clauses, .. } => {
                self.text("switch ");
                self.init(init.as_deref());
                if let Some(tag) = tag {
                    self.expr(tag);
                    self.text(" ");
                }
                self.clauses(clauses, |printer, CaseClause { exprs, is_default, body, .. }| {
                    printer.clause(exprs, *is_default, body);
                });
            }
            StmtKind::TypeSwitch { init, binding, operand, clauses, .. } => {
                self.text("switch ");
                self.init(init.as_deref());
                if let Some(binding) = binding {
                    self.text(&binding.name);
                    self.text(" := ");
                }
                self.expr(operand);
                self.text(".(type) ");
                self.clauses(clauses, |printer, TypeCaseClause { types, is_default, body, .. }| {
                    printer.clause(types, *is_default, body);
                });
            }
            StmtKind::Select(clauses) => {
                self.text("select ");
                self.clauses(clauses, |printer, CommClause { comm, body, .. }| {
                    match comm {
                        Some(comm) => {
                            printer.text("case ");
                            printer.stmt(comm);
                        }
                        None => printer.text("default"),
                    }
                    printer.text(":");
                    printer.body(body);
                });
            }
            StmtKind::For(clause, body) => {
                self.for_clause(clause);
                self.block(body);
            }
            StmtKind::Range(clause, body) => {
                self.range_clause(clause);
                self.block(body);
            }
        }
    }

    fn keyword(&mut self, keyword: &str, x: Option<&Expr>) {
        self.text(keyword);
        if let Some(x) = x {
            self.text(" ");
            self.expr(x);
        }
    }

    /// `init; `
    fn init(&mut self, init: Option<&Stmt>) {
        if let Some(init) = init {
            self.stmt(init);
            self.text("; ");
        }
    }

    fn for_clause(&mut self, clause: &ForClause) {
        let ForClause { init, cond, post } = clause;
        self.text("for ");
        if init.is_some() || post.is_some() {
            if let Some(init) = init {
                self.stmt(init);
            }
            self.text("; ");
            if let Some(cond) = cond {
                self.expr(cond);
            }
            self.text("; ");
            if let Some(post) = post {
                self.stmt(post);
                self.text(" ");
            }
        } else if let Some(cond) = cond {
            self.expr(cond);
            self.text(" ");
        }
    }

    fn range_clause(&mut self, clause: &RangeClause) {
        let RangeClause { key, value, define, operand, .. } = clause;
        self.text("for ");
        if let Some(key) = key {
            self.expr(key);
            if let Some(value) = value {
                self.text(", ");
                self.expr(value);
            }
            self.text(if *define { " := " } else { " = " });
        }
        self.text("range ");
        self.expr(operand);
        self.text(" ");
    }

    fn clauses<C>(&mut self, clauses: &[C], mut print: impl FnMut(&mut Self, &C)) {
        self.text("{");
        for clause in clauses {
            self.line();
            print(self, clause);
        }
        if !clauses.is_empty() {
            self.line();
        }
        self.text("}");
    }

    /// `case exprs:` or `default:`, and the statements.
    fn clause(&mut self, exprs: &[Expr], is_default: bool, body: &[Stmt]) {
        if is_default {
            self.text("default");
        } else {
            self.text("case ");
            self.exprs(exprs);
        }
        self.text(":");
        self.body(body);
    }
}

/// Whether this is a label before nothing, which would take the next statement for its own.
fn ends_with_empty(stmt: &Stmt) -> bool {
    let mut stmt = stmt;
    while let StmtKind::Labeled(_, inner) = &stmt.kind {
        if inner.kind == StmtKind::Empty {
            return true;
        }
        stmt = inner;
    }
    false
}
