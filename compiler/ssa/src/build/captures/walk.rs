//! The walk over a body that gathers [`BodyFacts`].

use rustc_hash::{FxHashMap, FxHashSet};
use vole_source::FileId;
use vole_syntax::ast::{
    AssignOp, Block, BranchKind, Decl, Expr, ExprKind, Field, FuncDecl, FuncType, Ident, NodeId, RangeClause, Stmt,
    StmtKind, UnaryOp,
};
use vole_types::{Builtin, CheckedPackage, Info, Mode, ObjectId, Type, Types};

use super::{BodyFacts, FuncFacts, FuncTraits, is_local, root_variable, takes_receiver_address};

/// A function the walk is in.
struct Frame {
    /// The literal; `None` for the body itself.
    node: Option<NodeId>,
    /// Whether it is the body of a range statement, not a function of its own.
    range_body: bool,
    facts: FuncFacts,
}

pub(super) struct Walker<'w> {
    types: &'w Types,
    info: &'w Info,
    /// The files whose loops have one variable for all iterations.
    shared_loop_variables: &'w FxHashSet<FileId>,
    frames: Vec<Frame>,
    /// The depth of the frame that declares each variable.
    owners: FxHashMap<ObjectId, usize>,
    facts: BodyFacts,
}

impl<'w> Walker<'w> {
    pub(super) fn new(types: &'w Types, package: &'w CheckedPackage) -> Self {
        let body = Frame { node: None, range_body: false, facts: FuncFacts::default() };
        Self {
            types,
            info: &package.info,
            shared_loop_variables: &package.shared_loop_variables,
            frames: vec![body],
            owners: FxHashMap::default(),
            facts: BodyFacts::default(),
        }
    }

    pub(super) fn finish(mut self) -> BodyFacts {
        while let Some(frame) = self.frames.pop() {
            self.close(frame);
        }
        self.facts
    }

    pub(super) fn func_decl(&mut self, decl: &FuncDecl) {
        if let Some(receiver) = &decl.receiver {
            self.fields(&receiver.params);
        }
        self.signature(&decl.sig);
        if let Some(body) = &decl.body {
            self.stmts(&body.stmts);
        }
    }

    fn close(&mut self, frame: Frame) {
        match frame.node {
            Some(node) => {
                let facts = if frame.range_body { &mut self.facts.range_bodies } else { &mut self.facts.literals };
                facts.insert(node, frame.facts);
            }
            None => self.facts.body = frame.facts,
        }
    }

    fn signature(&mut self, sig: &FuncType) {
        self.fields(&sig.params);
        self.fields(&sig.results);
        // Every return statement assigns to the named results.
        let results = sig.results.iter().flat_map(|field| &field.names).filter_map(|name| self.info.object(name));
        self.facts.changed.extend(results);
    }

    fn fields(&mut self, fields: &[Field]) {
        fields.iter().flat_map(|field| &field.names).for_each(|name| self.declare(name));
    }

    fn declare(&mut self, name: &Ident) {
        if let Some(object) = self.info.object(name) {
            self.declare_object(object);
        }
    }

    fn declare_object(&mut self, object: ObjectId) {
        let depth = self.frames.len() - 1;
        self.owners.entry(object).or_insert(depth);
    }

    /// Notes a use of a variable: each function between it and its declaration captures it.
    fn used(&mut self, object: ObjectId) {
        if !is_local(self.types, object) {
            return;
        }
        let depth = self.frames.len() - 1;
        let owner = *self.owners.entry(object).or_insert(depth);
        for frame in &mut self.frames[owner + 1..] {
            frame.facts.captures.insert(object);
            self.facts.captured.insert(object);
        }
    }

    /// The function that a statement belongs to, bodies of range statements being none.
    fn function(&mut self) -> &mut FuncTraits {
        let at = self.frames.iter().rposition(|frame| !frame.range_body).unwrap_or(0);
        &mut self.frames[at].facts.traits
    }

    fn in_frame(&mut self, node: NodeId, range_body: bool, walk: impl FnOnce(&mut Self)) {
        self.frames.push(Frame { node: Some(node), range_body, facts: FuncFacts::default() });
        walk(self);
        if let Some(frame) = self.frames.pop() {
            self.close(frame);
        }
    }

    fn is_recover(&self, fun: &Expr) -> bool {
        matches!(self.info.get(fun.unparen()).map(|found| &found.mode), Some(Mode::Builtin(Builtin::Recover)))
    }

    fn assigned(&mut self, target: &Expr) {
        if let Some(object) = root_variable(self.types, self.info, target) {
            self.facts.changed.insert(object);
        }
        self.expr(target);
    }

    fn addressed(&mut self, operand: &Expr) {
        if let Some(object) = root_variable(self.types, self.info, operand) {
            self.facts.addressed.insert(object);
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        exprs.iter().for_each(|expr| self.expr(expr));
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        if self.info.constant(expr).is_some() {
            return;
        }
        if let Some(found) = self.info.get(expr)
            && matches!(found.mode, Mode::Type)
        {
            return;
        }
        match &expr.kind {
            ExprKind::Name(_) => {
                if let Some(object) = self.info.object_at(expr.id) {
                    self.used(object);
                }
            }
            ExprKind::FuncLit(sig, body) => self.in_frame(expr.id, false, |walker| {
                walker.signature(sig);
                walker.stmts(&body.stmts);
            }),
            ExprKind::CompositeLit { elements, .. } => {
                // The keys of struct literals are names of fields, which are no local variables.
                for element in elements {
                    element.key.iter().for_each(|key| self.expr(key));
                    self.expr(&element.value);
                }
            }
            ExprKind::Paren(inner) | ExprKind::Star(inner) | ExprKind::TypeAssert(inner, _) => self.expr(inner),
            ExprKind::Selector(base, _) => {
                if takes_receiver_address(self.types, self.info, expr.id) {
                    self.addressed(base);
                }
                self.expr(base);
            }
            ExprKind::Index(base, indices) => {
                self.expr(base);
                self.exprs(indices);
            }
            ExprKind::Slice { operand, bounds, .. } => {
                let ty = self.info.type_of(operand);
                if ty.is_some_and(|ty| matches!(self.types.under(ty), Type::Array { .. } | Type::TypeParam(_))) {
                    self.addressed(operand);
                }
                self.expr(operand);
                bounds.iter().flatten().for_each(|bound| self.expr(bound));
            }
            ExprKind::Call { fun, args, .. } => {
                if self.is_recover(fun) {
                    self.function().recovers = true;
                }
                self.expr(fun);
                self.exprs(args);
            }
            ExprKind::Unary(op, operand) => {
                if *op == UnaryOp::Addr {
                    self.addressed(operand);
                }
                self.expr(operand);
            }
            ExprKind::Binary { x, y, .. } | ExprKind::KeyValue(x, y) => {
                self.expr(x);
                self.expr(y);
            }
            ExprKind::Bad
            | ExprKind::Lit(_)
            | ExprKind::ArrayType { .. }
            | ExprKind::SliceType(_)
            | ExprKind::StructType(_)
            | ExprKind::FuncType(_)
            | ExprKind::InterfaceType(_)
            | ExprKind::MapType(..)
            | ExprKind::ChanType(..)
            | ExprKind::Ellipsis(_) => {}
        }
    }

    fn stmts(&mut self, stmts: &[Stmt]) {
        stmts.iter().for_each(|stmt| self.stmt(stmt));
    }

    fn block(&mut self, block: &Block) {
        self.stmts(&block.stmts);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Branch(kind, _) => self.facts.jumps |= *kind == BranchKind::Goto,
            StmtKind::Bad | StmtKind::Empty => {}
            StmtKind::Decl(decl) => self.decl(decl),
            StmtKind::Labeled(_, inner) => self.stmt(inner),
            StmtKind::Expr(x) | StmtKind::Go(x) => self.expr(x),
            StmtKind::Defer(x) => {
                self.function().defers = true;
                if let ExprKind::Call { fun, .. } = &x.unparen().kind
                    && self.is_recover(fun)
                {
                    self.function().defers_recover = true;
                }
                self.expr(x);
            }
            StmtKind::Send(chan, value) => {
                self.expr(chan);
                self.expr(value);
            }
            StmtKind::IncDec { x, .. } => self.assigned(x),
            StmtKind::Assign { lhs, op, rhs, .. } => {
                self.exprs(rhs);
                for target in lhs {
                    self.assign_target(target, *op == AssignOp::Define);
                }
            }
            StmtKind::Return(values) => {
                if self.frames.last().is_some_and(|frame| frame.range_body) {
                    self.function().returns_from_range = true;
                }
                self.exprs(values);
            }
            StmtKind::Block(block) => self.block(block),
            StmtKind::If { init, cond, then, otherwise } => {
                init.iter().for_each(|init| self.stmt(init));
                self.expr(cond);
                self.block(then);
                otherwise.iter().for_each(|otherwise| self.stmt(otherwise));
            }
            StmtKind::Switch { init, tag, clauses, .. } => {
                init.iter().for_each(|init| self.stmt(init));
                tag.iter().for_each(|tag| self.expr(tag));
                for clause in clauses {
                    self.exprs(&clause.exprs);
                    self.stmts(&clause.body);
                }
            }
            StmtKind::TypeSwitch { init, operand, clauses, .. } => {
                init.iter().for_each(|init| self.stmt(init));
                self.expr(operand);
                for clause in clauses {
                    if let Some(object) = self.info.object_at(clause.id) {
                        self.declare_object(object);
                    }
                    self.stmts(&clause.body);
                }
            }
            StmtKind::Select(clauses) => {
                for clause in clauses {
                    clause.comm.iter().for_each(|comm| self.stmt(comm));
                    self.stmts(&clause.body);
                }
            }
            StmtKind::For(header, body) => {
                header.init.iter().for_each(|init| self.stmt(init));
                header.cond.iter().for_each(|cond| self.expr(cond));
                header.post.iter().for_each(|post| self.stmt(post));
                self.block(body);
            }
            StmtKind::Range(header, body) => self.range(header, body),
        }
    }

    /// A target of an assignment; of a definition, it may be a new variable.
    fn assign_target(&mut self, target: &Expr, define: bool) {
        let new = define
            && self.info.object_at(target.id).is_some_and(|object| self.types.object(object).span == target.span);
        match self.info.object_at(target.id) {
            Some(object) if new => self.declare_object(object),
            _ => self.assigned(target),
        }
    }

    fn range(&mut self, header: &RangeClause, body: &Block) {
        self.expr(&header.operand);
        let over_func =
            self.info.type_of(&header.operand).is_some_and(|ty| matches!(self.types.under(ty), Type::Signature(_)));
        let walk = |walker: &mut Self| {
            for target in [&header.key, &header.value].into_iter().flatten() {
                walker.assign_target(target, header.define);
                if header.define && walker.shared_loop_variables.contains(&target.span.file) {
                    walker.facts.changed.extend(walker.info.object_at(target.id));
                }
            }
            walker.block(body);
        };
        if over_func {
            self.in_frame(header.operand.id, true, walk);
        } else {
            walk(self);
        }
    }

    fn decl(&mut self, decl: &Decl) {
        if let Decl::Var(decl) = decl {
            for spec in &decl.specs {
                self.exprs(&spec.values);
                spec.names.iter().for_each(|name| self.declare(name));
            }
        }
    }
}
