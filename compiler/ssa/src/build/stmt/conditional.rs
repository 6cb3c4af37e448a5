//! `if` (spec: If statements).

use vole_syntax::ast::{Block, Expr, Stmt};

use super::super::function::FuncBuilder;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn if_stmt(
        &mut self,
        init: Option<&'a Stmt>,
        cond: &'a Expr,
        then: &'a Block,
        otherwise: Option<&'a Stmt>,
    ) {
        self.take_label();
        if let Some(init) = init {
            self.stmt(init);
        }
        match self.constant_condition(cond) {
            Some(true) => return self.stmts(&then.stmts),
            Some(false) => {
                if let Some(otherwise) = otherwise {
                    self.stmt(otherwise);
                }
                return;
            }
            None => {}
        }
        let (then_block, done) = (self.new_block(), self.new_block());
        let else_block = if otherwise.is_some() { self.new_block() } else { done };
        self.condition(cond, then_block, else_block);
        self.start(then_block);
        self.stmts(&then.stmts);
        self.jump(done);
        if let Some(otherwise) = otherwise {
            self.start(else_block);
            self.stmt(otherwise);
            self.jump(done);
        }
        self.start(done);
    }
}
