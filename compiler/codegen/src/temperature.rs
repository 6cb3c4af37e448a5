//! Which functions only run where the program fails or prints: they are optimised for size at every level, so that `-opt=2` spends flash on
//! what it makes faster.
//!
//! A function is hot if it is reached from the start of the program, or from an exported function that returns, without passing through
//! an entry point of the runtime that prints or panics, and without a call that never returns. All others are cold.

use rustc_hash::FxHashSet;
use vole_ssa::inst::{Callee, ConstValue, Inst};
use vole_ssa::{BlockId, FuncId, Function, GlobalId, Program, RuntimeFn};
use vole_types::TypeId;

/// What is known of the functions of a program.
#[derive(Debug, Default)]
pub struct Temperatures {
    hot: FxHashSet<FuncId>,
}

impl Temperatures {
    /// Looks at a whole program.
    pub fn of(program: &Program) -> Self {
        let endless = endless(program);
        let mut search = Search { program, endless: &endless, queue: Vec::new(), globals: FxHashSet::default() };
        let exported = program.funcs().filter(|(_, func)| func.attributes.export.is_some());
        search.queue.extend(exported.map(|(id, _)| id).filter(|id| !endless.contains(id)));
        search.queue.extend(program.runtime_fns.get(&RuntimeFn::Start));
        search.queue.extend(program.main);
        search.queue.extend(program.init);
        let served = program.runtime_fns.iter().filter(|(which, _)| !is_failure_or_output(**which));
        search.queue.extend(served.map(|(_, func)| *func).filter(|func| !endless.contains(func)));
        let mut hot = FxHashSet::default();
        while let Some(id) = search.queue.pop() {
            if hot.insert(id) {
                search.function(program.func(id));
            }
        }
        Self { hot }
    }

    /// Whether a function only runs where the program fails or prints.
    pub fn is_cold(&self, func: FuncId) -> bool {
        !self.hot.contains(&func)
    }
}

/// Finds the hot functions.
struct Search<'a> {
    program: &'a Program,
    endless: &'a FxHashSet<FuncId>,
    queue: Vec<FuncId>,
    globals: FxHashSet<GlobalId>,
}

impl Search<'_> {
    /// What a hot function mentions.
    fn function(&mut self, func: &Function) {
        for inst in func.blocks.iter().flat_map(|block| &block.insts).map(|inst| func.inst(*inst)) {
            match &inst.inst {
                Inst::Call(call) => match call.callee {
                    Callee::Static(callee) if !self.endless.contains(&callee) => self.queue.push(callee),
                    _ => {}
                },
                Inst::FuncAddr(address) => self.queue.push(address.func),
                Inst::MakeClosure(closure) => self.queue.push(closure.func),
                Inst::Const(constant) => self.constant(&constant.value),
                Inst::GlobalAddr(address) => self.global(address.global),
                Inst::MakeInterface(make) => self.dynamic_type(func.ty(make.x)),
                _ => {}
            }
        }
    }

    fn global(&mut self, id: GlobalId) {
        if self.globals.insert(id)
            && let Some(init) = &self.program.global(id).init
        {
            self.constant(init);
        }
    }

    fn constant(&mut self, value: &ConstValue) {
        match value {
            ConstValue::Func(func) => self.queue.push(*func),
            ConstValue::GlobalAddr(global, _) | ConstValue::Slice { array: global, .. } => self.global(*global),
            ConstValue::Aggregate(parts) => parts.iter().for_each(|part| self.constant(part)),
            ConstValue::Interface { ty, value } => {
                self.dynamic_type(Some(*ty));
                self.constant(value);
            }
            _ => {}
        }
    }

    /// The methods of a type that becomes an interface may be called.
    fn dynamic_type(&mut self, ty: Option<TypeId>) {
        let methods = ty.and_then(|ty| self.program.method_tables.get(&ty));
        self.queue.extend(methods.into_iter().flatten().map(|entry| entry.func));
    }
}

/// The functions from whose entry no return can be reached, but through calls of such functions.
fn endless(program: &Program) -> FxHashSet<FuncId> {
    let mut found: FxHashSet<FuncId> = program
        .funcs()
        .filter(|(_, func)| func.attributes.noreturn)
        .map(|(id, _)| id)
        .chain(program.runtime_fns.iter().filter(|(which, _)| panics(**which)).map(|(_, func)| *func))
        .collect();
    loop {
        let known = found.len();
        let more: Vec<FuncId> = program
            .funcs()
            .filter(|(id, func)| !found.contains(id) && !func.blocks.is_empty() && !can_return(func, &found))
            .map(|(id, _)| id)
            .collect();
        found.extend(more);
        if found.len() == known {
            return found;
        }
    }
}

fn can_return(func: &Function, endless: &FxHashSet<FuncId>) -> bool {
    let mut seen: FxHashSet<BlockId> = FxHashSet::default();
    let mut queue = vec![Function::ENTRY];
    while let Some(block) = queue.pop() {
        if !seen.insert(block) {
            continue;
        }
        let mut insts = func.block(block).insts.iter().map(|inst| &func.inst(*inst).inst);
        let stops = insts.any(|inst| match inst {
            Inst::Call(call) => matches!(call.callee, Callee::Static(callee) if endless.contains(&callee)),
            _ => false,
        });
        if stops {
            continue;
        }
        if matches!(func.terminator(block), Some(Inst::Return(_))) {
            return true;
        }
        queue.extend(func.successors(block));
    }
    // A recovery returns from a function that defers wherever it stands.
    func.insts.iter().any(|inst| matches!(inst.inst, Inst::DeferEnter(_)))
}

/// Whether an entry point of the runtime never returns, because it panics.
pub fn panics(which: RuntimeFn) -> bool {
    matches!(
        which,
        RuntimeFn::Panic
            | RuntimeFn::PanicNil
            | RuntimeFn::PanicIndex
            | RuntimeFn::PanicIndexU
            | RuntimeFn::PanicIndex64
            | RuntimeFn::PanicSlice
            | RuntimeFn::PanicDivide
            | RuntimeFn::PanicShift
            | RuntimeFn::PanicMakeSliceLen
            | RuntimeFn::PanicMakeSliceCap
            | RuntimeFn::PanicMakeChanSize
            | RuntimeFn::PanicUnsafeLen
            | RuntimeFn::PanicRangeState
            | RuntimeFn::PanicAssertConcrete
            | RuntimeFn::PanicAssertInterface
    )
}

fn is_failure_or_output(which: RuntimeFn) -> bool {
    panics(which)
        || matches!(
            which,
            RuntimeFn::PrintLock
                | RuntimeFn::PrintUnlock
                | RuntimeFn::PrintBool
                | RuntimeFn::PrintInt
                | RuntimeFn::PrintUint
                | RuntimeFn::PrintInt64
                | RuntimeFn::PrintUint64
                | RuntimeFn::PrintFloat
                | RuntimeFn::PrintComplex
                | RuntimeFn::PrintString
                | RuntimeFn::PrintPointer
                | RuntimeFn::PrintSlice
                | RuntimeFn::PrintEface
                | RuntimeFn::PrintIface
                | RuntimeFn::PrintSpace
                | RuntimeFn::PrintNewline
        )
}
