//! Blocks, phis and terminators: the frame around a function's instructions.

use inkwell::basic_block::BasicBlock;
use inkwell::values::{BasicValue, BasicValueEnum, PhiValue, PointerValue};
use rustc_hash::FxHashMap;
use vole_ssa::inst::{Branch, Inst, Phi, Return, Switch};
use vole_ssa::{BlockId, Function, ValueId};
use vole_types::TypeId;

use crate::abi;
use crate::body::Body;
use crate::value::CValue;

/// What an edge copies for a phi in memory: its type, the argument, and the phi's place.
type Copied<'ctx> = (TypeId, ValueId, PointerValue<'ctx>);

/// A phi whose arguments are still to be given.
pub(crate) enum OpenPhi<'ctx> {
    /// One LLVM phi for each scalar.
    Scalars(Vec<PhiValue<'ctx>>),
    /// Memory in the frame that each predecessor copies its argument to.
    Memory(TypeId, PointerValue<'ctx>),
}

/// The blocks that control can reach, each after at least one of its predecessors: definitions come before uses.
fn reachable(func: &Function) -> Vec<BlockId> {
    let mut seen = vec![false; func.blocks.len()];
    let mut order = Vec::new();
    let mut stack = vec![(Function::ENTRY, 0)];
    seen[0] = true;
    while let Some((block, at)) = stack.pop() {
        match func.successors(block).get(at) {
            None => order.push(block),
            Some(next) => {
                stack.push((block, at + 1));
                if !std::mem::replace(&mut seen[next.0 as usize], true) {
                    stack.push((*next, 0));
                }
            }
        }
    }
    order.reverse();
    order
}

impl<'ctx> Body<'_, 'ctx> {
    /// Makes the whole body.
    pub fn make(mut self) {
        let order = reachable(self.func);
        for block in &order {
            let start = self.unit.context.append_basic_block(self.llvm, &format!("b{}", block.0));
            self.starts.insert(*block, start);
        }
        self.find_uncopied(&order);
        let mut phis = Vec::new();
        for block in &order {
            self.b.at_end(self.starts[block]);
            for inst in &self.func.block(*block).insts {
                self.locate(*inst);
                if let Inst::Phi(phi) = &self.func.inst(*inst).inst {
                    phis.push((*block, *inst, phi, self.open_phi(*inst)));
                } else if !self.func.inst(*inst).inst.is_terminator() {
                    self.instruction(*inst);
                }
            }
            self.ends.insert(*block, self.b.block());
        }
        let edges = self.close_phis(&phis);
        for block in &order {
            self.b.at_end(self.ends[block]);
            if let Some(last) = self.func.block(*block).insts.last() {
                self.locate(*last);
                self.terminator(*block, *last, &edges);
            }
        }
        self.seal_entry();
    }

    fn open_phi(&mut self, id: ValueId) -> OpenPhi<'ctx> {
        let ty = self.ty(id);
        let repr = self.unit.info.repr(ty);
        match &repr.leaves {
            Some(leaves) => {
                let phis: Vec<_> =
                    leaves.iter().map(|leaf| self.b.phi(self.unit.scalars.register(leaf.scalar))).collect();
                self.define(id, CValue::Scalars(phis.iter().map(|phi| phi.as_basic_value()).collect()));
                OpenPhi::Scalars(phis)
            }
            None => {
                let room = self.alloca(repr.size, repr.align, "phi");
                self.define(id, CValue::Memory(room));
                OpenPhi::Memory(ty, room)
            }
        }
    }

    /// Gives phis their arguments. Values in memory are copied on the edge: first all of an edge to scratch memory, then to the places of
    /// the phis, since the argument of one may be another. The result maps the edges that got a block of their own.
    fn close_phis(
        &mut self,
        phis: &[(BlockId, ValueId, &'ctx Phi, OpenPhi<'ctx>)],
    ) -> FxHashMap<(BlockId, BlockId), BasicBlock<'ctx>> {
        let mut copies: FxHashMap<(BlockId, BlockId), Vec<Copied<'ctx>>> = FxHashMap::default();
        for (block, _, phi, open) in phis {
            if let OpenPhi::Memory(ty, room) = open {
                for (from, arg) in phi.args.iter().filter(|(from, _)| self.ends.contains_key(from)) {
                    copies.entry((*from, *block)).or_default().push((*ty, *arg, *room));
                }
            }
        }
        let mut edges = FxHashMap::default();
        let mut ordered: Vec<_> = copies.into_iter().collect();
        ordered.sort_by_key(|(edge, _)| *edge);
        for ((from, to), copies) in ordered {
            let edge = self.unit.context.append_basic_block(self.llvm, "edge");
            self.b.at_end(edge);
            self.copy_on_edge(&copies);
            self.b.jump(self.starts[&to]);
            edges.insert((from, to), edge);
        }
        for (block, id, phi, open) in phis {
            if let OpenPhi::Scalars(scalars) = open {
                self.fill_phi(*block, *id, phi, scalars, &edges);
            }
        }
        edges
    }

    fn copy_on_edge(&self, copies: &[Copied<'ctx>]) {
        let values: Vec<CValue<'ctx>> = copies
            .iter()
            .map(|(ty, arg, room)| match self.value(*arg) {
                CValue::Memory(from) if copies.len() > 1 && from != *room => self.load_value(from, *ty, false),
                value => value,
            })
            .collect();
        for ((ty, _, room), value) in copies.iter().zip(values) {
            if value != CValue::Memory(*room) {
                self.store_value(*room, *ty, &value, false);
            }
        }
    }

    fn fill_phi(
        &self,
        block: BlockId,
        id: ValueId,
        phi: &Phi,
        scalars: &[PhiValue<'ctx>],
        edges: &FxHashMap<(BlockId, BlockId), BasicBlock<'ctx>>,
    ) {
        for (from, arg) in &phi.args {
            let Some(end) = self.ends.get(from) else { continue };
            let value = self.value(*arg);
            if value.scalars().len() != scalars.len() {
                self.fault(id, "a phi's argument has another type");
                continue;
            }
            // An edge with a block of its own is one edge, however often the terminator names it.
            let (source, count) = match edges.get(&(*from, block)) {
                Some(edge) => (*edge, 1),
                None => (*end, self.func.successors(*from).iter().filter(|next| **next == block).count()),
            };
            for (phi, scalar) in scalars.iter().zip(value.scalars()) {
                for _ in 0..count {
                    phi.add_incoming(&[(scalar as &dyn BasicValue<'ctx>, source)]);
                }
            }
        }
    }

    fn terminator(&mut self, block: BlockId, id: ValueId, edges: &FxHashMap<(BlockId, BlockId), BasicBlock<'ctx>>) {
        let go = |to: BlockId, starts: &FxHashMap<BlockId, BasicBlock<'ctx>>| {
            edges.get(&(block, to)).copied().unwrap_or_else(|| starts[&to])
        };
        match &self.func.inst(id).inst {
            Inst::Jump(jump) => self.b.jump(go(jump.target, &self.starts)),
            Inst::Branch(Branch { cond, then, otherwise }) => {
                let cond = self.int(*cond);
                self.b.branch(cond, go(*then, &self.starts), go(*otherwise, &self.starts));
            }
            Inst::Switch(Switch { x, cases, default }) => {
                let x = self.int(*x);
                let cases: Vec<_> = cases
                    .iter()
                    .map(|(value, to)| (x.get_type().const_int(*value as u64, false), go(*to, &self.starts)))
                    .collect();
                self.b.switch(x, go(*default, &self.starts), &cases);
            }
            Inst::Return(ret) => self.ret(ret),
            Inst::Panic(panic) => self.panic(panic),
            Inst::Unreachable(_) => self.b.unreachable(),
            _ => self.fault(id, "a block does not end in a terminator"),
        }
    }

    fn ret(&mut self, inst: &Return) {
        let values: Vec<CValue<'ctx>> = inst.values.iter().map(|value| self.value(*value)).collect();
        let Some(room) = self.results else {
            let scalars: Vec<BasicValueEnum<'ctx>> =
                values.iter().flat_map(|value| value.scalars().iter().copied()).collect();
            self.b.ret(&scalars);
            return;
        };
        let (offsets, _) = abi::result_layout(self.unit, &self.func.results);
        for ((offset, ty), value) in offsets.into_iter().zip(&self.func.results).zip(&values) {
            self.store_value(self.b.offset(room, offset), *ty, value, false);
        }
        self.b.ret(&[]);
    }

    /// Notes the loads of values in memory that are used, all in one block, before anything else is written: they need no copy.
    fn find_uncopied(&mut self, order: &[BlockId]) {
        let mut uses: FxHashMap<ValueId, usize> = FxHashMap::default();
        for block in order {
            for inst in &self.func.block(*block).insts {
                for operand in self.func.inst(*inst).inst.operands() {
                    *uses.entry(operand).or_default() += 1;
                }
            }
        }
        for block in order {
            let insts = &self.func.block(*block).insts;
            for (at, id) in insts.iter().enumerate() {
                let in_memory =
                    matches!(self.func.inst(*id).inst, Inst::Load(_)) && self.unit.info.repr(self.ty(*id)).in_memory();
                if in_memory && self.used_at_once(*id, &insts[at + 1..], uses.get(id).copied().unwrap_or_default()) {
                    self.uncopied.insert(*id);
                }
            }
        }
    }

    fn used_at_once(&self, id: ValueId, rest: &[ValueId], mut uses: usize) -> bool {
        for next in rest {
            if uses == 0 {
                return true;
            }
            let inst = &self.func.inst(*next).inst;
            let here = inst.operands().into_iter().filter(|operand| *operand == id).count();
            // A field or element taken out of it must not be an address in it that lives on.
            let reads = match inst {
                Inst::Store(_) | Inst::MakeInterface(_) => true,
                Inst::Field(_) | Inst::Index(_) => !self.unit.info.repr(self.ty(*next)).in_memory(),
                _ => false,
            };
            if here > 0 && !reads {
                return false;
            }
            uses -= here;
            if uses > 0 && writes_memory(inst) {
                return false;
            }
        }
        uses == 0
    }
}

/// Whether an instruction may write memory that the program can reach.
fn writes_memory(inst: &Inst) -> bool {
    !matches!(
        inst,
        Inst::Const(_)
            | Inst::UnOp(_)
            | Inst::ChangeType(_)
            | Inst::Load(_)
            | Inst::GlobalAddr(_)
            | Inst::FuncAddr(_)
            | Inst::FieldAddr(_)
            | Inst::Field(_)
            | Inst::IndexAddr(_)
            | Inst::Index(_)
            | Inst::Extract(_)
            | Inst::SliceOp(_)
            | Inst::Check(_)
            | Inst::MakeAggregate(_)
    )
}
