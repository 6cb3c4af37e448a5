//! The dominator tree and dominance frontiers.
//!
//! Source: Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001).

use crate::{BlockId, Cfg, Function};

/// The dominator tree of the blocks that can be reached.
#[derive(Clone, Debug)]
pub struct Dominators {
    /// The immediate dominator of each block; the entry's is itself; none for unreachable blocks.
    idom: Vec<Option<BlockId>>,
    /// Entry and exit times of a walk over the tree, for constant-time queries.
    interval: Vec<(u32, u32)>,
    children: Vec<Vec<BlockId>>,
}

impl Dominators {
    /// Computes the tree.
    pub fn new(func: &Function, cfg: &Cfg) -> Self {
        let mut idom: Vec<Option<BlockId>> = vec![None; func.blocks.len()];
        if !func.blocks.is_empty() {
            idom[Function::ENTRY.0 as usize] = Some(Function::ENTRY);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for block in cfg.reverse_postorder().iter().copied().filter(|block| *block != Function::ENTRY) {
                let known = cfg.predecessors(block).iter().copied().filter(|pred| idom[pred.0 as usize].is_some());
                let new = known.reduce(|a, b| intersect(cfg, &idom, a, b));
                if idom[block.0 as usize] != new {
                    idom[block.0 as usize] = new;
                    changed = true;
                }
            }
        }
        let mut children = vec![Vec::new(); func.blocks.len()];
        for block in cfg.reverse_postorder().iter().copied().filter(|block| *block != Function::ENTRY) {
            if let Some(parent) = idom[block.0 as usize] {
                children[parent.0 as usize].push(block);
            }
        }
        let interval = intervals(&children);
        Self { idom, interval, children }
    }

    /// The immediate dominator of a block; none for the entry and for unreachable blocks.
    pub fn immediate(&self, block: BlockId) -> Option<BlockId> {
        self.idom[block.0 as usize].filter(|parent| *parent != block)
    }

    /// The blocks a block immediately dominates.
    pub fn children(&self, block: BlockId) -> &[BlockId] {
        &self.children[block.0 as usize]
    }

    /// Whether every way to `b` passes `a`; a block dominates itself. Unreachable blocks are dominated by none.
    pub fn dominates(&self, a: BlockId, b: BlockId) -> bool {
        if self.idom[a.0 as usize].is_none() || self.idom[b.0 as usize].is_none() {
            return false;
        }
        let ((a_in, a_out), (b_in, b_out)) = (self.interval[a.0 as usize], self.interval[b.0 as usize]);
        a_in <= b_in && b_out <= a_out
    }

    /// The dominance frontier of each block: where its dominance ends.
    pub fn frontiers(&self, cfg: &Cfg) -> Vec<Vec<BlockId>> {
        let mut frontiers = vec![Vec::new(); self.idom.len()];
        for block in cfg.reverse_postorder().iter().copied() {
            if cfg.predecessors(block).len() < 2 {
                continue;
            }
            for pred in cfg.predecessors(block).iter().copied().filter(|pred| cfg.is_reachable(*pred)) {
                let mut runner = Some(pred);
                while let Some(at) = runner.filter(|at| Some(*at) != self.immediate(block)) {
                    let frontier: &mut Vec<BlockId> = &mut frontiers[at.0 as usize];
                    if !frontier.contains(&block) {
                        frontier.push(block);
                    }
                    runner = self.immediate(at);
                }
            }
        }
        frontiers
    }
}

/// The nearest common ancestor in the tree so far.
fn intersect(cfg: &Cfg, idom: &[Option<BlockId>], mut a: BlockId, mut b: BlockId) -> BlockId {
    let up = |block: BlockId| idom[block.0 as usize].unwrap_or(Function::ENTRY);
    while a != b {
        if cfg.position(a) > cfg.position(b) {
            a = up(a);
        } else {
            b = up(b);
        }
    }
    a
}

fn intervals(children: &[Vec<BlockId>]) -> Vec<(u32, u32)> {
    let mut interval = vec![(0, 0); children.len()];
    if children.is_empty() {
        return interval;
    }
    let mut clock = 0;
    let mut stack = vec![(Function::ENTRY, 0)];
    while let Some((block, next)) = stack.last_mut() {
        let at = block.0 as usize;
        if *next == 0 {
            clock += 1;
            interval[at].0 = clock;
        }
        match children[at].get(*next).copied() {
            Some(child) => {
                *next += 1;
                stack.push((child, 0));
            }
            None => {
                clock += 1;
                interval[at].1 = clock;
                stack.pop();
            }
        }
    }
    interval
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inst::{Jump, Switch};
    use vole_source::Span;

    /// A function with these edges; more than two successors become a switch.
    fn graph(edges: &[&[u32]]) -> Function {
        let mut func = Function::default();
        edges.iter().for_each(|_| drop(func.add_block()));
        let x = func.push(Function::ENTRY, crate::inst::Param { index: 0 }.into(), None, Span::NONE);
        for (block, successors) in edges.iter().enumerate() {
            let block = BlockId(block as u32);
            let inst = match successors {
                [] => crate::inst::Unreachable {}.into(),
                [only] => Jump { target: BlockId(*only) }.into(),
                [first, rest @ ..] => {
                    let cases = rest.iter().map(|to| (i64::from(*to), BlockId(*to))).collect();
                    Switch { x, cases, default: BlockId(*first) }.into()
                }
            };
            func.push(block, inst, None, Span::NONE);
        }
        func
    }

    #[test]
    fn a_diamond_with_a_loop_has_the_expected_tree() {
        // 0 -> 1 -> {2, 3} -> 4 -> {1, 5}; 6 is unreachable.
        let func = graph(&[&[1], &[2, 3], &[4], &[4], &[1, 5], &[], &[5]]);
        let cfg = Cfg::new(&func);
        let dom = Dominators::new(&func, &cfg);
        let idoms: Vec<_> = func.block_ids().map(|block| dom.immediate(block).map(|parent| parent.0)).collect();
        assert_eq!(idoms, [None, Some(0), Some(1), Some(1), Some(1), Some(4), None]);
        assert!(dom.dominates(BlockId(1), BlockId(5)) && !dom.dominates(BlockId(2), BlockId(4)));
        assert!(!dom.dominates(BlockId(6), BlockId(5)) && !dom.dominates(BlockId(0), BlockId(6)));
        let frontiers = dom.frontiers(&cfg);
        assert_eq!(frontiers[2], [BlockId(4)]);
        assert_eq!(frontiers[4], [BlockId(1)]);
        assert_eq!(frontiers[1], [BlockId(1)]);
    }
}
