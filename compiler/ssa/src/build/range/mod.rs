//! `for` with `range` (spec: For statements with range clause). The operand is evaluated once; the iteration variables are new in
//! each iteration.

mod channel;
mod func;
mod indexed;
mod integer;
mod labels;
mod map;
mod string;

use vole_syntax::ast::{Block, Expr, RangeClause};
use vole_types::Type;

use super::function::FuncBuilder;
use crate::{BlockId, ValueId};

pub(super) use func::RangeBody;

/// The blocks of a loop.
#[derive(Clone, Copy)]
struct Loop {
    /// Where it is decided whether there is a next iteration.
    head: BlockId,
    body: BlockId,
    /// Where the next iteration is got ready.
    next: BlockId,
    done: BlockId,
}

impl<'a> FuncBuilder<'_, 'a> {
    pub(super) fn range(&mut self, header: &'a RangeClause, body: &'a Block) {
        if header.define && self.shares_loop_variables() {
            self.declare_shared_variables(header);
        }
        let operand_type = self.expr_type(&header.operand);
        match self.types().under(operand_type).clone() {
            Type::Basic(basic) if basic.is_string() => self.range_string(header, body),
            Type::Basic(_) => self.range_integer(header, body),
            Type::Slice(_) | Type::Array { .. } | Type::Pointer(_) => self.range_indexed(header, body),
            Type::Map { key, elem } => self.range_map(header, body, key, elem),
            Type::Chan { elem, .. } => self.range_channel(header, body, elem),
            Type::Signature(sig) => self.range_func(header, body, &sig),
            _ => self.program.internal(header.operand.span, "a range over what has none"),
        }
    }

    fn open_loop(&mut self) -> Loop {
        let blocks =
            Loop { head: self.new_block(), body: self.new_block(), next: self.new_block(), done: self.new_block() };
        self.jump(blocks.head);
        self.start(blocks.head);
        blocks
    }

    /// The body, from where the iteration variables have been set; ends at the block that gets the next iteration ready.
    fn loop_body(&mut self, blocks: Loop, label: Option<vole_source::Name>, body: &'a Block) {
        self.set_label(label);
        self.open_target(blocks.done, Some(blocks.next));
        self.stmts(&body.stmts);
        self.close_target();
        self.jump(blocks.next);
        self.start(blocks.next);
    }

    /// Ends a loop after its last instruction.
    fn close_loop(&mut self, blocks: Loop) {
        self.jump(blocks.head);
        self.start(blocks.done);
    }

    /// Declares the iteration variables once for all iterations.
    fn declare_shared_variables(&mut self, header: &'a RangeClause) {
        for target in [&header.key, &header.value].into_iter().flatten() {
            if let Some(object) = self.info().object_at(target.id) {
                self.declare(object, None);
            }
        }
    }

    /// Sets the iteration variables, as far as they are written.
    fn set_iteration_variables(&mut self, header: &'a RangeClause, key: ValueId, value: Option<ValueId>) {
        let targets = [header.key.as_ref().zip(Some(key)), header.value.as_ref().zip(value)];
        let pairs: Vec<_> = targets.into_iter().flatten().collect();
        let declare = header.define && !self.shares_loop_variables();
        self.assign_or_declare(&pairs, declare);
    }

    /// Whether an iteration variable is written that is not blank.
    fn is_wanted(&self, target: Option<&Expr>) -> bool {
        target.is_some_and(|target| !self.is_blank(target))
    }
}
