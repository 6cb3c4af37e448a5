//! Tidying a function once it is complete: blocks that control never comes to are dropped.

use crate::inst::Inst;
use crate::{Block, BlockId, Function};

/// Drops the blocks that cannot be reached from the entry, and the arguments of phis that belong to them.
pub(super) fn drop_unreachable_blocks(func: &mut Function) {
    let reachable = reachable_blocks(func);
    if reachable.iter().all(|reached| *reached) {
        return;
    }
    let mut renumbered = Vec::with_capacity(reachable.len());
    let mut next = 0;
    for reached in &reachable {
        renumbered.push(BlockId(next));
        next += u32::from(*reached);
    }
    let blocks = std::mem::take(&mut func.blocks);
    func.blocks = blocks.into_iter().zip(&reachable).filter(|(_, reached)| **reached).map(|(block, _)| block).collect();
    for Block { insts } in &func.blocks {
        for inst in insts {
            let inst = &mut func.insts[inst.0 as usize].inst;
            if let Inst::Phi(phi) = inst {
                phi.args.retain(|(block, _)| reachable[block.0 as usize]);
                phi.args.iter_mut().for_each(|(block, _)| *block = renumbered[block.0 as usize]);
            }
            inst.for_each_successor_mut(|block| *block = renumbered[block.0 as usize]);
        }
    }
}

fn reachable_blocks(func: &Function) -> Vec<bool> {
    let mut reachable = vec![false; func.blocks.len()];
    let mut pending = vec![Function::ENTRY];
    while let Some(block) = pending.pop() {
        let seen = &mut reachable[block.0 as usize];
        if !*seen {
            *seen = true;
            pending.extend(func.successors(block));
        }
    }
    reachable
}
