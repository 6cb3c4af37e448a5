//! `lift`: turns local variables into values, with phis where ways meet (mem2reg).
//!
//! A variable can be lifted if its address is used for nothing but loading and storing it whole. Phis are placed on the iterated
//! dominance frontier of the stores and filled in by a walk over the dominator tree. Every block must be reachable.
//!
//! Source: Cytron et al., "Efficiently Computing Static Single Assignment Form and the Control Dependence Graph" (1991).

use rustc_hash::FxHashMap;
use vole_source::Span;
use vole_ssa::inst::{Alloc, Const, ConstValue, Inst, Phi};
use vole_ssa::{BlockId, Cfg, Dominators, Function, InstId, Linkage, Program, ValueId};
use vole_types::sizes::layout;
use vole_types::{Type, TypeId, Types};

/// Larger variables stay in memory: as values they would be copied again and again.
const LARGEST: u64 = 32;

pub(crate) fn run(program: &mut Program, types: &mut Types) {
    for func in program.funcs.iter_mut().filter(|func| func.linkage == Linkage::Defined) {
        lift(func, types);
    }
}

/// A variable that can be lifted.
struct Variable {
    alloc: InstId,
    ty: TypeId,
    stores: Vec<BlockId>,
}

fn lift(func: &mut Function, types: &Types) {
    let variables = candidates(func, types);
    if variables.is_empty() {
        return;
    }
    let cfg = Cfg::new(func);
    let dominators = Dominators::new(func, &cfg);
    let frontiers = dominators.frontiers(&cfg);
    let index: FxHashMap<InstId, usize> = variables.iter().enumerate().map(|(at, var)| (var.alloc, at)).collect();

    // Phis, empty at first: per block, which variable each is for.
    let mut phis: FxHashMap<BlockId, Vec<(usize, InstId)>> = FxHashMap::default();
    for (at, variable) in variables.iter().enumerate() {
        for block in iterated_frontier(&variable.stores, &frontiers) {
            let phi = func.make(Phi { args: Vec::new() }.into(), Some(variable.ty), Span::NONE);
            func.block_mut(block).insts.insert(0, phi);
            phis.entry(block).or_default().push((at, phi));
        }
    }
    let renamer = Renamer {
        variables: &variables,
        index: &index,
        phis: &phis,
        replaced: FxHashMap::default(),
        zeros: FxHashMap::default(),
    };
    let replaced = renamer.run(func, &dominators);
    finish(func, &index, &replaced);
}

/// The variables whose address is used for nothing but whole loads and stores.
fn candidates(func: &Function, types: &Types) -> Vec<Variable> {
    let mut found: FxHashMap<InstId, Option<Variable>> = FxHashMap::default();
    let mut order = Vec::new();
    for block in func.block_ids() {
        for id in &func.block(block).insts {
            if let Inst::Alloc(alloc) = &func.inst(*id).inst
                && is_liftable(alloc, types)
            {
                // The allocation itself stores zero.
                found.insert(*id, Some(Variable { alloc: *id, ty: alloc.ty, stores: vec![block] }));
                order.push(*id);
            }
        }
    }
    for block in func.block_ids() {
        for id in &func.block(block).insts {
            match &func.inst(*id).inst {
                Inst::Load(_) => {}
                Inst::Store(store) => {
                    if let Some(variable) = found.get_mut(&store.value) {
                        *variable = None;
                    }
                    if let Some(Some(variable)) = found.get_mut(&store.addr) {
                        variable.stores.push(block);
                    }
                }
                inst => inst.operands().iter().for_each(|operand| {
                    if let Some(variable) = found.get_mut(operand) {
                        *variable = None;
                    }
                }),
            }
        }
    }
    order.iter().filter_map(|id| found.remove(id).flatten()).collect()
}

fn is_liftable(alloc: &Alloc, types: &Types) -> bool {
    let small = match types.under(alloc.ty) {
        Type::Array { len, .. } => *len <= 1,
        _ => true,
    };
    !alloc.pinned && small && layout(types, alloc.ty).size <= LARGEST
}

fn iterated_frontier(stores: &[BlockId], frontiers: &[Vec<BlockId>]) -> Vec<BlockId> {
    let mut found: Vec<BlockId> = Vec::new();
    let mut work = stores.to_vec();
    while let Some(block) = work.pop() {
        for frontier in &frontiers[block.0 as usize] {
            if !found.contains(frontier) {
                found.push(*frontier);
                work.push(*frontier);
            }
        }
    }
    found.sort_unstable();
    found
}

/// Walks the dominator tree with the current value of each variable.
struct Renamer<'a> {
    variables: &'a [Variable],
    index: &'a FxHashMap<InstId, usize>,
    phis: &'a FxHashMap<BlockId, Vec<(usize, InstId)>>,
    /// What each lifted load stands for.
    replaced: FxHashMap<ValueId, ValueId>,
    /// Zero values in the entry block.
    zeros: FxHashMap<TypeId, ValueId>,
}

impl Renamer<'_> {
    fn run(mut self, func: &mut Function, dominators: &Dominators) -> FxHashMap<ValueId, ValueId> {
        let start: Vec<Option<ValueId>> = vec![None; self.variables.len()];
        let mut stack = vec![(Function::ENTRY, start)];
        while let Some((block, mut current)) = stack.pop() {
            self.block(func, block, &mut current);
            for child in dominators.children(block) {
                stack.push((*child, current.clone()));
            }
        }
        self.replaced
    }

    fn block(&mut self, func: &mut Function, block: BlockId, current: &mut [Option<ValueId>]) {
        for (variable, phi) in self.phis.get(&block).into_iter().flatten() {
            current[*variable] = Some(*phi);
        }
        for id in func.block(block).insts.clone() {
            let (addr, stored) = match &func.inst(id).inst {
                Inst::Alloc(_) => (id, None),
                Inst::Load(load) => (load.addr, None),
                Inst::Store(store) => (store.addr, Some(store.value)),
                _ => continue,
            };
            let Some(variable) = self.index.get(&addr).copied() else { continue };
            match (&func.inst(id).inst, stored) {
                (Inst::Alloc(_), _) => {
                    // The allocation becomes the zero value that it stores.
                    let data = func.inst_mut(id);
                    data.inst = Const { value: ConstValue::Zero }.into();
                    data.ty = Some(self.variables[variable].ty);
                    current[variable] = Some(id);
                }
                (_, Some(value)) => current[variable] = Some(self.resolve(value)),
                _ => {
                    let value = current[variable].unwrap_or_else(|| self.zero(func, variable));
                    self.replaced.insert(id, value);
                }
            }
        }
        let mut successors = func.successors(block);
        successors.sort_unstable();
        successors.dedup();
        for successor in successors {
            for (variable, phi) in self.phis.get(&successor).cloned().unwrap_or_default() {
                let value = current[variable].unwrap_or_else(|| self.zero(func, variable));
                if let Inst::Phi(inst) = &mut func.inst_mut(phi).inst {
                    inst.args.push((block, value));
                }
            }
        }
    }

    /// The value of a variable where no way from its allocation leads: nobody reads it there, so zero does.
    fn zero(&mut self, func: &mut Function, variable: usize) -> ValueId {
        let ty = self.variables[variable].ty;
        *self.zeros.entry(ty).or_insert_with(|| {
            let zero = func.make(Const { value: ConstValue::Zero }.into(), Some(ty), Span::NONE);
            func.block_mut(Function::ENTRY).insts.insert(0, zero);
            zero
        })
    }

    fn resolve(&self, value: ValueId) -> ValueId {
        let mut value = value;
        while let Some(next) = self.replaced.get(&value) {
            value = *next;
        }
        value
    }
}

/// Takes the lifted loads and stores out, and puts values in the loads' place.
fn finish(func: &mut Function, index: &FxHashMap<InstId, usize>, replaced: &FxHashMap<ValueId, ValueId>) {
    let is_lifted = |func: &Function, id: InstId| match &func.inst(id).inst {
        Inst::Load(load) => index.contains_key(&load.addr),
        Inst::Store(store) => index.contains_key(&store.addr),
        _ => false,
    };
    for block in func.block_ids() {
        let mut insts = std::mem::take(&mut func.block_mut(block).insts);
        insts.retain(|id| !is_lifted(func, *id));
        func.block_mut(block).insts = insts;
    }
    let resolve = |value: ValueId| {
        let mut value = value;
        while let Some(next) = replaced.get(&value) {
            value = *next;
        }
        value
    };
    for data in &mut func.insts {
        data.inst.for_each_operand_mut(|operand| *operand = resolve(*operand));
    }
}
