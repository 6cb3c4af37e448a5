//! What every pass asks of an instruction: its operands, its successors, what it may do.

use super::{Callee, Const, ConstValue, Inst, SelectCase};
use crate::{BlockId, Storage, ValueId};

impl Inst {
    /// Whether the result is never nil, by what the instruction is: the address of something that is there, or something just made. Of
    /// fields and elements what they are part of has been checked.
    pub fn is_never_nil(&self) -> bool {
        match self {
            Self::Alloc(_)
            | Self::GlobalAddr(_)
            | Self::FuncAddr(_)
            | Self::FieldAddr(_)
            | Self::IndexAddr(_)
            | Self::MakeClosure(_)
            | Self::MakeInterface(_)
            | Self::MakeMap(_)
            | Self::MakeChan(_)
            | Self::Const(Const { value: ConstValue::Func(_) | ConstValue::GlobalAddr(..) }) => true,
            Self::Const(Const { value: ConstValue::Int(address) }) => *address != 0,
            _ => false,
        }
    }

    /// Calls `visit` with each operand, in order, so that it can be read or replaced.
    pub fn for_each_operand_mut(&mut self, mut visit: impl FnMut(&mut ValueId)) {
        match self {
            Self::Const(_)
            | Self::Param(_)
            | Self::FreeVar(_)
            | Self::Alloc(_)
            | Self::GlobalAddr(_)
            | Self::FuncAddr(_)
            | Self::DeferEnter(_)
            | Self::RunDefers(_)
            | Self::Jump(_)
            | Self::Unreachable(_) => {}
            Self::UnOp(i) => visit(&mut i.x),
            Self::BinOp(i) => [&mut i.x, &mut i.y].into_iter().for_each(visit),
            Self::Convert(i) => visit(&mut i.x),
            Self::ChangeType(i) => visit(&mut i.x),
            Self::Load(i) => visit(&mut i.addr),
            Self::Store(i) => [&mut i.addr, &mut i.value].into_iter().for_each(visit),
            Self::FieldAddr(i) => visit(&mut i.base),
            Self::Field(i) => visit(&mut i.x),
            Self::IndexAddr(i) => [&mut i.base, &mut i.index].into_iter().for_each(visit),
            Self::Index(i) => [&mut i.x, &mut i.index].into_iter().for_each(visit),
            Self::MakeAggregate(i) => i.parts.iter_mut().for_each(visit),
            Self::Extract(i) => visit(&mut i.tuple),
            Self::Length(i) => visit(&mut i.x),
            Self::MakeSlice(i) => [&mut i.len, &mut i.cap].into_iter().for_each(visit),
            Self::SliceOp(i) => {
                visit(&mut i.x);
                [&mut i.low, &mut i.high, &mut i.max].into_iter().flatten().for_each(visit);
            }
            Self::Append(i) => [&mut i.slice, &mut i.tail].into_iter().for_each(visit),
            Self::CopySlice(i) => [&mut i.dst, &mut i.src].into_iter().for_each(visit),
            Self::MakeInterface(i) => visit(&mut i.x),
            Self::ChangeInterface(i) => visit(&mut i.x),
            Self::TypeAssert(i) => visit(&mut i.x),
            Self::TypeTest(i) => visit(&mut i.x),
            Self::MakeClosure(i) => i.captures.iter_mut().for_each(visit),
            Self::MakeMap(i) => i.reserve.iter_mut().for_each(visit),
            Self::MapLookup(i) => [&mut i.map, &mut i.key].into_iter().for_each(visit),
            Self::MapUpdate(i) => [&mut i.map, &mut i.key, &mut i.value].into_iter().for_each(visit),
            Self::MapDelete(i) => [&mut i.map, &mut i.key].into_iter().for_each(visit),
            Self::MapClear(i) => visit(&mut i.map),
            Self::MapRange(i) => visit(&mut i.map),
            Self::MapNext(i) => [&mut i.iter, &mut i.map].into_iter().for_each(visit),
            Self::StringNext(i) => [&mut i.x, &mut i.index].into_iter().for_each(visit),
            Self::MakeChan(i) => visit(&mut i.size),
            Self::ChanSend(i) => [&mut i.chan, &mut i.value].into_iter().for_each(visit),
            Self::ChanRecv(i) => visit(&mut i.chan),
            Self::ChanClose(i) => visit(&mut i.chan),
            Self::Select(i) => i.cases.iter_mut().for_each(|case| match case {
                SelectCase::Send { chan, value } => [chan, value].into_iter().for_each(&mut visit),
                SelectCase::Recv { chan } => visit(chan),
            }),
            Self::Call(i) => {
                match &mut i.callee {
                    Callee::Static(_) => {}
                    Callee::Value(value) | Callee::Interface { recv: value, .. } => visit(value),
                }
                i.args.iter_mut().for_each(visit);
            }
            Self::Builtin(i) => i.args.iter_mut().for_each(visit),
            Self::Print(i) => i.args.iter_mut().for_each(visit),
            Self::Go(i) => visit(&mut i.closure),
            Self::Defer(i) => visit(&mut i.closure),
            Self::Recover(i) => visit(&mut i.deferred),
            Self::Check(i) => i.args.iter_mut().for_each(visit),
            Self::Phi(i) => i.args.iter_mut().for_each(|(_, value)| visit(value)),
            Self::Branch(i) => visit(&mut i.cond),
            Self::Switch(i) => visit(&mut i.x),
            Self::Return(i) => i.values.iter_mut().for_each(visit),
            Self::Panic(i) => visit(&mut i.value),
        }
    }

    /// The operands in order.
    pub fn operands(&self) -> Vec<ValueId> {
        let mut operands = Vec::new();
        self.clone().for_each_operand_mut(|value| operands.push(*value));
        operands
    }

    /// Calls `visit` with each successor, so that it can be read or replaced.
    pub fn for_each_successor_mut(&mut self, mut visit: impl FnMut(&mut BlockId)) {
        match self {
            Self::Jump(i) => visit(&mut i.target),
            Self::Branch(i) => [&mut i.then, &mut i.otherwise].into_iter().for_each(visit),
            Self::Switch(i) => {
                i.cases.iter_mut().for_each(|(_, block)| visit(block));
                visit(&mut i.default);
            }
            _ => {}
        }
    }

    /// The blocks control can go to from here; a block may come more than once.
    pub fn successors(&self) -> Vec<BlockId> {
        match self {
            Self::Jump(i) => vec![i.target],
            Self::Branch(i) => vec![i.then, i.otherwise],
            Self::Switch(i) => i.cases.iter().map(|(_, block)| *block).chain([i.default]).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it ends a block.
    pub fn is_terminator(&self) -> bool {
        matches!(
            self,
            Self::Jump(_) | Self::Branch(_) | Self::Switch(_) | Self::Return(_) | Self::Panic(_) | Self::Unreachable(_)
        )
    }

    /// The storage class of what it allocates, if it allocates.
    pub fn storage_mut(&mut self) -> Option<&mut Storage> {
        match self {
            Self::Alloc(i) => Some(&mut i.storage),
            Self::Convert(i) => Some(&mut i.storage),
            Self::MakeSlice(i) => Some(&mut i.storage),
            Self::Append(i) => Some(&mut i.storage),
            Self::MakeInterface(i) => Some(&mut i.storage),
            Self::MakeClosure(i) => Some(&mut i.storage),
            Self::MakeMap(i) => Some(&mut i.storage),
            Self::MakeChan(i) => Some(&mut i.storage),
            Self::Defer(i) => Some(&mut i.storage),
            Self::Go(i) => Some(&mut i.storage),
            _ => None,
        }
    }
}
