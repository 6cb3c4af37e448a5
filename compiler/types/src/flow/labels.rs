//! The labels of a function body, and the blocks they are declared in.

use vole_source::Span;
use vole_syntax::ast::{Ident, Stmt};

/// A block of the body, by index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct BlockId(usize);

/// A label of the body, by index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct LabelId(usize);

/// A declared label.
pub(super) struct Label<'a> {
    /// Its declaration.
    pub(super) ident: &'a Ident,
    /// The statement it labels.
    pub(super) stmt: &'a Stmt,
    /// The block it is declared in.
    pub(super) block: BlockId,
    /// Whether a branch statement names it, rightly or not.
    pub(super) used: bool,
}

struct Block {
    parent: Option<BlockId>,
    start: Span,
    /// The label of the statement the block belongs to.
    label: Option<LabelId>,
}

/// All labels and blocks met so far.
#[derive(Default)]
pub(super) struct Labels<'a> {
    labels: Vec<Label<'a>>,
    blocks: Vec<Block>,
}

impl<'a> Labels<'a> {
    /// A block within another, of a statement with this label.
    pub(super) fn open(&mut self, parent: Option<BlockId>, start: Span, label: Option<LabelId>) -> BlockId {
        self.blocks.push(Block { parent, start, label });
        BlockId(self.blocks.len() - 1)
    }

    /// Where a block begins.
    pub(super) fn block_start(&self, block: BlockId) -> Span {
        self.blocks[block.0].start
    }

    /// Declares a label; the one of that name there already is, if so.
    pub(super) fn declare(&mut self, ident: &'a Ident, stmt: &'a Stmt, block: BlockId) -> Result<LabelId, LabelId> {
        if let Some(other) = self.find(ident) {
            return Err(other);
        }
        self.labels.push(Label { ident, stmt, block, used: false });
        Ok(LabelId(self.labels.len() - 1))
    }

    /// The label of this name declared so far.
    pub(super) fn find(&self, name: &Ident) -> Option<LabelId> {
        self.labels.iter().position(|label| label.ident.name == name.name).map(LabelId)
    }

    pub(super) fn get(&self, label: LabelId) -> &Label<'a> {
        &self.labels[label.0]
    }

    /// Notes that a branch statement names a label.
    pub(super) fn mark_used(&mut self, label: LabelId) {
        self.labels[label.0].used = true;
    }

    /// The labels that no branch statement names.
    pub(super) fn unused(&self) -> impl Iterator<Item = &Label<'a>> {
        self.labels.iter().filter(|label| !label.used)
    }

    /// Whether a label is declared in a block or one around it, so that `goto` reaches it from there.
    pub(super) fn reaches(&self, from: BlockId, label: LabelId) -> bool {
        self.around(from).any(|block| block == self.get(label).block)
    }

    /// Whether a block is part of the statement a label labels.
    pub(super) fn encloses(&self, label: LabelId, block: BlockId) -> bool {
        self.around(block).any(|block| self.blocks[block.0].label == Some(label))
    }

    /// A block and those around it, innermost first.
    fn around(&self, block: BlockId) -> impl Iterator<Item = BlockId> {
        std::iter::successors(Some(block), |block| self.blocks[block.0].parent)
    }
}
