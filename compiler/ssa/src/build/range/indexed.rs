//! Range over arrays, pointers to arrays, and slices. An array is copied first if its elements are asked for.

use vole_syntax::ast::{BinaryOp, Block, Expr, RangeClause};
use vole_types::{Basic, Type, TypeId};

use super::super::function::FuncBuilder;
use crate::ValueId;
use crate::inst::{Index, IndexAddr};

/// What elements are taken from.
struct Elements {
    /// A slice, a pointer to an array, or a string whose bytes they are; none if no elements are asked for.
    base: Option<ValueId>,
    len: ValueId,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range_indexed(&mut self, header: &'a RangeClause, body: &'a Block) {
        let label = self.take_label();
        let operand_type = self.expr_type(&header.operand);
        let elem = self.program.element_type(operand_type);
        let wants_elements = self.is_wanted(header.value.as_ref());
        let Elements { base, len } = self.range_elements(&header.operand, operand_type, wants_elements);

        let int = Basic::Int.id();
        let counter = self.alloc(int, None, false);
        let blocks = self.open_loop();
        let index = self.load(counter);
        let more = self.compare_ints(BinaryOp::Lt, index, len);
        self.branch(more, blocks.body, blocks.done);

        self.start(blocks.body);
        let value = base.map(|base| {
            if self.program.is_string(self.value_type(base)) {
                return self.emit(Index { x: base, index }, elem);
            }
            let pointer = self.program.types.pointer_to(elem);
            let addr = self.emit(IndexAddr { base, index }, pointer);
            self.load_as(addr, elem)
        });
        self.set_iteration_variables(header, index, value);
        self.loop_body(blocks, label, body);
        let one = self.int(1);
        let next = self.apply_binary(BinaryOp::Add, index, one, int);
        self.store(counter, next);
        self.close_loop(blocks);
    }

    fn range_elements(&mut self, operand: &'a Expr, ty: TypeId, wants_elements: bool) -> Elements {
        match self.types().under(ty).clone() {
            Type::Array { len, .. } => {
                let base = if wants_elements {
                    let value = self.expr(operand);
                    Some(self.alloc_with(value))
                } else {
                    self.place(operand);
                    None
                };
                Elements { base, len: self.int(len as i64) }
            }
            Type::Pointer(_) => {
                let pointer = self.expr(operand);
                let len = self.program.array_len(ty).unwrap_or_default();
                if wants_elements && len > 0 {
                    self.check_not_nil(pointer);
                }
                Elements { base: wants_elements.then_some(pointer), len: self.int(len as i64) }
            }
            _ => {
                let elements = match self.converted(operand) {
                    Some(string) => self.expr(string),
                    None => self.expr(operand),
                };
                Elements { base: wants_elements.then_some(elements), len: self.len(elements) }
            }
        }
    }
}
