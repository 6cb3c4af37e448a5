//! Which values are never nil, in the whole program: pointers, maps, channels, functions and interfaces.
//!
//! Facts go with calls by name: a parameter is not nil if no caller passes what may be nil, a result if no return yields it, a captured
//! value if it was not where the closure was made. Everything is taken for not nil until something says otherwise, until nothing does
//! (a greatest fixed point, so that recursion finds what it assumes).

use rustc_hash::FxHashSet;
use vole_ssa::inst::{Callee, CheckKind, Const, ConstValue, Inst};
use vole_ssa::{BlockId, FuncId, Function, Linkage, Program, ValueId};

/// What is known of a program.
#[derive(Clone, Debug)]
pub struct NonNil {
    facts: Vec<Facts>,
}

/// What is known of what goes into a function and what comes out of it, each by its place.
#[derive(Clone, Debug, Default)]
struct Facts {
    params: Vec<bool>,
    free_vars: Vec<bool>,
    results: Vec<bool>,
}

impl NonNil {
    /// Looks at a program.
    pub fn new(program: &Program) -> Self {
        let open = Open::new(program);
        let facts = program.funcs().map(|(id, func)| {
            let has_body = func.linkage == Linkage::Defined;
            Facts {
                params: vec![!open.contains(id, func); func.params.len()],
                free_vars: vec![has_body; func.free_vars.len()],
                results: vec![has_body; func.results.len()],
            }
        });
        let mut found = Self { facts: facts.collect() };
        while program.funcs().fold(false, |changed, (id, func)| found.pass_on(id, func) || changed) {}
        found
    }

    /// The checks of a function that a value is not nil which never fail.
    pub fn needless_checks(&self, id: FuncId, func: &Function) -> FxHashSet<ValueId> {
        let mut needless = FxHashSet::default();
        self.walk(id, func, |inst, at, holds| {
            if let Inst::Check(check) = inst
                && check.kind == CheckKind::NotNil
                && check.args.iter().all(|arg| holds(*arg))
            {
                needless.insert(at);
            }
        });
        needless
    }

    /// Passes on what a function says of those it calls and of its results: whether that is news.
    fn pass_on(&mut self, id: FuncId, func: &Function) -> bool {
        let mut nil: Vec<(FuncId, Place)> = Vec::new();
        self.walk(id, func, |inst, _, holds| {
            let mut note = |func: FuncId, place: fn(usize) -> Place, values: &[ValueId]| {
                let places = values.iter().enumerate().filter(|(_, value)| !holds(**value));
                nil.extend(places.map(|(at, _)| (func, place(at))));
            };
            match inst {
                Inst::Call(call) => {
                    if let Callee::Static(callee) = call.callee {
                        note(callee, Place::Param, &call.args);
                    }
                }
                Inst::MakeClosure(closure) => note(closure.func, Place::FreeVar, &closure.captures),
                Inst::Return(ret) => note(id, Place::Result, &ret.values),
                _ => {}
            }
        });
        nil.into_iter().fold(false, |changed, (func, place)| self.may_be_nil(func, place) || changed)
    }

    fn may_be_nil(&mut self, func: FuncId, place: Place) -> bool {
        let facts = &mut self.facts[func.0 as usize];
        let fact = match place {
            Place::Param(at) => facts.params.get_mut(at),
            Place::FreeVar(at) => facts.free_vars.get_mut(at),
            Place::Result(at) => facts.results.get_mut(at),
        };
        fact.is_some_and(|fact| std::mem::replace(fact, false))
    }

    /// Visits the instructions of a function, each with a function that tells whether a value is not nil there: by what it is, or because
    /// it has been checked, in the same block or in the entry block.
    fn walk(&self, id: FuncId, func: &Function, mut visit: impl FnMut(&Inst, ValueId, &dyn Fn(ValueId) -> bool)) {
        if func.linkage != Linkage::Defined {
            return;
        }
        let known = self.known_values(id, func);
        let mut at_entry: FxHashSet<ValueId> = FxHashSet::default();
        for block in func.block_ids() {
            let mut checked = at_entry.clone();
            for inst_id in &func.block(block).insts {
                let inst = &func.inst(*inst_id).inst;
                visit(inst, *inst_id, &|value| known[value.0 as usize] || checked.contains(&value));
                if let Inst::Check(check) = inst
                    && check.kind == CheckKind::NotNil
                {
                    checked.extend(&check.args);
                }
            }
            if block == BlockId(0) {
                at_entry = checked;
            }
        }
    }

    /// The values of a function that are not nil by what they are.
    fn known_values(&self, id: FuncId, func: &Function) -> Vec<bool> {
        let mut known = vec![true; func.insts.len()];
        let mut changed = true;
        while changed {
            changed = false;
            for block in &func.blocks {
                for inst in &block.insts {
                    let at = inst.0 as usize;
                    if known[at] && !self.is_non_nil(id, func, &func.inst(*inst).inst, &known) {
                        known[at] = false;
                        changed = true;
                    }
                }
            }
        }
        known
    }

    fn is_non_nil(&self, id: FuncId, func: &Function, inst: &Inst, known: &[bool]) -> bool {
        let facts = &self.facts[id.0 as usize];
        let holds = |list: &[bool], at: u32| list.get(at as usize).copied().unwrap_or(false);
        let result = |call: &Inst, at: u32| match call {
            Inst::Call(call) => match call.callee {
                Callee::Static(callee) => holds(&self.facts[callee.0 as usize].results, at),
                Callee::Value(_) | Callee::Interface { .. } => false,
            },
            _ => false,
        };
        match inst {
            Inst::ChangeType(change) => known[change.x.0 as usize],
            Inst::Phi(phi) => phi.args.iter().all(|(_, value)| known[value.0 as usize]),
            Inst::Param(param) => holds(&facts.params, param.index),
            Inst::FreeVar(var) => holds(&facts.free_vars, var.index),
            Inst::Extract(extract) => result(&func.inst(extract.tuple).inst, extract.index),
            Inst::Call(_) => result(inst, 0),
            _ => inst.is_never_nil(),
        }
    }
}

/// A place where values go into a function or come out of it.
#[derive(Clone, Copy)]
enum Place {
    Param(usize),
    FreeVar(usize),
    Result(usize),
}

/// The functions that others call than calls by name.
struct Open {
    funcs: FxHashSet<FuncId>,
    symbols: FxHashSet<String>,
    called: FxHashSet<FuncId>,
}

impl Open {
    fn new(program: &Program) -> Self {
        let mut open =
            Self { funcs: FxHashSet::default(), symbols: FxHashSet::default(), called: FxHashSet::default() };
        open.funcs.extend(program.main.iter().chain(&program.init).chain(program.runtime_fns.values()));
        open.funcs.extend(program.method_tables.values().flatten().map(|entry| entry.func));
        open.funcs.extend(program.reflected_funcs.values().flat_map(|func| [func.call, func.bind, func.make]));
        program.globals.iter().filter_map(|global| global.init.as_ref()).for_each(|value| open.constant(value));
        for func in &program.funcs {
            if let Linkage::External(symbol) = &func.linkage {
                open.symbols.insert(symbol.to_string());
            }
            for data in &func.insts {
                match &data.inst {
                    Inst::FuncAddr(addr) => _ = open.funcs.insert(addr.func),
                    Inst::MakeClosure(closure) => _ = open.funcs.insert(closure.func),
                    Inst::Const(Const { value }) => open.constant(value),
                    Inst::Call(call) => {
                        if let Callee::Static(callee) = call.callee {
                            open.called.insert(callee);
                        }
                    }
                    _ => {}
                }
            }
        }
        open
    }

    fn constant(&mut self, value: &ConstValue) {
        match value {
            ConstValue::Func(func) => _ = self.funcs.insert(*func),
            ConstValue::Aggregate(parts) => parts.iter().for_each(|part| self.constant(part)),
            ConstValue::Interface { value, .. } => self.constant(value),
            _ => {}
        }
    }

    /// Whether a function's arguments are not all known. Who calls one that nobody calls is not known either.
    fn contains(&self, id: FuncId, func: &Function) -> bool {
        func.linkage != Linkage::Defined
            || func.attributes.export.is_some()
            || self.symbols.contains(func.name.as_str())
            || self.funcs.contains(&id)
            || !self.called.contains(&id)
    }
}
