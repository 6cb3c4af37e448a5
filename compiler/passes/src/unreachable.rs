//! `unreachable`: removes the blocks that control cannot reach.

use vole_ssa::inst::{Inst, Phi};
use vole_ssa::{BlockId, Cfg, Function, Linkage, Program};
use vole_types::Types;

pub(crate) fn run(program: &mut Program, _types: &mut Types) {
    program.funcs.iter_mut().filter(|func| func.linkage == Linkage::Defined).for_each(remove_unreachable);
}

/// Drops unreachable blocks, renumbers the others, and forgets what phis took from the dropped ones.
fn remove_unreachable(func: &mut Function) {
    let cfg = Cfg::new(func);
    if func.block_ids().all(|block| cfg.is_reachable(block)) {
        return;
    }
    let mut renumbered: Vec<Option<BlockId>> = vec![None; func.blocks.len()];
    for (new, block) in (0..).map(BlockId).zip(func.block_ids().filter(|block| cfg.is_reachable(*block))) {
        renumbered[block.0 as usize] = Some(new);
    }
    let new = |block: BlockId| renumbered[block.0 as usize];
    let mut at = 0;
    func.blocks.retain(|_| {
        at += 1;
        renumbered[at - 1].is_some()
    });
    for data in &mut func.insts {
        if let Inst::Phi(Phi { args }) = &mut data.inst {
            args.retain_mut(|(pred, _)| new(*pred).map(|block| *pred = block).is_some());
        }
        data.inst.for_each_successor_mut(|target| *target = new(*target).unwrap_or(*target));
    }
}
