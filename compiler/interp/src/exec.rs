//! Running a program: the loop over instructions, and how a run ends.

use std::rc::Rc;

use rustc_hash::FxHashMap;
use vole_ssa::inst::Inst;
use vole_ssa::{BlockId, FuncId, Function, GlobalId, Linkage, Program, RuntimeFn, ValueId};
use vole_types::sizes::layout;
use vole_types::{Basic, TypeId, Types};

use crate::memory::Pointer;
use crate::panics::{Panicking, Recovery};
use crate::value::{Defers, Value};

/// How much a run may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Instructions.
    pub steps: u64,
    /// Calls within calls.
    pub depth: u32,
    /// Bytes of output.
    pub output: usize,
    /// Bytes of the program's memory that are ever allocated for slices and strings.
    pub memory: u64,
}

/// The stack of the thread that runs a program, in bytes: enough for the calls within calls that the limit allows.
const STACK_SIZE: usize = 256 << 20;

impl Default for Limits {
    fn default() -> Self {
        Self { steps: 50_000_000, depth: 2_000, output: 1 << 20, memory: 64 << 20 }
    }
}

/// Why a run ended before its program did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stop {
    /// The program panicked; nothing recovered. The report is at the end of the output.
    Panic,
    /// The program cannot go on. The output says why.
    Fatal,
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
    std::thread::scope(|scope| {
        let run = std::thread::Builder::new()
            .stack_size(STACK_SIZE)
            .spawn_scoped(scope, || interpret(program, types, limits));
        let outcome = run.ok().and_then(|run| run.join().ok());
        outcome.unwrap_or(Outcome { output: Vec::new(), stop: Some(Stop::Limit("threads")) })
    })
}

fn interpret(program: &Program, types: &Types, limits: Limits) -> Outcome {
    let mut machine = Machine::new(program, types, limits);
    let mut stop = None;
    for entry in [program.init, program.main].into_iter().flatten() {
        // A `main` that recovers wants to know whether it is a deferred call.
        let args = vec![Value::Bool(false); program.func(entry).params.len()];
        match machine.call_func(entry, args, &[]) {
            Ok(_) => {}
            Err(Unwind::Panic) => {
                stop = Some(match machine.report_panics() {
                    Ok(()) => Stop::Panic,
                    Err(Unwind::Panic) => Stop::Unsupported("a panic while a panic is reported".to_owned()),
                    Err(Unwind::Stop(why)) => why,
                });
            }
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

/// The functions of the runtime that are not run but done here.
const NATIVES: &[RuntimeFn] =
    &[RuntimeFn::Panic, RuntimeFn::Alloc, RuntimeFn::CurrentDeferFrame, RuntimeFn::DeferInFrame];

/// The state of a run.
pub(crate) struct Machine<'a> {
    pub(crate) program: &'a Program,
    pub(crate) types: &'a Types,
    pub(crate) limits: Limits,
    steps: u64,
    depth: u32,
    memory: u64,
    pub(crate) output: Vec<u8>,
    pub(crate) globals: FxHashMap<GlobalId, Pointer>,
    /// All panics that are not over, the oldest first.
    pub(crate) panics: Vec<Panicking>,
    /// The panic on whose behalf a deferred call runs.
    pub(crate) running: Option<usize>,
    /// The deferred calls of all activations that defer, the innermost last.
    pub(crate) open: Vec<Defers>,
    natives: FxHashMap<FuncId, RuntimeFn>,
}

/// A function being run.
pub(crate) struct Frame<'f> {
    pub(crate) func: &'f Function,
    values: Vec<Option<Value>>,
    pub(crate) args: Vec<Value>,
    pub(crate) captures: &'f [Value],
    pub(crate) defers: Defers,
    pub(crate) recovery: Option<Recovery>,
}

impl Frame<'_> {
    /// Defines a value.
    pub(crate) fn set(&mut self, id: ValueId, value: Value) {
        self.values[id.0 as usize] = Some(value);
    }
}

impl<'a> Machine<'a> {
    fn new(program: &'a Program, types: &'a Types, limits: Limits) -> Self {
        let natives = NATIVES.iter().filter_map(|name| Some((*program.runtime_fns.get(name)?, *name))).collect();
        Self {
            program,
            types,
            limits,
            steps: 0,
            depth: 0,
            memory: 0,
            output: Vec::new(),
            globals: FxHashMap::default(),
            panics: Vec::new(),
            running: None,
            open: Vec::new(),
            natives,
        }
    }

    /// Calls a function with its arguments and the values of its free variables.
    pub(crate) fn call_func(&mut self, id: FuncId, args: Vec<Value>, captures: &[Value]) -> Result<Value, Unwind> {
        if let Some(native) = self.natives.get(&id) {
            return self.native(*native, args);
        }
        let func = self.program.func(id);
        match &func.linkage {
            Linkage::Defined => {}
            Linkage::External(symbol) => return unsupported(format!("assembly: {symbol}")),
            Linkage::Intrinsic(intrinsic) => return crate::intrinsic::intrinsic(*intrinsic, &args),
        }
        if self.depth >= self.limits.depth {
            return Err(Stop::Limit("depth").into());
        }
        self.depth += 1;
        let values = vec![None; func.insts.len()];
        let mut frame = Frame { func, values, args, captures, defers: Defers::default(), recovery: None };
        let open = self.open.len();
        let result = self.run_frame(&mut frame);
        self.open.truncate(open);
        self.depth -= 1;
        result
    }

    /// Counts memory for so many elements of a type.
    pub(crate) fn allocate(&mut self, count: usize, elem: TypeId) -> Result<(), Unwind> {
        // An element of no size takes some of ours.
        let size = layout(self.types, elem).size.max(1);
        self.memory = self.memory.saturating_add(size.saturating_mul(count as u64));
        if self.memory > self.limits.memory { Err(Stop::Limit("memory").into()) } else { Ok(()) }
    }

    /// What a function of the runtime does that is not run.
    fn native(&mut self, name: RuntimeFn, args: Vec<Value>) -> Result<Value, Unwind> {
        match (name, args.as_slice()) {
            (RuntimeFn::Panic, [value]) => self.panic_with(value.clone()),
            (RuntimeFn::Alloc, [Value::Int(size)]) => {
                let bytes = vec![Value::Int(0); usize::try_from(*size).unwrap_or(0)];
                Ok(Value::Pointer(Some(Pointer::new(Value::Aggregate(bytes)).part(0))))
            }
            (RuntimeFn::CurrentDeferFrame, []) => match self.open.last() {
                Some(defers) => Ok(Value::Defers(Rc::clone(defers))),
                None => unsupported("no deferring function"),
            },
            (RuntimeFn::DeferInFrame, [Value::Defers(defers), Value::Func(Some(closure))]) => {
                defers.borrow_mut().push(Rc::clone(closure));
                Ok(Value::unit())
            }
            _ => unsupported(name.name()),
        }
    }

    /// Runs a function, and its deferred calls if it panics.
    fn run_frame(&mut self, frame: &mut Frame<'_>) -> Result<Value, Unwind> {
        let mut at = (Function::ENTRY, 0);
        loop {
            match self.run_blocks(frame, at) {
                Err(Unwind::Panic) => at = self.unwind(frame)?,
                other => return other,
            }
        }
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
                    self.defer_enter(frame, block, at, id);
                    frame.set(id, Value::Bool(false));
                    at += 1;
                    continue;
                }
                inst => {
                    let value = self.inst(frame, inst, data.ty)?;
                    if data.ty.is_some() {
                        frame.set(id, value);
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
        found.into_iter().for_each(|(id, value)| frame.set(id, value));
        Ok(())
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

    pub(crate) fn pointer(&mut self, frame: &Frame<'_>, id: ValueId) -> Result<Pointer, Unwind> {
        match self.value(frame, id)? {
            Value::Pointer(Some(pointer)) => Ok(pointer),
            Value::Pointer(None) => self.panic_by(RuntimeFn::PanicNil, Vec::new()),
            _ => unsupported("a pointer that is none"),
        }
    }

    pub(crate) fn int(&self, frame: &Frame<'_>, id: ValueId) -> Result<i64, Unwind> {
        match self.value(frame, id)? {
            Value::Int(value) => Ok(value),
            _ => unsupported("an integer that is none"),
        }
    }

    pub(crate) fn index(&self, frame: &Frame<'_>, id: ValueId) -> Result<usize, Unwind> {
        usize::try_from(self.int(frame, id)?).or_else(|_| unsupported("a negative index"))
    }

    pub(crate) fn type_of(&self, frame: &Frame<'_>, id: ValueId) -> TypeId {
        frame.func.ty(id).unwrap_or(Basic::Invalid.id())
    }
}
