//! `dead-code`: removes instructions that have no effect and whose result nobody uses.

use vole_ssa::inst::Inst;
use vole_ssa::{Function, Linkage, Program, ValueId};
use vole_types::Types;

pub(crate) fn run(program: &mut Program, _types: &mut Types) {
    for func in program.funcs.iter_mut().filter(|func| func.linkage == Linkage::Defined) {
        remove_unused(func);
    }
}

/// Marks from the instructions with effects through their operands, then sweeps.
fn remove_unused(func: &mut Function) {
    let mut live = vec![false; func.insts.len()];
    let mut work: Vec<_> = func.blocks.iter().flat_map(|block| block.insts.iter().copied()).collect();
    work.retain(|id| has_effect(func, &func.inst(*id).inst));
    work.iter().for_each(|id| live[id.0 as usize] = true);
    while let Some(id) = work.pop() {
        for operand in func.inst(id).inst.operands() {
            if !std::mem::replace(&mut live[operand.0 as usize], true) {
                work.push(operand);
            }
        }
    }
    for block in &mut func.blocks {
        block.insts.retain(|id| live[id.0 as usize]);
    }
}

/// Whether an instruction must stay even if its result is not used. Conditions that panic are checks of their own, but comparisons of interfaces,
/// assertions and map operations can panic too.
fn has_effect(func: &Function, inst: &Inst) -> bool {
    let constant = |value: ValueId| matches!(func.inst(value).inst, Inst::Const(_));
    match inst {
        // That the size in bytes fits is for the runtime to see, unless it is known.
        Inst::MakeSlice(make) => !constant(make.cap),
        Inst::MakeChan(make) => !constant(make.size),
        Inst::Const(_)
        | Inst::UnOp(_)
        | Inst::Convert(_)
        | Inst::ChangeType(_)
        | Inst::Alloc(_)
        | Inst::Load(_)
        | Inst::GlobalAddr(_)
        | Inst::FuncAddr(_)
        | Inst::FieldAddr(_)
        | Inst::Field(_)
        | Inst::IndexAddr(_)
        | Inst::Index(_)
        | Inst::MakeAggregate(_)
        | Inst::Extract(_)
        | Inst::Length(_)
        | Inst::SliceOp(_)
        | Inst::MakeInterface(_)
        | Inst::ChangeInterface(_)
        | Inst::TypeTest(_)
        | Inst::MakeClosure(_)
        | Inst::MakeMap(_)
        | Inst::MapRange(_)
        | Inst::StringNext(_)
        | Inst::FreeVar(_)
        | Inst::Phi(_) => false,
        Inst::TypeAssert(assert) => !assert.comma_ok,
        // Parameters stay, so that a function's signature can be read from its entry block.
        Inst::Param(_) => true,
        Inst::BinOp(op) => op.op.is_comparison(),
        Inst::Store(_)
        | Inst::Append(_)
        | Inst::CopySlice(_)
        | Inst::MapLookup(_)
        | Inst::MapUpdate(_)
        | Inst::MapDelete(_)
        | Inst::MapClear(_)
        | Inst::MapNext(_)
        | Inst::ChanSend(_)
        | Inst::ChanRecv(_)
        | Inst::ChanClose(_)
        | Inst::Select(_)
        | Inst::Call(_)
        | Inst::Builtin(_)
        | Inst::Print(_)
        | Inst::Go(_)
        | Inst::DeferEnter(_)
        | Inst::Defer(_)
        | Inst::RunDefers(_)
        | Inst::Recover(_)
        | Inst::Check(_)
        | Inst::Jump(_)
        | Inst::Branch(_)
        | Inst::Switch(_)
        | Inst::Return(_)
        | Inst::Panic(_)
        | Inst::Unreachable(_) => true,
    }
}
