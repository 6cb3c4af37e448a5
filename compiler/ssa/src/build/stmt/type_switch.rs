//! Type switches (spec: Type switches).

use vole_syntax::ast::{Expr, Stmt, TypeCaseClause};
use vole_types::Basic;

use super::super::function::FuncBuilder;
use crate::inst::{BinOpKind, TypeTest};
use crate::{BlockId, ValueId};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn type_switch(&mut self, init: Option<&'a Stmt>, operand: &'a Expr, clauses: &'a [TypeCaseClause]) {
        let label = self.take_label();
        if let Some(init) = init {
            self.stmt(init);
        }
        let x = self.expr(operand);
        let done = self.new_block();
        let bodies: Vec<BlockId> = clauses.iter().map(|_| self.new_block()).collect();
        let mut bound: Vec<Option<ValueId>> = vec![None; clauses.len()];
        for (at, clause) in clauses.iter().enumerate() {
            let is_bound = self.info().object_at(clause.id).is_some();
            match clause.types.as_slice() {
                [ty] if is_bound && !self.is_nil(ty) => bound[at] = Some(self.bind_if(x, ty, bodies[at])),
                types => types.iter().for_each(|ty| self.test_type(x, ty, bodies[at])),
            }
        }
        let default = clauses.iter().position(|clause| clause.is_default);
        self.jump(default.map_or(done, |at| bodies[at]));

        self.set_label(label);
        self.open_target(done, None);
        for (at, clause) in clauses.iter().enumerate() {
            self.start(bodies[at]);
            if let Some(object) = self.info().object_at(clause.id) {
                self.declare(object, Some(bound[at].unwrap_or(x)));
            }
            self.stmts(&clause.body);
            self.jump(done);
        }
        self.close_target();
        self.start(done);
    }

    /// Goes to a block with the value if an interface holds a type; goes on if not.
    fn bind_if(&mut self, x: ValueId, ty: &'a Expr, body: BlockId) -> ValueId {
        self.at(ty.span, |builder| {
            let ty = builder.type_operand(ty);
            let [value, holds] = builder.assert_comma_ok(x, ty);
            let next = builder.new_block();
            builder.branch(holds, body, next);
            builder.start(next);
            value
        })
    }

    /// Goes to a block if an interface holds a type, or is nil for `case nil`; goes on if not.
    fn test_type(&mut self, x: ValueId, ty: &'a Expr, body: BlockId) {
        self.at(ty.span, |builder| {
            let holds = if builder.is_nil(ty) {
                let interface = builder.code_type(x);
                let nil = builder.zero(interface);
                builder.compare(BinOpKind::Eq, x, nil, Basic::Bool.id())
            } else {
                let ty = builder.type_operand(ty);
                builder.emit(TypeTest { x, ty }, Basic::Bool.id())
            };
            let next = builder.new_block();
            builder.branch(holds, body, next);
            builder.start(next);
        });
    }
}
