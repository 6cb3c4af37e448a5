//! Range over a map.

use vole_syntax::ast::{Block, RangeClause};
use vole_types::{Basic, TypeId};

use super::super::function::FuncBuilder;
use crate::inst::{MapNext, MapRange};

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_map(&mut self, header: &'a RangeClause, body: &'a Block, key: TypeId, elem: TypeId) {
        let label = self.take_label();
        let map = self.expr(&header.operand);
        let iter = self.emit(MapRange { map }, Basic::UnsafePointer.id());
        let blocks = self.open_loop();
        let tuple_type = self.program.types.tuple(vec![Basic::Bool.id(), key, elem]);
        let entry = self.emit(MapNext { iter, map }, tuple_type);
        let more = self.extract(entry, 0, Basic::Bool.id());
        self.branch(more, blocks.body, blocks.done);

        self.start(blocks.body);
        let key = self.extract(entry, 1, key);
        let wants_element = self.is_wanted(header.value.as_ref());
        let value = wants_element.then(|| self.extract(entry, 2, elem));
        self.set_iteration_variables(header, key, value);
        self.loop_body(blocks, label, body);
        self.close_loop(blocks);
    }
}
