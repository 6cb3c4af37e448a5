//! All expressions of function bodies, to see that something is known of each.

use vole_source::Span;
use vole_syntax::ast::{Block, Decl, Expr, ExprKind, Stmt, StmtKind};
use vole_types::{CheckedPackage, Info};

/// Where the expressions are that nothing was recorded of.
pub fn unrecorded(package: &CheckedPackage) -> Vec<Span> {
    let mut walk = Walk { info: &package.info, missing: Vec::new() };
    for decl in package.files.iter().flat_map(|file| &file.decls) {
        match decl {
            Decl::Func(decl) => decl.body.iter().for_each(|body| walk.block(body)),
            other => walk.decl(other),
        }
    }
    walk.missing
}

struct Walk<'a> {
    info: &'a Info,
    missing: Vec<Span>,
}

impl Walk<'_> {
    fn block(&mut self, block: &Block) {
        self.stmts(&block.stmts);
    }

    fn stmts(&mut self, stmts: &[Stmt]) {
        stmts.iter().for_each(|stmt| self.stmt(stmt));
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) {
        exprs.into_iter().for_each(|expr| self.expr(expr));
    }

    fn decl(&mut self, decl: &Decl) {
        match decl {
            Decl::Const(decl) | Decl::Var(decl) => decl.specs.iter().for_each(|spec| self.exprs(&spec.values)),
            Decl::Import(_) | Decl::Type(_) | Decl::Func(_) | Decl::Bad(_) => {}
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Bad | StmtKind::Empty | StmtKind::Branch(..) => {}
            StmtKind::Decl(decl) => self.decl(decl),
            StmtKind::Labeled(_, stmt) => self.stmt(stmt),
            StmtKind::Expr(x) | StmtKind::IncDec { x, .. } | StmtKind::Go(x) | StmtKind::Defer(x) => self.expr(x),
            StmtKind::Send(channel, value) => self.exprs([channel, value]),
            StmtKind::Assign { lhs, rhs, .. } => self.exprs(lhs.iter().chain(rhs)),
            StmtKind::Return(values) => self.exprs(values),
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { init, cond, then, otherwise } => {
                init.iter().for_each(|stmt| self.stmt(stmt));
                self.expr(cond);
                self.block(then);
                otherwise.iter().for_each(|stmt| self.stmt(stmt));
            }
            StmtKind::Switch { init, tag, clauses, .. } => {
                init.iter().for_each(|stmt| self.stmt(stmt));
                self.exprs(tag);
                for clause in clauses {
                    self.exprs(&clause.exprs);
                    self.stmts(&clause.body);
                }
            }
            StmtKind::TypeSwitch { init, operand, clauses, .. } => {
                init.iter().for_each(|stmt| self.stmt(stmt));
                self.expr(operand);
                for clause in clauses {
                    self.exprs(&clause.types);
                    self.stmts(&clause.body);
                }
            }
            StmtKind::Select(clauses) => {
                for clause in clauses {
                    clause.comm.iter().for_each(|stmt| self.stmt(stmt));
                    self.stmts(&clause.body);
                }
            }
            StmtKind::For(clause, body) => {
                clause.init.iter().chain(&clause.post).for_each(|stmt| self.stmt(stmt));
                self.exprs(&clause.cond);
                self.block(body);
            }
            StmtKind::Range(clause, body) => {
                self.exprs(clause.key.iter().chain(&clause.value));
                self.expr(&clause.operand);
                self.block(body);
            }
        }
    }

    fn expr(&mut self, expr: &Expr) {
        let is_blank = matches!(&expr.kind, ExprKind::Name(name) if name == "_");
        let is_package = self.info.get(expr).is_none() && matches!(expr.kind, ExprKind::Name(_)) && {
            // The name before the dot of a qualified identifier is no expression of its own.
            self.info.object_at(expr.id).is_some()
        };
        if self.info.get(expr).is_none() && !is_blank && !is_package {
            self.missing.push(expr.span);
        }
        match &expr.kind {
            ExprKind::FuncLit(_, body) => self.block(body),
            ExprKind::CompositeLit { elements, .. } => {
                for element in elements {
                    // A field's name is no expression.
                    let key = element.key.iter().filter(|key| !matches!(key.kind, ExprKind::Name(_)));
                    self.exprs(key.chain([&element.value]));
                }
            }
            ExprKind::Paren(x) | ExprKind::Selector(x, _) | ExprKind::Star(x) | ExprKind::Unary(_, x) => self.expr(x),
            ExprKind::Index(x, indices) => {
                self.expr(x);
                self.exprs(indices);
            }
            ExprKind::Slice { operand, bounds, .. } => {
                self.expr(operand);
                self.exprs(bounds.iter().flatten().map(|bound| &**bound));
            }
            ExprKind::TypeAssert(x, ty) => {
                self.expr(x);
                self.exprs(ty.iter().map(|ty| &**ty));
            }
            ExprKind::Call { fun, args, .. } => {
                self.expr(fun);
                self.exprs(args);
            }
            ExprKind::Binary { x, y, .. } => self.exprs([&**x, y]),
            _ => {}
        }
    }
}
