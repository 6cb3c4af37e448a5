//! Functions, blocks and values.

use smol_str::SmolStr;
use vole_source::Span;
use vole_types::TypeId;

use crate::Intrinsic;
use crate::inst::{Inst, InstData};

/// An instruction of a function. An instruction that has a result defines the [`ValueId`] of the same number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct InstId(pub u32);

/// The result of the instruction of the same number.
pub type ValueId = InstId;

/// What is known of a value: the instruction that defines it.
pub type ValueData = InstData;

/// A basic block of a function.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct BlockId(pub u32);

/// A basic block: instructions in order, the last of them a terminator.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// Phis first, a terminator last.
    pub insts: Vec<InstId>,
}

/// Where a function's code comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Linkage {
    /// From its blocks.
    #[default]
    Defined,
    /// From assembly or an object file, under this symbol, by the C calling convention (AAPCS, hard float).
    External(SmolStr),
    /// Code generation replaces calls by instructions.
    Intrinsic(Intrinsic),
}

/// Properties of a function as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Attributes {
    /// `//go:noinline`.
    pub noinline: bool,
    /// Never returns.
    pub noreturn: bool,
    /// Only run where the program fails: optimised for size, kept out of the way.
    pub cold: bool,
    /// The symbol under which the function is visible to assembly and C (`//export name`), and kept.
    pub export: Option<SmolStr>,
    /// The output section asked for by `//go:section`, such as `.itcm`.
    pub section: Option<SmolStr>,
    /// Calls `recover` itself: its last parameter is a `bool` that says whether it was called by the run of a `defer`.
    pub recovers: bool,
}

/// A function.
#[derive(Clone, Debug, Default)]
pub struct Function {
    /// Its symbol: `path.name`, `path.(*T).name`, `path.name.func1`.
    pub name: SmolStr,
    /// Parameter types, the receiver first.
    pub params: Vec<TypeId>,
    /// Result types.
    pub results: Vec<TypeId>,
    /// Types of the values a closure carries; a function with any is only called through closures.
    pub free_vars: Vec<TypeId>,
    /// The blocks, by [`BlockId`]; the first is the entry. Empty unless [`Linkage::Defined`].
    pub blocks: Vec<Block>,
    /// All instructions, by [`InstId`]; those in no block are dead.
    pub insts: Vec<InstData>,
    /// Where the code comes from.
    pub linkage: Linkage,
    /// Properties.
    pub attributes: Attributes,
    /// Where it is declared.
    pub span: Span,
}

impl Function {
    /// The entry block.
    pub const ENTRY: BlockId = BlockId(0);

    /// Adds an empty block.
    pub fn add_block(&mut self) -> BlockId {
        self.blocks.push(Block::default());
        BlockId(self.blocks.len() as u32 - 1)
    }

    /// Makes an instruction without placing it.
    pub fn make(&mut self, inst: Inst, ty: Option<TypeId>, span: Span) -> InstId {
        self.insts.push(InstData { inst, ty, span });
        InstId(self.insts.len() as u32 - 1)
    }

    /// Makes an instruction and places it at a block's end.
    pub fn push(&mut self, block: BlockId, inst: Inst, ty: Option<TypeId>, span: Span) -> InstId {
        let id = self.make(inst, ty, span);
        self.blocks[block.0 as usize].insts.push(id);
        id
    }

    /// A block.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// A block, to change it.
    pub fn block_mut(&mut self, id: BlockId) -> &mut Block {
        &mut self.blocks[id.0 as usize]
    }

    /// All block ids.
    pub fn block_ids(&self) -> impl DoubleEndedIterator<Item = BlockId> + use<> {
        (0..self.blocks.len() as u32).map(BlockId)
    }

    /// An instruction.
    pub fn inst(&self, id: InstId) -> &InstData {
        &self.insts[id.0 as usize]
    }

    /// An instruction, to change it.
    pub fn inst_mut(&mut self, id: InstId) -> &mut InstData {
        &mut self.insts[id.0 as usize]
    }

    /// The type of a value; `None` for an instruction without result.
    pub fn ty(&self, id: ValueId) -> Option<TypeId> {
        self.inst(id).ty
    }

    /// The terminator of a block, once it has one.
    pub fn terminator(&self, id: BlockId) -> Option<&Inst> {
        let inst = &self.inst(*self.block(id).insts.last()?).inst;
        inst.is_terminator().then_some(inst)
    }

    /// The blocks control can go to from the end of a block.
    pub fn successors(&self, id: BlockId) -> Vec<BlockId> {
        self.terminator(id).map(Inst::successors).unwrap_or_default()
    }
}
