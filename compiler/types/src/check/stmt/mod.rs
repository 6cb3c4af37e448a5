//! Statements (spec: Statements). Labels and branches are judged apart, in [`flow`](crate::flow).

mod calls;
mod select;
mod switch;
mod type_switch;

use vole_diag::{Code, Diagnostic, codes};
use vole_source::Span;
use vole_syntax::ast::{Block, ChanDir, Expr, ForClause, Stmt, StmtKind};

use super::expr::{Class, Wanted};
use super::{Checker, assign::Origin};
use crate::{Basic, Mode, ObjectId, Type};

impl<'a> Checker<'a> {
    /// The statements of a function body, in the scope that is open.
    pub(super) fn body_statements(&mut self, stmts: &'a [Stmt]) {
        for stmt in stmts {
            self.stmt(stmt);
        }
    }

    /// A block with its own scope.
    pub(super) fn block(&mut self, block: &'a Block) {
        let outer = self.open_scope();
        self.body_statements(&block.stmts);
        self.close_scope(outer);
    }

    /// One statement, and what checking it has put off.
    pub(super) fn stmt(&mut self, stmt: &'a Stmt) {
        if self.descend(stmt.span).is_none() {
            return;
        }
        let from = self.delayed.len();
        self.stmt_kind(stmt);
        self.process_delayed(from);
        self.rise();
    }

    fn stmt_kind(&mut self, stmt: &'a Stmt) {
        match &stmt.kind {
            StmtKind::Bad | StmtKind::Empty | StmtKind::Branch(..) => {}
            StmtKind::Decl(decl) => self.local_decl(decl),
            StmtKind::Labeled(_, inner) => self.stmt(inner),
            StmtKind::Expr(e) => self.expr_stmt(e),
            StmtKind::Send(channel, value) => self.send(stmt.span, channel, value),
            StmtKind::IncDec { x, inc } => self.inc_dec(x, *inc),
            StmtKind::Assign { lhs, op, op_span, rhs } => self.assign_stmt(lhs, *op, *op_span, rhs, stmt.span),
            StmtKind::Go(call) => self.suspended_call("go", call),
            StmtKind::Defer(call) => self.suspended_call("defer", call),
            StmtKind::Return(results) => self.return_stmt(stmt.span, results),
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { .. } => self.if_stmt(stmt),
            StmtKind::Switch { init, tag, clauses, .. } => {
                let outer = self.open_scope();
                self.optional(init.as_deref());
                self.switch(tag.as_ref(), clauses);
                self.close_scope(outer);
            }
            StmtKind::TypeSwitch { init, binding, operand, clauses, .. } => {
                let outer = self.open_scope();
                self.optional(init.as_deref());
                self.type_switch(binding.as_ref(), operand, clauses);
                self.close_scope(outer);
            }
            StmtKind::Select(clauses) => self.select_stmt(clauses),
            StmtKind::For(clause, body) => self.for_stmt(clause, body),
            StmtKind::Range(clause, body) => self.range_stmt(stmt.span, clause, body),
        }
    }

    fn optional(&mut self, stmt: Option<&'a Stmt>) {
        if let Some(stmt) = stmt {
            self.stmt(stmt);
        }
    }

    /// An expression as a statement (spec: Expression statements): a call or receive.
    fn expr_stmt(&mut self, e: &'a Expr) {
        let Some(x) = self.raw_expr(e, Wanted::default()) else { return };
        let (code, problem) = match x.mode {
            Mode::Builtin(_) => (codes::BUILTIN_NOT_CALLED, "must be called"),
            Mode::Type => (codes::NOT_AN_EXPRESSION, "is not an expression"),
            _ if self.class_of(e) == Class::Statement => return,
            _ => (codes::UNUSED_RESULT, "is not used"),
        };
        let message = format!("{} {problem}", self.describe(&x));
        self.error(code, x.span, message);
    }

    fn send(&mut self, span: Span, channel: &'a Expr, value: &'a Expr) {
        let (x, value) = (self.expr(channel), self.expr(value));
        let (Some(x), Some(value)) = (x, value) else { return };
        let problem = match self.core_type(x.ty).map(|core| self.types.get(core)) {
            None => format!("cannot send to {}: no core type", self.describe(&x)),
            Some(Type::Chan { dir: ChanDir::Recv, .. }) => {
                format!("cannot send to receive-only channel {}", self.describe(&x))
            }
            Some(Type::Chan { elem, .. }) => {
                let elem = *elem;
                self.assignment(Some(value), Some(elem), "send");
                return;
            }
            Some(_) => format!("cannot send to non-channel {}", self.describe(&x)),
        };
        self.error(codes::INVALID_SEND, span, format!("invalid operation: {problem}"));
    }

    fn return_stmt(&mut self, span: Span, values: &'a [Expr]) {
        let results = self.env.results.clone().unwrap_or_default();
        let named = results.first().is_some_and(|result| !self.types.object(*result).name.is_empty());
        if values.is_empty() && named {
            self.check_results_visible(span, &results);
            return;
        }
        if values.is_empty() && results.is_empty() {
            return;
        }
        if results.is_empty() {
            self.report_unwanted_results(values);
            return;
        }
        let lhs: Vec<(ObjectId, bool)> = results.iter().map(|result| (*result, true)).collect();
        if values.is_empty() {
            self.report_missing_results(span, &lhs);
        } else {
            self.init_vars(&lhs, values, Origin::Return(span));
        }
    }

    fn report_unwanted_results(&mut self, values: &'a [Expr]) {
        if self.use_exprs(values)
            && let Some(first) = values.first()
        {
            let have: Vec<_> = values.iter().map(|e| self.info.type_of(e).unwrap_or(Basic::Invalid.id())).collect();
            let diagnostic = Diagnostic::error(codes::RESULT_COUNT, first.span, "too many return values")
                .with_note(format!("have {}", self.types_summary(&have, false, false)))
                .with_note("want ()".to_owned());
            self.report(diagnostic);
        }
    }

    fn report_missing_results(&mut self, span: Span, lhs: &[(ObjectId, bool)]) {
        let want: Vec<_> = lhs.iter().map(|(object, _)| self.object_type(*object)).collect();
        let diagnostic = Diagnostic::error(codes::RESULT_COUNT, span, "not enough return values")
            .with_note("have ()".to_owned())
            .with_note(format!("want {}", self.types_summary(&want, false, false)));
        self.report(diagnostic);
    }

    /// A return without values returns the result parameters, which must not be hidden there.
    fn check_results_visible(&mut self, span: Span, results: &[ObjectId]) {
        for result in results {
            let name = self.types.object(*result).name.clone();
            if name == "_" {
                continue;
            }
            let Some(other) = self.lookup(&name).filter(|other| other != result) else { continue };
            let at = self.types.object(other).span;
            let message = format!("result parameter {name} not in scope at return");
            let diagnostic = Diagnostic::error(codes::RESULT_HIDDEN, span, message)
                .with_secondary(at, format!("inner declaration of {name}"));
            self.report(diagnostic);
        }
    }

    /// An if statement with all that follow it in a chain of `else if`.
    fn if_stmt(&mut self, stmt: &'a Stmt) {
        let outermost = self.env.scope;
        let mut next = Some(stmt);
        while let Some(stmt) = next.take() {
            let StmtKind::If { init, cond, then, otherwise } = &stmt.kind else {
                self.stmt(stmt);
                break;
            };
            self.open_scope();
            self.optional(init.as_deref());
            self.condition(cond, "non-boolean condition in if statement");
            self.block(then);
            next = otherwise.as_deref();
        }
        self.close_scope(outermost);
    }

    fn condition(&mut self, cond: &'a Expr, problem: &str) {
        let Some(mut x) = self.expr(cond) else { return };
        if !self.all_basic(x.ty, Basic::is_boolean) {
            self.error(codes::NON_BOOLEAN_CONDITION, cond.span, problem);
        } else if self.is_untyped(x.ty) {
            self.settle(&mut x);
        }
    }

    fn for_stmt(&mut self, clause: &'a ForClause, body: &'a Block) {
        let outer = self.open_scope();
        self.optional(clause.init.as_ref());
        if let Some(cond) = &clause.cond {
            self.condition(cond, "non-boolean condition in for statement");
        }
        if let Some(post) = &clause.post {
            let declared = self.local_vars.len();
            self.stmt(post);
            // A declaration there has been reported with the syntax.
            self.local_vars.truncate(declared);
        }
        self.block(body);
        self.close_scope(outer);
    }

    /// Reports every default clause after the first.
    fn check_defaults(&mut self, defaults: impl Iterator<Item = Span>) {
        let mut first: Option<Span> = None;
        for span in defaults {
            let Some(first) = first else {
                first = Some(span);
                continue;
            };
            let message = format!("multiple defaults{}", self.at_position("first at", first));
            let diagnostic =
                Diagnostic::error(codes::MULTIPLE_DEFAULTS, span, message).with_secondary(first, "the first default");
            self.report(diagnostic);
        }
    }

    /// Reports a case that has occurred before.
    fn report_duplicate_case(&mut self, code: Code, span: Span, message: String, previous: Span) {
        self.report(Diagnostic::error(code, span, message).with_secondary(previous, "previous case"));
    }
}
