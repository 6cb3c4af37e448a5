//! Range over an integer: `for i := range n`.

use vole_syntax::ast::{BinaryOp, Block, RangeClause};

use super::super::function::FuncBuilder;
use crate::inst::ConstValue;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_integer(&mut self, header: &'a RangeClause, body: &'a Block) {
        let label = self.take_label();
        let limit = self.expr(&header.operand);
        let ty = self.code_type(limit);
        let counter = self.alloc(ty, None, false);
        let blocks = self.open_loop();
        let count = self.load(counter);
        let more = self.compare_ints(BinaryOp::Lt, count, limit);
        self.branch(more, blocks.body, blocks.done);

        self.start(blocks.body);
        self.set_iteration_variables(header, count, None);
        self.loop_body(blocks, label, body);
        let one = self.constant(ConstValue::Int(1), ty);
        let next = self.apply_binary(BinaryOp::Add, count, one, ty);
        self.store(counter, next);
        self.close_loop(blocks);
    }
}
