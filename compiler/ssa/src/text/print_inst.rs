//! Instructions as text: the mnemonic and its operands. The forms are those that the instructions' own documentation gives.

use super::names::Word;
use super::print::Printer;
use crate::inst::{Callee, Inst, SelectCase};
use crate::{BlockId, ValueId};

fn v(value: ValueId) -> String {
    format!("v{}", value.0)
}

fn b(block: BlockId) -> String {
    format!("b{}", block.0)
}

fn list(values: &[ValueId]) -> String {
    values.iter().map(|value| v(*value)).collect::<Vec<_>>().join(", ")
}

/// A value that may be absent.
fn optional(value: Option<ValueId>) -> String {
    value.map_or_else(|| "_".to_owned(), v)
}

/// A word that stands after the operands if it holds.
fn flag(holds: bool, word: &str) -> String {
    if holds { format!(" {word}") } else { String::new() }
}

/// Everything of an instruction but its result.
pub(super) fn mnemonic_and_operands(printer: &Printer<'_>, inst: &Inst) -> String {
    let func = |id: crate::FuncId| format!("@{}", printer.program.func(id).name);
    match inst {
        Inst::Const(i) => format!("const {}", printer.constant(&i.value)),
        Inst::Param(i) => format!("param {}", i.index),
        Inst::FreeVar(i) => format!("freevar {}", i.index),
        Inst::UnOp(i) => format!("{} {}", i.op.word(), v(i.x)),
        Inst::BinOp(i) => format!("{} {}, {}", i.op.word(), v(i.x), v(i.y)),
        Inst::Convert(i) => format!("convert.{}.{} {}", i.kind.word(), i.storage.word(), v(i.x)),
        Inst::ChangeType(i) => format!("changetype {}", v(i.x)),
        Inst::Alloc(i) => {
            let name = i.name.as_ref().map(|name| format!(" {:?}", name.as_str())).unwrap_or_default();
            format!("alloc.{} {}{name}{}", i.storage.word(), printer.ty(i.ty), flag(i.pinned, "pinned"))
        }
        Inst::Load(i) => format!("load {}", v(i.addr)),
        Inst::Store(i) => format!("store {}, {}", v(i.addr), v(i.value)),
        Inst::GlobalAddr(i) => format!("global @{}", printer.program.global(i.global).name),
        Inst::FuncAddr(i) => format!("func {}", func(i.func)),
        Inst::FieldAddr(i) => format!("fieldaddr {}, {}", v(i.base), i.field),
        Inst::Field(i) => format!("field {}, {}", v(i.x), i.field),
        Inst::IndexAddr(i) => format!("indexaddr {}, {}", v(i.base), v(i.index)),
        Inst::Index(i) => format!("index {}, {}", v(i.x), v(i.index)),
        Inst::MakeAggregate(i) => format!("aggregate ({})", list(&i.parts)),
        Inst::Extract(i) => format!("extract {}, {}", v(i.tuple), i.index),
        Inst::Length(i) => match i.kind {
            crate::inst::LengthKind::Len => format!("len {}", v(i.x)),
            crate::inst::LengthKind::Cap => format!("cap {}", v(i.x)),
        },
        Inst::MakeSlice(i) => format!("makeslice.{} {}, {}", i.storage.word(), v(i.len), v(i.cap)),
        Inst::SliceOp(i) => {
            format!("slice {}, {}, {}, {}", v(i.x), optional(i.low), optional(i.high), optional(i.max))
        }
        Inst::Append(i) => format!("append.{} {}, {}", i.storage.word(), v(i.slice), v(i.tail)),
        Inst::CopySlice(i) => format!("copy {}, {}", v(i.dst), v(i.src)),
        Inst::MakeInterface(i) => format!("makeinterface.{} {}", i.storage.word(), v(i.x)),
        Inst::ChangeInterface(i) => format!("changeinterface {}", v(i.x)),
        Inst::TypeAssert(i) => format!("typeassert {}, {}{}", v(i.x), printer.ty(i.ty), flag(i.comma_ok, "commaok")),
        Inst::TypeTest(i) => format!("typetest {}, {}", v(i.x), printer.ty(i.ty)),
        Inst::MakeClosure(i) => format!("closure.{} {}({})", i.storage.word(), func(i.func), list(&i.captures)),
        Inst::MakeMap(i) => format!("makemap.{} {}", i.storage.word(), optional(i.reserve)),
        Inst::MapLookup(i) => format!("maplookup {}, {}{}", v(i.map), v(i.key), flag(i.comma_ok, "commaok")),
        Inst::MapUpdate(i) => format!("mapupdate {}, {}, {}", v(i.map), v(i.key), v(i.value)),
        Inst::MapDelete(i) => format!("mapdelete {}, {}", v(i.map), v(i.key)),
        Inst::MapClear(i) => format!("mapclear {}", v(i.map)),
        Inst::MapRange(i) => format!("maprange {}", v(i.map)),
        Inst::MapNext(i) => format!("mapnext {}, {}", v(i.iter), v(i.map)),
        Inst::StringNext(i) => format!("stringnext {}, {}", v(i.x), v(i.index)),
        Inst::MakeChan(i) => format!("makechan.{} {}", i.storage.word(), v(i.size)),
        Inst::ChanSend(i) => format!("chansend {}, {}", v(i.chan), v(i.value)),
        Inst::ChanRecv(i) => format!("chanrecv {}{}", v(i.chan), flag(i.comma_ok, "commaok")),
        Inst::ChanClose(i) => format!("chanclose {}", v(i.chan)),
        Inst::Select(i) => {
            let cases: Vec<_> = i.cases.iter().map(select_case).collect();
            format!("select.{} [{}]", if i.blocking { "blocking" } else { "default" }, cases.join(", "))
        }
        Inst::Call(i) => {
            let callee = match &i.callee {
                Callee::Static(callee) => func(*callee),
                Callee::Value(value) => v(*value),
                Callee::Interface { recv, method } => format!("{}.{method}", v(*recv)),
            };
            format!("call {callee}({})", list(&i.args))
        }
        Inst::Builtin(i) => format!("builtin.{} ({})", i.func.word(), list(&i.args)),
        Inst::Print(i) => format!("{} ({})", if i.newline { "println" } else { "print" }, list(&i.args)),
        Inst::Go(i) => format!("go.{} {}", i.storage.word(), v(i.closure)),
        Inst::DeferEnter(_) => "deferenter".to_owned(),
        Inst::Defer(i) => format!("defer.{} {}", i.storage.word(), v(i.closure)),
        Inst::RunDefers(_) => "rundefers".to_owned(),
        Inst::Recover(i) => format!("recover {}", v(i.deferred)),
        Inst::Check(i) => format!("check.{} ({})", i.kind.word(), list(&i.args)),
        Inst::Phi(i) => {
            let args: Vec<_> = i.args.iter().map(|(block, value)| format!("{}: {}", b(*block), v(*value))).collect();
            format!("phi [{}]", args.join(", "))
        }
        Inst::Jump(i) => format!("jump {}", b(i.target)),
        Inst::Branch(i) => format!("branch {}, {}, {}", v(i.cond), b(i.then), b(i.otherwise)),
        Inst::Switch(i) => {
            let cases: Vec<_> = i.cases.iter().map(|(value, block)| format!("{value}: {}", b(*block))).collect();
            format!("switch {} [{}], {}", v(i.x), cases.join(", "), b(i.default))
        }
        Inst::Return(i) => format!("return ({})", list(&i.values)),
        Inst::Panic(i) => format!("panic {}", v(i.value)),
        Inst::Unreachable(_) => "unreachable".to_owned(),
    }
}

fn select_case(case: &SelectCase) -> String {
    match case {
        SelectCase::Send { chan, value } => format!("send {} {}", v(*chan), v(*value)),
        SelectCase::Recv { chan } => format!("recv {}", v(*chan)),
    }
}
