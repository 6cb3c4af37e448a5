//! Blocks, terminators, phis, and references that lead somewhere.

use rustc_hash::FxHashSet;

use super::Findings;
use crate::inst::{Callee, Inst};
use crate::{BlockId, Cfg, FuncId, Function, GlobalId, InstId, Linkage, Program};

pub(super) fn check(program: &Program, func: &Function, found: &mut Findings<'_>) {
    if func.linkage != Linkage::Defined {
        if !func.blocks.is_empty() {
            found.add(None, "a function from elsewhere has blocks");
        }
        return;
    }
    if func.blocks.is_empty() {
        found.add(None, "a defined function has no blocks");
        return;
    }
    let mut placed = FxHashSet::default();
    for block in func.block_ids() {
        check_block(program, func, block, &mut placed, found);
    }
    if found.violations.is_empty() {
        check_phis(func, found);
    }
}

fn check_block(
    program: &Program,
    func: &Function,
    block: BlockId,
    placed: &mut FxHashSet<InstId>,
    found: &mut Findings<'_>,
) {
    let insts = &func.block(block).insts;
    let Some(last) = insts.last() else {
        found.add(None, format!("b{} is empty", block.0));
        return;
    };
    let mut phis_over = false;
    for id in insts {
        if id.0 as usize >= func.insts.len() {
            found.add(None, format!("b{} names v{}, which there is not", block.0, id.0));
            continue;
        }
        found.require(placed.insert(*id), *id, "stands in more than one place");
        let inst = &func.inst(*id).inst;
        found.require(inst.is_terminator() == (id == last), *id, "a block must end in its only terminator");
        match inst {
            Inst::Phi(_) => found.require(!phis_over, *id, "a phi must stand before all else"),
            Inst::Param(_) | Inst::FreeVar(_) => {
                phis_over = true;
                found.require(block == Function::ENTRY, *id, "must stand in the entry block");
            }
            _ => phis_over = true,
        }
        check_references(program, func, *id, found);
    }
}

fn check_references(program: &Program, func: &Function, id: InstId, found: &mut Findings<'_>) {
    let inst = &func.inst(id).inst;
    let known_func = |func: FuncId| (func.0 as usize) < program.funcs.len();
    let known_global = |global: GlobalId| (global.0 as usize) < program.globals.len();
    let known = match inst {
        Inst::FuncAddr(i) => known_func(i.func),
        Inst::MakeClosure(i) => known_func(i.func),
        Inst::GlobalAddr(i) => known_global(i.global),
        Inst::Call(i) => match &i.callee {
            Callee::Static(callee) => known_func(*callee),
            Callee::Value(_) | Callee::Interface { .. } => true,
        },
        Inst::Param(i) => (i.index as usize) < func.params.len(),
        Inst::FreeVar(i) => (i.index as usize) < func.free_vars.len(),
        _ => true,
    };
    found.require(known, id, "names something that does not exist");
    for target in inst.successors() {
        found.require((target.0 as usize) < func.blocks.len(), id, "goes to a block that does not exist");
    }
    for operand in inst.operands() {
        let defined = (operand.0 as usize) < func.insts.len();
        found.require(defined, id, "uses a value that does not exist");
        if defined {
            found.require(func.ty(operand).is_some(), id, &format!("uses v{}, which has no result", operand.0));
        }
    }
}

fn check_phis(func: &Function, found: &mut Findings<'_>) {
    let cfg = Cfg::new(func);
    for block in func.block_ids() {
        let mut predecessors = cfg.predecessors(block).to_vec();
        predecessors.sort_unstable();
        predecessors.dedup();
        for id in &func.block(block).insts {
            let Inst::Phi(phi) = &func.inst(*id).inst else { break };
            let mut from: Vec<_> = phi.args.iter().map(|(pred, _)| *pred).collect();
            from.sort_unstable();
            found.require(from == predecessors, *id, "a phi must have one argument for each predecessor");
        }
    }
}
