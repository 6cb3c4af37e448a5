//! The control-flow graph of a function: predecessors and reverse postorder.

use crate::{BlockId, Function};

/// Predecessors and orders, as they are when it is made; a change of the function's edges outdates it.
#[derive(Clone, Debug)]
pub struct Cfg {
    predecessors: Vec<Vec<BlockId>>,
    reverse_postorder: Vec<BlockId>,
    /// Position of each block in the reverse postorder; none for unreachable ones.
    position: Vec<Option<u32>>,
}

impl Cfg {
    /// Reads a function's edges.
    pub fn new(func: &Function) -> Self {
        let mut predecessors = vec![Vec::new(); func.blocks.len()];
        for block in func.block_ids() {
            for successor in func.successors(block) {
                predecessors[successor.0 as usize].push(block);
            }
        }
        let reverse_postorder = reverse_postorder(func);
        let mut position = vec![None; func.blocks.len()];
        for (at, block) in reverse_postorder.iter().enumerate() {
            position[block.0 as usize] = Some(at as u32);
        }
        Self { predecessors, reverse_postorder, position }
    }

    /// The predecessors of a block, one entry for each edge.
    pub fn predecessors(&self, block: BlockId) -> &[BlockId] {
        &self.predecessors[block.0 as usize]
    }

    /// The blocks that can be reached, each before its successors except along back edges.
    pub fn reverse_postorder(&self) -> &[BlockId] {
        &self.reverse_postorder
    }

    /// A block's position in the reverse postorder; none if it cannot be reached.
    pub fn position(&self, block: BlockId) -> Option<u32> {
        self.position[block.0 as usize]
    }

    /// Whether control can come to a block.
    pub fn is_reachable(&self, block: BlockId) -> bool {
        self.position(block).is_some()
    }
}

/// Depth-first, with a stack of its own, so that long chains of blocks do no harm.
fn reverse_postorder(func: &Function) -> Vec<BlockId> {
    let mut order = Vec::with_capacity(func.blocks.len());
    if func.blocks.is_empty() {
        return order;
    }
    let mut seen = vec![false; func.blocks.len()];
    seen[Function::ENTRY.0 as usize] = true;
    let mut stack = vec![(Function::ENTRY, func.successors(Function::ENTRY), 0)];
    while let Some((block, successors, next)) = stack.last_mut() {
        match successors.get(*next).copied() {
            Some(successor) => {
                *next += 1;
                if !std::mem::replace(&mut seen[successor.0 as usize], true) {
                    stack.push((successor, func.successors(successor), 0));
                }
            }
            None => {
                order.push(*block);
                stack.pop();
            }
        }
    }
    order.reverse();
    order
}
