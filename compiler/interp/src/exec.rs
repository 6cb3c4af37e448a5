//! Running a program: the loop over instructions, and how a run ends.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use vole_ssa::inst::{CheckKind, ConstValue, Inst, LengthKind};
use vole_ssa::{BlockId, FuncId, Function, GlobalId, InstId, Linkage, Program, RuntimeFn, ValueId};
use vole_types::{Basic, Type, TypeId, Types};

use crate::equal::{Incomparable, equal};
use crate::memory::Pointer;
use crate::value::{Closure, MapIterator, Slice, Value};
use crate::{arith, convert, print};

/// How much a run may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Instructions.
    pub steps: u64,
    /// Calls within calls.
    pub depth: u32,
    /// Bytes of output.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { steps: 50_000_000, depth: 2_000, output: 1 << 20 }
    }
}

/// Why a run ended before its program did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The program panicked; nothing recovered.
    Panic,
    /// The program uses what has no meaning without a machine: the words say what.
    Unsupported(String),
    /// A limit was reached.
    Limit(&'static str),
}

/// What a run did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// What it printed.
    pub output: Vec<u8>,
    /// How it ended, if not by returning from `main`.
    pub stop: Option<Stop>,
}

/// Runs a program: its package initialisation, then `main.main`. Every block must be reachable.
pub fn run(program: &Program, types: &Types, limits: Limits) -> Outcome {
    let mut machine = Machine::new(program, types, limits);
    let mut stop = None;
    for entry in [program.init, program.main].into_iter().flatten() {
        match machine.call_func(entry, Vec::new(), &[]) {
            Ok(_) => {}
            Err(Unwind::Panic) => stop = Some(Stop::Panic),
            Err(Unwind::Stop(why)) => stop = Some(why),
        }
        if stop.is_some() {
            break;
        }
    }
    Outcome { output: machine.output, stop }
}

/// Why control leaves a function otherwise than by `return`.
#[derive(Debug)]
pub(crate) enum Unwind {
    /// A panic; its value is on top of [`Machine::panics`].
    Panic,
    /// The end of the run.
    Stop(Stop),
}

impl From<Stop> for Unwind {
    fn from(stop: Stop) -> Self {
        Unwind::Stop(stop)
    }
}

pub(crate) fn unsupported<T>(what: impl Into<String>) -> Result<T, Unwind> {
    Err(Stop::Unsupported(what.into()).into())
}

/// A panic in progress; none where a deferred call runs because its function returned.
#[derive(Debug)]
pub(crate) struct Panicking {
    pub(crate) value: Option<Value>,
    pub(crate) recovered: bool,
}

/// The state of a run.
pub(crate) struct Machine<'a> {
    pub(crate) program: &'a Program,
    pub(crate) types: &'a Types,
    limits: Limits,
    steps: u64,
    depth: u32,
    pub(crate) output: Vec<u8>,
    globals: FxHashMap<GlobalId, Pointer>,
    pub(crate) panics: Vec<Panicking>,
    /// The functions of the runtime that are not run but done here.
    natives: FxHashMap<FuncId, RuntimeFn>,
}

/// A function being run.
pub(crate) struct Frame<'f> {
    pub(crate) func: &'f Function,
    values: Vec<Option<Value>>,
    args: Vec<Value>,
    captures: &'f [Value],
    defers: Vec<Rc<Closure>>,
    /// Where to go on after a recovery: just after the frame was opened.
    recovery: Option<(BlockId, usize, InstId)>,
}

impl<'a> Machine<'a> {
    fn new(program: &'a Program, types: &'a Types, limits: Limits) -> Self {
        let natives = program.runtime_fns.iter().filter(|(name, _)| **name == RuntimeFn::Panic);
        let natives = natives.map(|(name, func)| (*func, *name)).collect();
        Self {
            program,
            types,
            limits,
            steps: 0,
            depth: 0,
            output: Vec::new(),
            globals: FxHashMap::default(),
            panics: Vec::new(),
            natives,
        }
    }

    /// Calls a function with its arguments and the values of its free variables.
    pub(crate) fn call_func(&mut self, id: FuncId, args: Vec<Value>, captures: &[Value]) -> Result<Value, Unwind> {
        if self.natives.contains_key(&id) {
            self.panics.push(Panicking { value: args.into_iter().next(), recovered: false });
            return Err(Unwind::Panic);
        }
        let func = self.program.func(id);
        match &func.linkage {
            Linkage::Defined => {}
            Linkage::External(symbol) => return unsupported(format!("assembly: {symbol}")),
            Linkage::Intrinsic(intrinsic) => return crate::call::intrinsic(*intrinsic, &args),
        }
        if self.depth >= self.limits.depth {
            return Err(Stop::Limit("depth").into());
        }
        self.depth += 1;
        let values = vec![None; func.insts.len()];
        let mut frame = Frame { func, values, args, captures, defers: Vec::new(), recovery: None };
        let result = self.run_frame(&mut frame);
        self.depth -= 1;
        result
    }

    /// Runs a function, and its deferred calls if it panics.
    fn run_frame(&mut self, frame: &mut Frame<'_>) -> Result<Value, Unwind> {
        let mut at = (Function::ENTRY, 0);
        loop {
            match self.run_blocks(frame, at) {
                Err(Unwind::Panic) => {
                    let Some((block, next, enter)) = frame.recovery else { return Err(Unwind::Panic) };
                    self.run_defers_of_panic(frame)?;
                    frame.values[enter.0 as usize] = Some(Value::Bool(true));
                    at = (block, next);
                }
                other => return other,
            }
        }
    }

    /// Runs the deferred calls of a panicking function until one recovers.
    fn run_defers_of_panic(&mut self, frame: &mut Frame<'_>) -> Result<(), Unwind> {
        while let Some(closure) = frame.defers.pop() {
            let height = self.panics.len();
            match self.call_func(closure.func, Vec::new(), &closure.captures) {
                Ok(_) => {}
                Err(Unwind::Panic) => {
                    // The newer panic takes the place of the one it interrupted.
                    if let Some(newer) = self.panics.pop() {
                        self.panics.truncate(height.saturating_sub(1));
                        self.panics.push(newer);
                    }
                    continue;
                }
                Err(stop) => return Err(stop),
            }
            if self.panics.last().is_some_and(|panic| panic.recovered) {
                self.panics.pop();
                return Ok(());
            }
        }
        Err(Unwind::Panic)
    }

    fn run_blocks(&mut self, frame: &mut Frame<'_>, start: (BlockId, usize)) -> Result<Value, Unwind> {
        let (mut block, mut at) = start;
        loop {
            let func = frame.func;
            let Some(id) = func.block(block).insts.get(at).copied() else { return unsupported("a block without end") };
            self.steps += 1;
            if self.steps > self.limits.steps {
                return Err(Stop::Limit("steps").into());
            }
            let data = func.inst(id);
            let target = match &data.inst {
                Inst::Jump(i) => i.target,
                Inst::Branch(i) => match self.value(frame, i.cond)? {
                    Value::Bool(true) => i.then,
                    _ => i.otherwise,
                },
                Inst::Switch(i) => {
                    let Value::Int(x) = self.value(frame, i.x)? else { return unsupported("a switch on no integer") };
                    i.cases.iter().find(|(value, _)| *value == x).map_or(i.default, |(_, target)| *target)
                }
                Inst::Return(i) => {
                    let mut values = self.values(frame, &i.values)?;
                    return Ok(if values.len() == 1 { values.remove(0) } else { Value::Aggregate(values) });
                }
                Inst::Panic(i) => {
                    let value = self.value(frame, i.value)?;
                    return self.panic_with(value);
                }
                Inst::Unreachable(_) => return unsupported("the unreachable was reached"),
                Inst::DeferEnter(_) => {
                    frame.recovery = Some((block, at + 1, id));
                    frame.values[id.0 as usize] = Some(Value::Bool(false));
                    at += 1;
                    continue;
                }
                inst => {
                    let value = self.inst(frame, inst, data.ty)?;
                    if data.ty.is_some() {
                        frame.values[id.0 as usize] = Some(value);
                    }
                    at += 1;
                    continue;
                }
            };
            self.enter(frame, block, target)?;
            let phis = frame.func.block(target).insts.iter();
            at = phis.take_while(|id| matches!(frame.func.inst(**id).inst, Inst::Phi(_))).count();
            block = target;
        }
    }

    /// Evaluates the phis of a block, all at once.
    fn enter(&mut self, frame: &mut Frame<'_>, from: BlockId, to: BlockId) -> Result<(), Unwind> {
        let mut found = Vec::new();
        for id in &frame.func.block(to).insts {
            let Inst::Phi(phi) = &frame.func.inst(*id).inst else { break };
            if let Some((_, value)) = phi.args.iter().find(|(block, _)| *block == from) {
                found.push((*id, self.value(frame, *value)?));
            }
        }
        found.into_iter().for_each(|(id, value)| frame.values[id.0 as usize] = Some(value));
        Ok(())
    }

    pub(crate) fn panic_with<T>(&mut self, value: Value) -> Result<T, Unwind> {
        if let Some(func) = self.program.runtime_fns.get(&RuntimeFn::Panic).copied() {
            self.call_func(func, vec![value], &[])?;
        } else {
            self.panics.push(Panicking { value: Some(value), recovered: false });
        }
        Err(Unwind::Panic)
    }

    /// Runs a function of the runtime that ends in a panic.
    pub(crate) fn panic_by<T>(&mut self, name: RuntimeFn, args: Vec<Value>) -> Result<T, Unwind> {
        match self.program.runtime_fns.get(&name).copied() {
            Some(func) => {
                self.call_func(func, args, &[])?;
                unsupported(format!("{} returned", name.name()))
            }
            None => unsupported(format!("the program has no {}", name.name())),
        }
    }

    pub(crate) fn incomparable<T>(&mut self, found: Incomparable) -> Result<T, Unwind> {
        let name = vole_types::display::runtime_type_string(self.types, found.0);
        unsupported(format!("a comparison of values of type {name}"))
    }

    pub(crate) fn value(&self, frame: &Frame<'_>, id: ValueId) -> Result<Value, Unwind> {
        match frame.values.get(id.0 as usize) {
            Some(Some(value)) => Ok(value.clone()),
            _ => unsupported(format!("v{} of {} has no value", id.0, frame.func.name)),
        }
    }

    pub(crate) fn values(&self, frame: &Frame<'_>, ids: &[ValueId]) -> Result<Vec<Value>, Unwind> {
        ids.iter().map(|id| self.value(frame, *id)).collect()
    }

    fn pointer(&mut self, frame: &Frame<'_>, id: ValueId) -> Result<Pointer, Unwind> {
        match self.value(frame, id)? {
            Value::Pointer(Some(pointer)) => Ok(pointer),
            Value::Pointer(None) => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            _ => unsupported("a pointer that is none"),
        }
    }

    fn int(&self, frame: &Frame<'_>, id: ValueId) -> Result<i64, Unwind> {
        match self.value(frame, id)? {
            Value::Int(value) => Ok(value),
            _ => unsupported("an integer that is none"),
        }
    }

    fn index(&self, frame: &Frame<'_>, id: ValueId) -> Result<usize, Unwind> {
        usize::try_from(self.int(frame, id)?).or_else(|_| unsupported("a negative index"))
    }

    pub(crate) fn type_of(&self, frame: &Frame<'_>, id: ValueId) -> TypeId {
        frame.func.ty(id).unwrap_or(Basic::Invalid.id())
    }

    /// The zero value of a type.
    pub(crate) fn zero(&self, ty: TypeId) -> Value {
        match self.types.under(ty) {
            Type::Basic(basic) => match basic {
                Basic::Bool | Basic::UntypedBool => Value::Bool(false),
                Basic::String | Basic::UntypedString => Value::bytes(""),
                Basic::UnsafePointer | Basic::UntypedNil => Value::Pointer(None),
                basic if basic.is_float() => Value::Float(0.0),
                basic if basic.is_complex() => Value::Complex(0.0, 0.0),
                _ => Value::Int(0),
            },
            Type::Pointer(_) | Type::Chan { .. } => Value::Pointer(None),
            Type::Slice(_) => Value::Slice(None),
            Type::Map { .. } => Value::Map(None),
            Type::Signature(_) => Value::Func(None),
            Type::Interface(_) => Value::Interface(None),
            Type::Array { len, elem } => Value::Aggregate(vec![self.zero(*elem); *len as usize]),
            Type::Struct(fields) => Value::Aggregate(fields.iter().map(|field| self.zero(field.ty)).collect()),
            Type::Tuple(elems) => Value::Aggregate(elems.iter().map(|elem| self.zero(*elem)).collect()),
            Type::Named(_) | Type::TypeParam(_) => Value::unit(),
        }
    }

    fn constant(&mut self, value: &ConstValue, ty: TypeId) -> Value {
        match value {
            ConstValue::Zero => self.zero(ty),
            ConstValue::Bool(value) => Value::Bool(*value),
            ConstValue::Int(value) => {
                Value::Int(self.types.basic(ty).map_or(*value, |basic| arith::wrap(basic, *value)))
            }
            ConstValue::Float(value) => Value::Float(*value),
            ConstValue::Complex(re, im) => Value::Complex(*re, *im),
            ConstValue::String(bytes) => Value::Str(bytes[..].into()),
            ConstValue::Func(func) => Value::Func(Some(Rc::new(Closure { func: *func, captures: Vec::new() }))),
            ConstValue::Interface { ty, value } => Value::Interface(Some(Rc::new((*ty, self.constant(value, *ty))))),
            ConstValue::GlobalAddr(global, _) => Value::Pointer(Some(self.global(*global))),
            ConstValue::Slice { array, len, cap } => {
                let array = self.global(*array);
                Value::Slice(Some(Slice { array, start: 0, len: *len as usize, cap: *cap as usize }))
            }
            ConstValue::Aggregate(parts) => {
                let types: Vec<TypeId> = match self.types.under(ty) {
                    Type::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
                    Type::Array { elem, .. } => vec![*elem; parts.len()],
                    _ => Vec::new(),
                };
                Value::Aggregate(parts.iter().zip(types).map(|(part, ty)| self.constant(part, ty)).collect())
            }
        }
    }

    fn global(&mut self, id: GlobalId) -> Pointer {
        if let Some(pointer) = self.globals.get(&id) {
            return pointer.clone();
        }
        let global = self.program.global(id);
        let pointer = Pointer::new(self.zero(global.ty));
        self.globals.insert(id, pointer.clone());
        if let Some(init) = &global.init {
            let value = self.constant(init, global.ty);
            pointer.change(|slot| *slot = value);
        }
        pointer
    }

    /// An instruction that is no terminator.
    fn inst(&mut self, frame: &mut Frame<'_>, inst: &Inst, ty: Option<TypeId>) -> Result<Value, Unwind> {
        let ty = ty.unwrap_or(Basic::Invalid.id());
        let unit = Ok(Value::unit());
        match inst {
            Inst::Const(i) => Ok(self.constant(&i.value, ty)),
            Inst::Param(i) => frame.args.get(i.index as usize).cloned().map_or_else(|| unsupported("no argument"), Ok),
            Inst::FreeVar(i) => {
                frame.captures.get(i.index as usize).cloned().map_or_else(|| unsupported("no free variable"), Ok)
            }
            Inst::UnOp(i) => {
                let x = self.value(frame, i.x)?;
                let x_type = self.type_of(frame, i.x);
                arith::unary(self.types, x_type, i.op, &x).map_or_else(|| unsupported("a unary operation"), Ok)
            }
            Inst::BinOp(i) => self.bin_op(frame, i, ty),
            Inst::Convert(i) => {
                let (x, from) = (self.value(frame, i.x)?, self.type_of(frame, i.x));
                convert::convert(self.types, i.kind, from, ty, &x).map_or_else(|| unsupported("a conversion"), Ok)
            }
            Inst::ChangeType(i) => self.change_type(frame, i.x, ty),
            Inst::Alloc(i) => Ok(Value::Pointer(Some(Pointer::new(self.zero(i.ty))))),
            Inst::Load(i) => {
                self.pointer(frame, i.addr)?.load().map_or_else(|| unsupported("a pointer into nowhere"), Ok)
            }
            Inst::Store(i) => {
                let value = self.value(frame, i.value)?;
                let stored = self.pointer(frame, i.addr)?.change(|slot| *slot = value);
                stored.map_or_else(|| unsupported("a pointer into nowhere"), |()| Ok(Value::unit()))
            }
            Inst::GlobalAddr(i) => Ok(Value::Pointer(Some(self.global(i.global)))),
            Inst::FuncAddr(i) => Ok(Value::Func(Some(Rc::new(Closure { func: i.func, captures: Vec::new() })))),
            Inst::FieldAddr(i) => Ok(Value::Pointer(Some(self.pointer(frame, i.base)?.part(i.field as usize)))),
            Inst::Field(i) => part(self.value(frame, i.x)?, i.field as usize),
            Inst::Extract(i) => part(self.value(frame, i.tuple)?, i.index as usize),
            Inst::IndexAddr(i) => {
                let index = self.index(frame, i.index)?;
                Ok(Value::Pointer(Some(match self.value(frame, i.base)? {
                    Value::Slice(Some(slice)) => slice.array.part(slice.start + index),
                    Value::Pointer(Some(array)) => array.part(index),
                    _ => return unsupported("an index into nothing"),
                })))
            }
            Inst::Index(i) => {
                let index = self.index(frame, i.index)?;
                match self.value(frame, i.x)? {
                    Value::Str(text) => Ok(Value::Int(text.get(index).copied().map_or(0, i64::from))),
                    value => part(value, index),
                }
            }
            Inst::MakeAggregate(i) => Ok(Value::Aggregate(self.values(frame, &i.parts)?)),
            Inst::Length(i) => {
                let x = self.value(frame, i.x)?;
                length(&x, i.kind).map_or_else(|| unsupported("a length"), |len| Ok(Value::Int(len as i64)))
            }
            Inst::MakeSlice(i) => {
                let (len, cap) = (self.index(frame, i.len)?, self.index(frame, i.cap)?);
                let Type::Slice(elem) = self.types.under(ty) else { return unsupported("a slice of no slice type") };
                let array = Pointer::new(Value::Aggregate(vec![self.zero(*elem); cap]));
                Ok(Value::Slice(Some(Slice { array, start: 0, len, cap })))
            }
            Inst::SliceOp(i) => {
                let x = self.value(frame, i.x)?;
                let bound = |id: Option<ValueId>| id.map(|id| self.index(frame, id)).transpose();
                let (low, high, max) = (bound(i.low)?.unwrap_or(0), bound(i.high)?, bound(i.max)?);
                let array_len = match self.types.pointee(self.type_of(frame, i.x)).map(|array| self.types.under(array))
                {
                    Some(Type::Array { len, .. }) => *len as usize,
                    _ => 0,
                };
                crate::call::slice(x, low, high, max, array_len)
            }
            Inst::Append(i) => {
                let (slice, tail) = (self.value(frame, i.slice)?, self.value(frame, i.tail)?);
                let Type::Slice(elem) = self.types.under(ty) else { return unsupported("append to no slice") };
                let zero = self.zero(*elem);
                crate::call::append(slice, &tail, &zero)
            }
            Inst::CopySlice(i) => {
                let (dst, src) = (self.value(frame, i.dst)?, self.value(frame, i.src)?);
                crate::call::copy(&dst, &src)
            }
            Inst::MakeInterface(i) => {
                Ok(Value::Interface(Some(Rc::new((self.type_of(frame, i.x), self.value(frame, i.x)?)))))
            }
            Inst::ChangeInterface(i) => self.value(frame, i.x),
            Inst::TypeTest(i) => {
                let x = self.value(frame, i.x)?;
                Ok(Value::Bool(self.holds(&x, i.ty)))
            }
            Inst::TypeAssert(i) => self.type_assert(frame, i),
            Inst::MakeClosure(i) => {
                let captures = self.values(frame, &i.captures)?;
                Ok(Value::Func(Some(Rc::new(Closure { func: i.func, captures }))))
            }
            Inst::MakeMap(_) => Ok(Value::Map(Some(Rc::default()))),
            Inst::MapRange(i) => match self.value(frame, i.map)? {
                Value::Map(map) => Ok(Value::Iterator(Rc::new(RefCell::new(MapIterator { map, next: 0 })))),
                _ => unsupported("a range over no map"),
            },
            Inst::MapNext(i) => self.map_next(frame, i.iter, ty),
            Inst::MapLookup(_) | Inst::MapUpdate(_) | Inst::MapDelete(_) | Inst::MapClear(_) => {
                self.map_inst(frame, inst)
            }
            Inst::StringNext(i) => {
                let index = self.index(frame, i.index)?;
                let Value::Str(text) = self.value(frame, i.x)? else { return unsupported("runes of no string") };
                let (rune, next) = convert::decode_rune(&text, index);
                Ok(Value::Aggregate(vec![Value::Int(i64::from(rune)), Value::Int(next as i64)]))
            }
            Inst::Call(i) => self.call(frame, i),
            Inst::Print(i) => {
                for (at, arg) in i.args.iter().enumerate() {
                    if at > 0 && i.newline {
                        self.output.push(b' ');
                    }
                    let text = print::show(self.types, self.type_of(frame, *arg), &self.value(frame, *arg)?);
                    self.output.extend(text);
                }
                if i.newline {
                    self.output.push(b'\n');
                }
                if self.output.len() > self.limits.output { Err(Stop::Limit("output").into()) } else { unit }
            }
            Inst::Defer(i) => match self.value(frame, i.closure)? {
                Value::Func(Some(closure)) => {
                    frame.defers.push(closure);
                    unit
                }
                _ => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            },
            Inst::RunDefers(_) => {
                while let Some(closure) = frame.defers.pop() {
                    self.panics.push(Panicking { value: None, recovered: false });
                    let height = self.panics.len();
                    let result = self.call_func(closure.func, Vec::new(), &closure.captures);
                    self.panics.remove(height - 1);
                    result?;
                }
                unit
            }
            Inst::Recover(i) => {
                let Value::Bool(deferred) = self.value(frame, i.deferred)? else { return unsupported("recover") };
                Ok(match self.panics.last_mut() {
                    Some(panic) if deferred && !panic.recovered && panic.value.is_some() => {
                        panic.recovered = true;
                        panic.value.clone().unwrap_or(Value::Interface(None))
                    }
                    _ => Value::Interface(None),
                })
            }
            Inst::Check(i) => self.check(frame, i.kind, &i.args),
            Inst::MakeChan(_)
            | Inst::ChanSend(_)
            | Inst::ChanRecv(_)
            | Inst::ChanClose(_)
            | Inst::Select(_)
            | Inst::Go(_)
            | Inst::Builtin(_) => unsupported(inst.kind_name()),
            Inst::Phi(_)
            | Inst::Jump(_)
            | Inst::Branch(_)
            | Inst::Switch(_)
            | Inst::Return(_)
            | Inst::Panic(_)
            | Inst::DeferEnter(_)
            | Inst::Unreachable(_) => unsupported("an instruction out of place"),
        }
    }

    fn bin_op(&mut self, frame: &Frame<'_>, i: &vole_ssa::inst::BinOp, ty: TypeId) -> Result<Value, Unwind> {
        use vole_ssa::inst::BinOpKind::{Eq, Ne};
        let (x, y) = (self.value(frame, i.x)?, self.value(frame, i.y)?);
        let (x_type, y_type) = (self.type_of(frame, i.x), self.type_of(frame, i.y));
        if matches!(i.op, Eq | Ne) {
            return match equal(self.types, x_type, &x, &y) {
                Ok(same) => Ok(Value::Bool(same == (i.op == Eq))),
                Err(found) => self.incomparable(found),
            };
        }
        let result = arith::binary(self.types, ty, x_type, y_type, i.op, &x, &y);
        result.map_or_else(|| unsupported("a binary operation"), Ok)
    }

    fn change_type(&mut self, frame: &Frame<'_>, x: ValueId, ty: TypeId) -> Result<Value, Unwind> {
        let value = self.value(frame, x)?;
        match (&value, self.types.basic(ty)) {
            (Value::Pointer(Some(_)), Some(Basic::Uintptr)) => unsupported("the number of an address"),
            (Value::Pointer(None), Some(Basic::Uintptr)) => Ok(Value::Int(0)),
            (Value::Int(_), Some(Basic::UnsafePointer)) => unsupported("a made-up address"),
            _ => Ok(value),
        }
    }

    fn check(&mut self, frame: &Frame<'_>, kind: CheckKind, args: &[ValueId]) -> Result<Value, Unwind> {
        let holds = match kind {
            CheckKind::NotNil => !is_nil(&self.value(frame, args[0])?),
            CheckKind::Divisor => self.int(frame, args[0])? != 0,
            CheckKind::ShiftCount | CheckKind::UnsafeLen => self.int(frame, args[0])? >= 0,
            CheckKind::MakeSliceLen | CheckKind::MakeChanSize => (0..1 << 31).contains(&self.int(frame, args[0])?),
            CheckKind::SliceToArray => self.int(frame, args[0])? >= self.int(frame, args[1])?,
            CheckKind::Index => {
                let (index, len) = (self.int(frame, args[0])?, self.int(frame, args[1])?);
                (index as u64) < len as u64
            }
            CheckKind::MakeSliceCap
            | CheckKind::SliceCap
            | CheckKind::SliceLen
            | CheckKind::SliceLow
            | CheckKind::Slice3Cap
            | CheckKind::Slice3Len
            | CheckKind::Slice3High
            | CheckKind::Slice3Low => {
                let (x, y) = (self.int(frame, args[0])?, self.int(frame, args[1])?);
                x as u64 <= y as u64
            }
        };
        if holds { Ok(Value::unit()) } else { self.failed_check(frame, kind, args) }
    }

    fn failed_check(&mut self, frame: &Frame<'_>, kind: CheckKind, args: &[ValueId]) -> Result<Value, Unwind> {
        let values = self.values(frame, args)?;
        match kind {
            CheckKind::NotNil => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            CheckKind::Divisor => self.panic_by(RuntimeFn::PanicDivide, Vec::new()),
            CheckKind::ShiftCount => self.panic_by(RuntimeFn::PanicShift, Vec::new()),
            CheckKind::Index => self.panic_by(RuntimeFn::PanicIndex, values),
            CheckKind::MakeSliceLen => self.panic_by(RuntimeFn::PanicMakeSliceLen, Vec::new()),
            CheckKind::MakeSliceCap => self.panic_by(RuntimeFn::PanicMakeSliceCap, Vec::new()),
            CheckKind::MakeChanSize => self.panic_by(RuntimeFn::PanicMakeChanSize, Vec::new()),
            CheckKind::UnsafeLen => self.panic_by(RuntimeFn::PanicUnsafeLen, Vec::new()),
            CheckKind::SliceCap
            | CheckKind::SliceLen
            | CheckKind::SliceLow
            | CheckKind::Slice3Cap
            | CheckKind::Slice3Len
            | CheckKind::Slice3High
            | CheckKind::Slice3Low
            | CheckKind::SliceToArray => {
                let [x, y] = &values[..] else { return unsupported("a check without operands") };
                let unsigned = self.types.basic(self.type_of(frame, args[0])).is_some_and(Basic::is_unsigned);
                let args = vec![
                    Value::Int(kind.bounds_code().map_or(0, i64::from)),
                    x.clone(),
                    Value::Bool(unsigned),
                    y.clone(),
                ];
                self.panic_by(RuntimeFn::PanicSlice, args)
            }
        }
    }
}

fn part(value: Value, index: usize) -> Result<Value, Unwind> {
    match value {
        Value::Aggregate(mut parts) if index < parts.len() => Ok(parts.swap_remove(index)),
        _ => unsupported("a part of no aggregate"),
    }
}

fn is_nil(value: &Value) -> bool {
    matches!(
        value,
        Value::Pointer(None) | Value::Slice(None) | Value::Map(None) | Value::Func(None) | Value::Interface(None)
    )
}

fn length(value: &Value, kind: LengthKind) -> Option<usize> {
    Some(match value {
        Value::Str(text) => text.len(),
        Value::Slice(None) | Value::Map(None) => 0,
        Value::Slice(Some(slice)) => match kind {
            LengthKind::Len => slice.len,
            LengthKind::Cap => slice.cap,
        },
        Value::Map(Some(map)) => map.borrow().len(),
        _ => return None,
    })
}
