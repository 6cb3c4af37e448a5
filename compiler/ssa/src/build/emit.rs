//! A function while instructions are added to it. Knows nothing of syntax trees: functions that the builder makes up are made with
//! it too.

use rustc_hash::FxHashSet;
use vole_source::Span;
use vole_types::{Basic, TypeId, Types};

use super::finish;
use super::program::ProgramBuilder;
use crate::inst::{Branch, Const, ConstValue, Extract, Inst, Jump, Phi, Return, Unreachable};
use crate::inst::{FreeVar, Load, Param, Store};
use crate::{BlockId, FuncId, Function, ValueId};

/// The function being made and the block that instructions go to.
pub(super) struct Emitter<'b, 'a> {
    pub(super) program: &'b mut ProgramBuilder<'a>,
    pub(super) func: Function,
    /// The source of the instructions that come next.
    pub(super) span: Span,
    /// The present block; none after a terminator.
    block: Option<BlockId>,
    /// The blocks that those before lead to.
    targets: FxHashSet<BlockId>,
    /// Pointers known not to be nil in the present block.
    non_nil: FxHashSet<ValueId>,
    /// Whether this is code of the runtime's, which makes sure itself that no pointer it follows is nil: reporting a nil pointer is
    /// its job, and start-up and fault handlers must do without.
    pub(super) trusted: bool,
}

impl<'b, 'a> Emitter<'b, 'a> {
    /// Begins a function at its entry block.
    pub(super) fn new(program: &'b mut ProgramBuilder<'a>, mut func: Function) -> Self {
        let entry = func.add_block();
        let span = func.span;
        let (targets, non_nil) = (FxHashSet::default(), FxHashSet::default());
        Self { program, func, span, block: Some(entry), targets, non_nil, trusted: false }
    }

    /// Puts the function into the program.
    pub(super) fn finish(mut self, id: FuncId) {
        if self.block.is_some() {
            self.terminate(Unreachable {});
        }
        finish::drop_unreachable_blocks(&mut self.func);
        self.program.install(id, self.func);
    }

    pub(super) fn types(&self) -> &Types {
        self.program.types
    }

    /// The type of a value.
    pub(super) fn value_type(&self, value: ValueId) -> TypeId {
        self.func.ty(value).unwrap_or(Basic::Invalid.id())
    }

    /// Whether control can come here.
    pub(super) fn is_reachable(&self) -> bool {
        self.block.is_some()
    }

    /// The block that instructions go to; after a terminator, one that nothing leads to.
    pub(super) fn current(&mut self) -> BlockId {
        match self.block {
            Some(block) => block,
            None => {
                let block = self.func.add_block();
                self.start(block);
                block
            }
        }
    }

    /// A new block, empty.
    pub(super) fn new_block(&mut self) -> BlockId {
        self.func.add_block()
    }

    /// Goes on at a block.
    pub(super) fn start(&mut self, block: BlockId) {
        self.block = Some(block);
        self.non_nil.clear();
    }

    /// Whether one of the blocks so far leads to a block.
    pub(super) fn is_target(&self, block: BlockId) -> bool {
        self.targets.contains(&block)
    }

    /// Adds an instruction with a result.
    pub(super) fn emit(&mut self, inst: impl Into<Inst>, ty: TypeId) -> ValueId {
        let block = self.current();
        self.func.push(block, inst.into(), Some(ty), self.span)
    }

    /// Adds an instruction without a result.
    pub(super) fn perform(&mut self, inst: impl Into<Inst>) {
        let block = self.current();
        self.func.push(block, inst.into(), None, self.span);
    }

    /// Ends the block.
    pub(super) fn terminate(&mut self, inst: impl Into<Inst>) {
        let block = self.current();
        self.perform(inst);
        self.targets.extend(self.func.successors(block));
        self.block = None;
    }

    pub(super) fn jump(&mut self, target: BlockId) {
        if self.is_reachable() {
            self.terminate(Jump { target });
        }
    }

    pub(super) fn branch(&mut self, cond: ValueId, then: BlockId, otherwise: BlockId) {
        self.terminate(Branch { cond, then, otherwise });
    }

    pub(super) fn return_values(&mut self, values: Vec<ValueId>) {
        self.terminate(Return { values });
    }

    /// The value that belongs to the way control came.
    pub(super) fn phi(&mut self, args: Vec<(BlockId, ValueId)>, ty: TypeId) -> ValueId {
        self.emit(Phi { args }, ty)
    }

    pub(super) fn param(&mut self, index: usize) -> ValueId {
        let ty = self.func.params.get(index).copied().unwrap_or(Basic::Invalid.id());
        self.emit(Param { index: index as u32 }, ty)
    }

    pub(super) fn free_var(&mut self, index: usize) -> ValueId {
        let ty = self.func.free_vars.get(index).copied().unwrap_or(Basic::Invalid.id());
        self.emit(FreeVar { index: index as u32 }, ty)
    }

    pub(super) fn constant(&mut self, value: ConstValue, ty: TypeId) -> ValueId {
        self.emit(Const { value }, ty)
    }

    /// The zero value of a type.
    pub(super) fn zero(&mut self, ty: TypeId) -> ValueId {
        self.constant(ConstValue::Zero, ty)
    }

    /// A constant of type `int`.
    pub(super) fn int(&mut self, value: i64) -> ValueId {
        self.constant(ConstValue::Int(value), Basic::Int.id())
    }

    /// A constant of type `bool`.
    pub(super) fn bool(&mut self, value: bool) -> ValueId {
        self.constant(ConstValue::Bool(value), Basic::Bool.id())
    }

    /// The value behind an address that is not nil.
    pub(super) fn load(&mut self, addr: ValueId) -> ValueId {
        let ty = self.types().pointee(self.value_type(addr)).unwrap_or(Basic::Invalid.id());
        self.load_as(addr, ty)
    }

    /// The value of this type behind an address that is not nil.
    pub(super) fn load_as(&mut self, addr: ValueId, ty: TypeId) -> ValueId {
        self.emit(Load { addr }, ty)
    }

    /// Writes to an address that is not nil.
    pub(super) fn store(&mut self, addr: ValueId, value: ValueId) {
        self.perform(Store { addr, value });
    }

    /// One element of a tuple.
    pub(super) fn extract(&mut self, tuple: ValueId, index: usize, ty: TypeId) -> ValueId {
        self.emit(Extract { tuple, index: index as u32 }, ty)
    }

    /// All elements of a tuple.
    pub(super) fn extract_all(&mut self, tuple: ValueId, elems: &[TypeId]) -> Vec<ValueId> {
        elems.iter().enumerate().map(|(at, ty)| self.extract(tuple, at, *ty)).collect()
    }

    /// Notes that a pointer has been found not to be nil.
    pub(super) fn note_non_nil(&mut self, value: ValueId) {
        self.non_nil.insert(value);
    }

    /// Whether a pointer has been found not to be nil in this block.
    pub(super) fn is_noted_non_nil(&self, value: ValueId) -> bool {
        self.non_nil.contains(&value)
    }
}
