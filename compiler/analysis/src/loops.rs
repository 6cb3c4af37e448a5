//! The natural loops of a function.
//!
//! Source: Aho, Lam, Sethi, Ullman, "Compilers", section 9.6. A cycle whose entry does not dominate it (made with `goto`) has no header;
//! its blocks are told apart as irreducible.

use vole_ssa::{BlockId, Cfg, Dominators, Function};

/// The loops of a function.
#[derive(Clone, Debug)]
pub struct Loops {
    /// For each block, the headers of the loops it is in, itself included if it is one.
    headers: Vec<Vec<BlockId>>,
    /// Whether there is a cycle that is no natural loop.
    irreducible: bool,
}

impl Loops {
    /// Finds them.
    pub fn new(func: &Function, cfg: &Cfg, dominators: &Dominators) -> Self {
        let mut headers = vec![Vec::new(); func.blocks.len()];
        let mut irreducible = false;
        for block in cfg.reverse_postorder().iter().copied() {
            for target in func.successors(block) {
                if dominators.dominates(target, block) {
                    add_loop(cfg, target, block, &mut headers);
                } else if cfg.position(target) <= cfg.position(block) {
                    irreducible = true;
                }
            }
        }
        Self { headers, irreducible }
    }

    /// The headers of the loops a block is in, in no order.
    pub fn headers(&self, block: BlockId) -> &[BlockId] {
        &self.headers[block.0 as usize]
    }

    /// Whether a block may run more than once in an activation.
    pub fn repeats(&self, block: BlockId) -> bool {
        self.irreducible || !self.headers(block).is_empty()
    }

    /// Whether some cycle of the function is no natural loop.
    pub fn is_irreducible(&self) -> bool {
        self.irreducible
    }
}

/// Adds the loop of one back edge: all blocks that reach its source without passing the header.
fn add_loop(cfg: &Cfg, header: BlockId, source: BlockId, headers: &mut [Vec<BlockId>]) {
    let mut work = vec![source];
    if !headers[header.0 as usize].contains(&header) {
        headers[header.0 as usize].push(header);
    }
    while let Some(block) = work.pop() {
        let of_block = &mut headers[block.0 as usize];
        if block != header && !of_block.contains(&header) {
            of_block.push(header);
            work.extend(cfg.predecessors(block).iter().filter(|pred| cfg.is_reachable(**pred)));
        }
    }
}
