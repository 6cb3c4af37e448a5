//! Actions of the chapter "Statements".

use vole_source::Span;

use super::Tree;
use crate::ast::{
    AssignOp, Block, BranchKind, CaseClause, ChanDir, CommClause, Expr, ExprKind, ForClause, Ident, RangeClause, Stmt,
    StmtKind, TypeCaseClause,
};
use crate::print::{print_expr_short, print_stmt_short};
use crate::tokens::SemicolonKind;

/// What stands between `if` or `switch` and the body.
pub struct Header {
    init: Option<Box<Stmt>>,
    semicolon: Option<(Span, SemicolonKind)>,
    cond: Option<Box<Stmt>>,
}

impl Header {
    /// `cond`, or `init; cond` with the semicolon given.
    pub fn new(
        init: Option<Box<Stmt>>,
        semicolon: Option<(Span, SemicolonKind)>,
        cond: Option<Box<Stmt>>,
    ) -> Box<Self> {
        Box::new(Self { init, semicolon, cond })
    }

    /// One that has been reported.
    pub fn bad() -> Box<Self> {
        Self::new(None, None, None)
    }
}

impl Tree<'_, '_> {
    /// A statement of this kind.
    pub fn stmt(&self, start: u32, end: u32, kind: StmtKind) -> Box<Stmt> {
        Box::new(Stmt { span: self.span(start, end), kind })
    }

    /// `{ ... }`
    pub fn block(&self, start: u32, stmts: Vec<Stmt>, end: u32) -> Box<Block> {
        Box::new(Block { span: self.span(start, end), stmts })
    }

    /// A block as a statement.
    pub fn block_stmt(&self, block: Box<Block>) -> Box<Stmt> {
        Box::new(Stmt { span: block.span, kind: StmtKind::Block(*block) })
    }

    /// `label: stmt`, the statement being empty if none is given.
    pub fn labeled(&self, label: Box<Ident>, end: u32, stmt: Option<Box<Stmt>>) -> Box<Stmt> {
        let stmt = stmt.unwrap_or_else(|| self.stmt(end, end, StmtKind::Empty));
        let span = label.span.to(stmt.span);
        Box::new(Stmt { span, kind: StmtKind::Labeled(*label, stmt) })
    }

    /// `go x`
    pub fn go(&mut self, start: u32, x: Box<Expr>) -> Box<Stmt> {
        let x = self.called("go", x);
        self.stmt(start, x.span.end, StmtKind::Go(*x))
    }

    /// `defer x`
    pub fn defer(&mut self, start: u32, x: Box<Expr>) -> Box<Stmt> {
        let x = self.called("defer", x);
        self.stmt(start, x.span.end, StmtKind::Defer(*x))
    }

    /// Checks that there are no parentheses around the call `x`. That it is a call at all, the type checker checks.
    fn called(&mut self, keyword: &str, x: Box<Expr>) -> Box<Expr> {
        if matches!(x.kind, ExprKind::Paren(_)) {
            self.error(x.span, format!("expression in {keyword} must not be parenthesized"));
        }
        x
    }

    /// `break`, `continue`, `goto`, `fallthrough`
    pub fn branch(&self, start: u32, kind: BranchKind, label: Option<Box<Ident>>, end: u32) -> Box<Stmt> {
        self.stmt(start, end, StmtKind::Branch(kind, label.map(|label| *label)))
    }

    /// `x`
    pub fn expr_stmt(&self, x: Box<Expr>) -> Box<Stmt> {
        Box::new(Stmt { span: x.span, kind: StmtKind::Expr(*x) })
    }

    /// `channel <- x`
    pub fn send(&self, channel: Box<Expr>, x: Box<Expr>) -> Box<Stmt> {
        Box::new(Stmt { span: channel.span.to(x.span), kind: StmtKind::Send(*channel, *x) })
    }

    /// `channel <- chan T(args)`, whose arrow and `chan` came as one token from `start`.
    pub fn send_converted(
        &mut self,
        channel: Box<Expr>,
        start: u32,
        elem: Box<Expr>,
        args: (Vec<Expr>, Option<Span>),
        close: u32,
        end: u32,
    ) -> Box<Stmt> {
        let ty = self.chan_type(start + 2, ChanDir::Both, elem);
        let x = self.call(ty, args, close, end);
        self.send(channel, x)
    }

    /// `x++`, `x--`
    pub fn inc_dec(&self, x: Box<Expr>, inc: bool, end: u32) -> Box<Stmt> {
        self.stmt(x.span.start, end, StmtKind::IncDec { x: *x, inc })
    }

    /// `lhs op rhs`
    pub fn assign(&self, lhs: Vec<Expr>, start: u32, op: AssignOp, end: u32, rhs: Vec<Expr>) -> Box<Stmt> {
        let op_span = self.span(start, end);
        let from = lhs.first().map_or(start, |x| x.span.start);
        let to = rhs.last().map_or(end, |x| x.span.end);
        self.stmt(from, to, StmtKind::Assign { lhs, op, op_span, rhs })
    }

    /// `if header then else otherwise`
    pub fn if_stmt(
        &mut self,
        start: u32,
        header: Box<Header>,
        then: Box<Block>,
        otherwise: Option<Box<Stmt>>,
    ) -> Box<Stmt> {
        let cond = match (header.cond, header.semicolon) {
            (Some(cond), _) => self.value_of(*cond),
            (None, Some((span, kind))) => {
                match kind {
                    SemicolonKind::Written => self.syntax_error(span, "missing condition in if statement"),
                    _ => self.syntax_error(span, "unexpected newline, expected { after if clause"),
                }
                Expr { id: self.fresh_id(), span, kind: ExprKind::Bad }
            }
            (None, None) => Expr { id: self.fresh_id(), span: then.span.start_point(), kind: ExprKind::Bad },
        };
        let end = otherwise.as_ref().map_or(then.span.end, |stmt| stmt.span.end);
        self.stmt(start, end, StmtKind::If { init: header.init, cond, then: *then, otherwise })
    }

    /// The expression that the statement where a value is wanted consists of.
    fn value_of(&mut self, stmt: Stmt) -> Expr {
        match stmt.kind {
            StmtKind::Expr(x) => x,
            _ => {
                self.cannot_use_as_value(&stmt);
                Expr { id: self.fresh_id(), span: stmt.span, kind: ExprKind::Bad }
            }
        }
    }

    fn cannot_use_as_value(&mut self, stmt: &Stmt) {
        let (at, text) = match &stmt.kind {
            StmtKind::Assign { lhs, op: AssignOp::Assign, op_span, rhs } => {
                // Whoever writes `=` for `==` is helped to see it.
                (*op_span, format!("assignment {} = {}", emphasize(lhs), emphasize(rhs)))
            }
            StmtKind::Assign { op_span, .. } => (*op_span, print_stmt_short(stmt)),
            _ => (stmt.span, print_stmt_short(stmt)),
        };
        self.syntax_error(at, format_args!("cannot use {text} as value"));
        if let (StmtKind::Assign { op: AssignOp::Assign, .. }, Some(error)) = (&stmt.kind, self.diagnostics.last_mut())
        {
            error.help = Some("to compare, write `==`".to_owned());
        }
    }

    /// `switch header { clauses }`; a type switch if the header is a guard.
    pub fn switch(
        &mut self,
        start: u32,
        header: Option<Box<Header>>,
        open: u32,
        clauses: Vec<CaseClause>,
        end: u32,
    ) -> Box<Stmt> {
        let body_span = self.span(open, end);
        let header = header.unwrap_or_else(|| Header::new(None, None, None));
        let init = header.init;
        let kind = match header.cond.map(|cond| type_switch_guard(*cond)) {
            None => StmtKind::Switch { init, tag: None, clauses, body_span },
            Some(Err(stmt)) => StmtKind::Switch { init, tag: Some(self.value_of(stmt)), clauses, body_span },
            Some(Ok((binding, guard, operand))) => {
                self.loose_guards.retain(|loose| *loose != guard);
                let clauses = clauses.into_iter().map(|clause| self.type_clause(clause)).collect();
                StmtKind::TypeSwitch { init, binding, operand, clauses, body_span }
            }
        };
        self.stmt(start, end, kind)
    }

    fn type_clause(&mut self, clause: CaseClause) -> TypeCaseClause {
        let CaseClause { span, exprs, is_default, body } = clause;
        TypeCaseClause { span, id: self.fresh_id(), types: exprs, is_default, body }
    }

    /// `case exprs: body` or `default: body`, up to `colon`.
    pub fn clause(&self, start: u32, exprs: Option<Vec<Expr>>, colon: u32, body: Vec<Stmt>) -> Box<CaseClause> {
        let span = self.clause_span(start, colon, &body);
        let is_default = exprs.is_none();
        Box::new(CaseClause { span, exprs: exprs.unwrap_or_default(), is_default, body })
    }

    /// `case comm: body` or `default: body`, up to `colon`.
    pub fn comm_clause(&self, start: u32, comm: Option<Box<Stmt>>, colon: u32, body: Vec<Stmt>) -> Box<CommClause> {
        Box::new(CommClause { span: self.clause_span(start, colon, &body), comm, body })
    }

    fn clause_span(&self, start: u32, colon: u32, body: &[Stmt]) -> Span {
        self.span(start, body.last().map_or(colon, |stmt| stmt.span.end))
    }

    /// `init; cond; post`
    pub fn for_clause(
        &mut self,
        init: Option<Box<Stmt>>,
        cond: Option<Box<Stmt>>,
        post: Option<Box<Stmt>>,
    ) -> Box<ForClause> {
        if let Some(Stmt { span, kind: StmtKind::Assign { op: AssignOp::Define, .. } }) = post.as_deref() {
            self.syntax_error(*span, "cannot declare in post statement of for loop");
        }
        let cond = cond.map(|cond| self.value_of(*cond));
        Box::new(ForClause { init: init.map(|stmt| *stmt), cond, post: post.map(|stmt| *stmt) })
    }

    /// `for clause body`
    pub fn for_stmt(&self, start: u32, clause: Box<ForClause>, body: Box<Block>) -> Box<Stmt> {
        self.stmt(start, body.span.end, StmtKind::For(clause, *body))
    }

    /// `targets = range operand` or `targets := range operand`, `range` being `start..end`.
    pub fn range_clause(
        &mut self,
        targets: Vec<Expr>,
        define: bool,
        start: u32,
        end: u32,
        operand: Box<Expr>,
    ) -> Box<RangeClause> {
        let range_span = self.span(start, end);
        let extra = targets.get(2).map(|extra| extra.span);
        let mut targets = targets.into_iter();
        let (key, value) = (targets.next(), targets.next());
        Box::new(RangeClause { key, value, extra, define, operand: *operand, range_span })
    }

    /// `for clause body`
    pub fn range_stmt(&self, start: u32, clause: Box<RangeClause>, body: Box<Block>) -> Box<Stmt> {
        self.stmt(start, body.span.end, StmtKind::Range(clause, *body))
    }
}

/// Expressions for a message, a single operation in parentheses.
fn emphasize(exprs: &[Expr]) -> String {
    match exprs {
        [x] if matches!(x.kind, ExprKind::Binary { .. }) => format!("({})", print_expr_short(x)),
        _ => exprs.iter().map(print_expr_short).collect::<Vec<_>>().join(", "),
    }
}

/// Takes `x.(type)` or `name := x.(type)` apart: the name, the guard's place, and `x`.
fn type_switch_guard(stmt: Stmt) -> Result<(Option<Ident>, Span, Expr), Stmt> {
    let Stmt { span, kind } = stmt;
    match kind {
        StmtKind::Expr(Expr { span: guard, kind: ExprKind::TypeAssert(x, None), .. }) => Ok((None, guard, *x)),
        StmtKind::Assign { mut lhs, op: AssignOp::Define, op_span, mut rhs } => match (lhs.pop(), rhs.pop()) {
            (
                Some(Expr { id, span: at, kind: ExprKind::Name(name) }),
                Some(Expr { span: guard, kind: ExprKind::TypeAssert(x, None), .. }),
            ) if lhs.is_empty() && rhs.is_empty() => Ok((Some(Ident { id, span: at, name }), guard, *x)),
            (left, right) => {
                lhs.extend(left);
                rhs.extend(right);
                Err(Stmt { span, kind: StmtKind::Assign { lhs, op: AssignOp::Define, op_span, rhs } })
            }
        },
        kind => Err(Stmt { span, kind }),
    }
}
