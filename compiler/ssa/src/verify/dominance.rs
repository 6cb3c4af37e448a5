//! Definitions dominate uses.

use super::Findings;
use crate::inst::Inst;
use crate::{BlockId, Cfg, Dominators, Function};

pub(super) fn check(func: &Function, found: &mut Findings<'_>) {
    if func.blocks.is_empty() {
        return;
    }
    let cfg = Cfg::new(func);
    let dominators = Dominators::new(func, &cfg);
    // Where each value is defined: block and position in it.
    let mut defined: Vec<Option<(BlockId, usize)>> = vec![None; func.insts.len()];
    for block in func.block_ids() {
        for (at, id) in func.block(block).insts.iter().enumerate() {
            defined[id.0 as usize] = Some((block, at));
        }
    }
    for block in cfg.reverse_postorder().iter().copied() {
        for (at, id) in func.block(block).insts.iter().enumerate() {
            let reaches = |value: crate::ValueId, user: BlockId, before: usize| match defined[value.0 as usize] {
                Some((home, place)) if home == user => place < before,
                Some((home, _)) => dominators.dominates(home, user),
                None => false,
            };
            let inst = &func.inst(*id).inst;
            if let Inst::Phi(phi) = inst {
                for (pred, value) in phi.args.iter().filter(|(pred, _)| cfg.is_reachable(*pred)) {
                    let message = format!("v{} does not reach the end of b{}", value.0, pred.0);
                    found.require(reaches(*value, *pred, usize::MAX), *id, &message);
                }
                continue;
            }
            for value in inst.operands() {
                let message = format!("v{} is not defined on every way here", value.0);
                found.require(reaches(value, block, at), *id, &message);
            }
        }
    }
}
