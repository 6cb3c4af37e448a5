//! Range over a channel: receives until it is closed.

use vole_syntax::ast::{Block, RangeClause};
use vole_types::TypeId;

use super::super::function::FuncBuilder;
use crate::inst::ChanRecv;

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_channel(&mut self, header: &'a RangeClause, body: &'a Block, elem: TypeId) {
        let label = self.take_label();
        let chan = self.expr(&header.operand);
        let blocks = self.open_loop();
        let [value, more] = self.pair(ChanRecv { chan, comma_ok: true }, elem);
        self.branch(more, blocks.body, blocks.done);

        self.start(blocks.body);
        self.set_iteration_variables(header, value, None);
        self.loop_body(blocks, label, body);
        self.close_loop(blocks);
    }
}
