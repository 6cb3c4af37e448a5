//! Range over a string: its runes and where each begins.

use vole_syntax::ast::{BinaryOp, Block, RangeClause};
use vole_types::Basic;

use super::super::function::FuncBuilder;
use crate::inst::StringNext;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_string(&mut self, header: &'a RangeClause, body: &'a Block) {
        let label = self.take_label();
        let x = self.expr(&header.operand);
        let (int, rune) = (Basic::Int.id(), Basic::Int32.id());
        let position = self.alloc(int, None, false);
        let len = self.len(x);
        let blocks = self.open_loop();
        let index = self.load(position);
        let more = self.compare_ints(BinaryOp::Lt, index, len);
        self.branch(more, blocks.body, blocks.done);

        self.start(blocks.body);
        let tuple_type = self.program.types.tuple(vec![rune, int]);
        let tuple = self.emit(StringNext { x, index }, tuple_type);
        let value = self.extract(tuple, 0, rune);
        let next = self.extract(tuple, 1, int);
        self.store(position, next);
        self.set_iteration_variables(header, index, Some(value));
        self.loop_body(blocks, label, body);
        self.close_loop(blocks);
    }
}
