//! Which functions of package runtime the instructions of a function may call. What is asked for here is part of the program; what
//! code generation does not call after all is dropped by the linker.

use vole_source::Span;
use vole_types::{Basic, Type, TypeId, Types};

use super::program::ProgramBuilder;
use crate::inst::{BinOp, BinOpKind, BuiltinFn, CheckKind, ConvertKind, Inst, LengthKind};
use crate::{FuncId, Function, RuntimeFn};

impl ProgramBuilder<'_> {
    /// Makes a function of package runtime part of the program.
    pub(super) fn require_runtime_fn(&mut self, func: RuntimeFn) {
        if self.program.runtime_fns.contains_key(&func) {
            return;
        }
        let Some(object) = self.types.lookup(self.runtime, func.name()) else {
            self.internal(Span::NONE, format!("package runtime has no function {}", func.name()));
            return;
        };
        let span = self.types.object(object).span;
        let id = self.func(object, Vec::new(), span);
        self.program.runtime_fns.insert(func, id);
    }

    /// A function of package runtime that is called by name.
    pub(super) fn runtime_fn(&mut self, func: RuntimeFn) -> Option<FuncId> {
        self.require_runtime_fn(func);
        self.program.runtime_fns.get(&func).copied()
    }

    /// Whether a function of package runtime that no instruction stands for is part of the program all the same, by `//go:linkname`; notes
    /// it.
    pub(super) fn is_linked(&mut self, func: RuntimeFn) -> bool {
        let object = self.types.lookup(self.runtime, func.name());
        let id = object.and_then(|object| self.funcs.get(&(object, Vec::new())).copied());
        id.is_some_and(|id| {
            self.program.runtime_fns.insert(func, id);
            true
        })
    }

    /// Makes the functions part of the program that a function's instructions may call.
    pub(super) fn require_runtime_fns_of(&mut self, func: &Function) {
        let mut needed = Vec::new();
        for inst in func.blocks.iter().flat_map(|block| &block.insts) {
            let data = func.inst(*inst);
            runtime_fns(self.types, func, &data.inst, data.ty, &mut needed);
        }
        for func in needed {
            self.require_runtime_fn(func);
        }
    }
}

/// Adds the functions that an instruction may call.
fn runtime_fns(types: &Types, func: &Function, inst: &Inst, ty: Option<TypeId>, needed: &mut Vec<RuntimeFn>) {
    let operand_type = |value| func.ty(value).unwrap_or(Basic::Invalid.id());
    let needs: &[RuntimeFn] = match inst {
        Inst::Alloc(_) | Inst::MakeInterface(_) | Inst::MakeClosure(_) => &[RuntimeFn::Alloc],
        Inst::MakeSlice(_) => &[RuntimeFn::MakeSlice],
        Inst::Append(_) => &[RuntimeFn::GrowSlice],
        Inst::BinOp(op) => return binary(types, op, operand_type(op.x), needed),
        Inst::Convert(convert) => conversion(types, convert.kind, operand_type(convert.x), ty),
        Inst::TypeAssert(assertion) if types.is_interface(assertion.ty) => {
            &[RuntimeFn::FindItab, RuntimeFn::PanicAssertInterface]
        }
        Inst::TypeAssert(_) => &[RuntimeFn::PanicAssertConcrete],
        Inst::TypeTest(test) if types.is_interface(test.ty) => &[RuntimeFn::FindItab],
        Inst::ChangeInterface(_) => &[RuntimeFn::FindItab],
        Inst::MakeMap(_) => &[RuntimeFn::MakeMap],
        Inst::MapLookup(_) => &[RuntimeFn::MapLookup],
        Inst::MapUpdate(_) => &[RuntimeFn::MapAssign],
        Inst::MapDelete(_) => &[RuntimeFn::MapDelete],
        Inst::MapClear(_) => &[RuntimeFn::MapClear],
        Inst::MapRange(_) => &[RuntimeFn::MapIterInit],
        Inst::MapNext(_) => &[RuntimeFn::MapIterNext],
        Inst::StringNext(_) => &[RuntimeFn::DecodeRune],
        Inst::MakeChan(_) => &[RuntimeFn::MakeChan],
        Inst::ChanSend(_) => &[RuntimeFn::ChanSend],
        Inst::ChanRecv(_) => &[RuntimeFn::ChanRecv],
        Inst::ChanClose(_) => &[RuntimeFn::ChanClose],
        Inst::Select(_) => &[RuntimeFn::Select],
        Inst::Length(length) => match (types.under(operand_type(length.x)), length.kind) {
            (Type::Chan { .. }, LengthKind::Len) => &[RuntimeFn::ChanLen],
            (Type::Chan { .. }, LengthKind::Cap) => &[RuntimeFn::ChanCap],
            _ => &[],
        },
        Inst::Builtin(builtin) => match builtin.func {
            BuiltinFn::MakeSliceFromPointer | BuiltinFn::MakeStringFromPointer => &[RuntimeFn::PanicUnsafeLen],
            BuiltinFn::PointerAdd | BuiltinFn::SliceData | BuiltinFn::StringData | BuiltinFn::ClearSlice => &[],
            BuiltinFn::Concat => &[RuntimeFn::Concat],
        },
        Inst::Print(print) => {
            needed.extend([RuntimeFn::PrintLock, RuntimeFn::PrintUnlock]);
            if print.newline {
                needed.extend([RuntimeFn::PrintSpace, RuntimeFn::PrintNewline]);
            }
            needed.extend(print.args.iter().map(|arg| printer(types, operand_type(*arg))));
            &[]
        }
        Inst::Go(_) => &[RuntimeFn::GoStart, RuntimeFn::Alloc],
        Inst::DeferEnter(_) => &[RuntimeFn::DeferEnter, RuntimeFn::SaveContext],
        Inst::Defer(_) => &[RuntimeFn::DeferPush, RuntimeFn::Alloc],
        Inst::RunDefers(_) => &[RuntimeFn::RunDefers],
        Inst::Recover(_) => &[RuntimeFn::Recover],
        Inst::Panic(_) => &[RuntimeFn::Panic],
        Inst::Check(check) => panics(check.kind),
        Inst::Const(_)
        | Inst::Param(_)
        | Inst::FreeVar(_)
        | Inst::UnOp(_)
        | Inst::ChangeType(_)
        | Inst::Load(_)
        | Inst::Store(_)
        | Inst::GlobalAddr(_)
        | Inst::FuncAddr(_)
        | Inst::FieldAddr(_)
        | Inst::Field(_)
        | Inst::IndexAddr(_)
        | Inst::Index(_)
        | Inst::MakeAggregate(_)
        | Inst::Extract(_)
        | Inst::SliceOp(_)
        | Inst::CopySlice(_)
        | Inst::Call(_)
        | Inst::TypeTest(_)
        | Inst::Phi(_)
        | Inst::Jump(_)
        | Inst::Branch(_)
        | Inst::Switch(_)
        | Inst::Return(_)
        | Inst::Unreachable(_) => &[],
    };
    needed.extend(needs);
}

fn binary(types: &Types, op: &BinOp, operand: TypeId, needed: &mut Vec<RuntimeFn>) {
    let basic = types.basic(operand);
    let is_string = basic.is_some_and(Basic::is_string);
    match op.op {
        BinOpKind::Eq | BinOpKind::Ne => equality(types, operand, needed),
        BinOpKind::Lt | BinOpKind::Le | BinOpKind::Gt | BinOpKind::Ge | BinOpKind::Min | BinOpKind::Max
            if is_string =>
        {
            needed.push(RuntimeFn::StringCompare);
        }
        BinOpKind::Add if is_string => needed.push(RuntimeFn::Concat2),
        BinOpKind::Div if basic.is_some_and(Basic::is_complex) => needed.push(RuntimeFn::ComplexDiv),
        _ => {}
    }
}

/// What comparing values of a type calls, parts included.
fn equality(types: &Types, ty: TypeId, needed: &mut Vec<RuntimeFn>) {
    match types.under(ty) {
        Type::Basic(basic) if basic.is_string() => needed.extend([RuntimeFn::StringEqual, RuntimeFn::MemEqual]),
        Type::Interface(interface) if interface.methods.is_empty() => needed.push(RuntimeFn::EfaceEqual),
        Type::Interface(_) => needed.push(RuntimeFn::IfaceEqual),
        Type::Array { elem, .. } => {
            needed.extend([RuntimeFn::MemEqual, RuntimeFn::TypedEqual]);
            equality(types, *elem, needed);
        }
        Type::Struct(fields) => {
            needed.extend([RuntimeFn::MemEqual, RuntimeFn::TypedEqual]);
            fields.iter().for_each(|field| equality(types, field.ty, needed));
        }
        _ => {}
    }
}

fn conversion(types: &Types, kind: ConvertKind, from: TypeId, to: Option<TypeId>) -> &'static [RuntimeFn] {
    match kind {
        ConvertKind::Numeric => {
            let is_float = types.basic(from).is_some_and(Basic::is_float);
            match to.and_then(|to| types.basic(to)) {
                Some(Basic::Int64) if is_float => &[RuntimeFn::FloatToInt64],
                Some(Basic::Uint64) if is_float => &[RuntimeFn::FloatToUint64],
                Some(to) if is_float && to.is_integer() => &[RuntimeFn::FloatToInt64, RuntimeFn::FloatToUint64],
                _ => &[],
            }
        }
        ConvertKind::IntToString => &[RuntimeFn::IntToString],
        ConvertKind::BytesToString => &[RuntimeFn::BytesToString],
        ConvertKind::StringToBytes => &[RuntimeFn::StringToBytes],
        ConvertKind::RunesToString => &[RuntimeFn::RunesToString],
        ConvertKind::StringToRunes => &[RuntimeFn::StringToRunes],
        ConvertKind::SliceToArrayPointer => &[],
    }
}

fn printer(types: &Types, ty: TypeId) -> RuntimeFn {
    match types.under(ty) {
        Type::Interface(interface) if interface.methods.is_empty() => RuntimeFn::PrintEface,
        Type::Interface(_) => RuntimeFn::PrintIface,
        Type::Slice(_) => RuntimeFn::PrintSlice,
        Type::Basic(basic) => match basic {
            Basic::Bool | Basic::UntypedBool => RuntimeFn::PrintBool,
            Basic::Int64 => RuntimeFn::PrintInt64,
            Basic::Uint64 => RuntimeFn::PrintUint64,
            basic if basic.is_string() => RuntimeFn::PrintString,
            basic if basic.is_float() => RuntimeFn::PrintFloat,
            basic if basic.is_complex() => RuntimeFn::PrintComplex,
            basic if basic.is_unsigned() => RuntimeFn::PrintUint,
            basic if basic.is_integer() => RuntimeFn::PrintInt,
            _ => RuntimeFn::PrintPointer,
        },
        _ => RuntimeFn::PrintPointer,
    }
}

fn panics(kind: CheckKind) -> &'static [RuntimeFn] {
    match kind {
        CheckKind::NotNil => &[RuntimeFn::PanicNil],
        CheckKind::Index => &[RuntimeFn::PanicIndex, RuntimeFn::PanicIndexU, RuntimeFn::PanicIndex64],
        CheckKind::SliceCap
        | CheckKind::SliceLen
        | CheckKind::SliceLow
        | CheckKind::Slice3Cap
        | CheckKind::Slice3Len
        | CheckKind::Slice3High
        | CheckKind::Slice3Low
        | CheckKind::SliceToArray => &[RuntimeFn::PanicSlice],
        CheckKind::Divisor => &[RuntimeFn::PanicDivide],
        CheckKind::ShiftCount => &[RuntimeFn::PanicShift],
        CheckKind::MakeSliceLen => &[RuntimeFn::PanicMakeSliceLen],
        CheckKind::MakeSliceCap => &[RuntimeFn::PanicMakeSliceLen, RuntimeFn::PanicMakeSliceCap],
        CheckKind::MakeChanSize => &[RuntimeFn::PanicMakeChanSize],
        CheckKind::UnsafeLen => &[RuntimeFn::PanicUnsafeLen],
    }
}
