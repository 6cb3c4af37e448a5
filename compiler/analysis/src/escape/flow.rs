//! What each instruction does to the classes.

use rustc_hash::FxHashMap;
use vole_ssa::inst::{Builtin, BuiltinFn, Callee, Inst, SelectCase};
use vole_ssa::{FuncId, Function, InstId, Linkage, Program, ValueId};
use vole_types::{Basic, Type, TypeId, Types};

use super::classes::{Class, Classes};
use super::summary::{Summaries, Summary};

/// The analysis of one component of the call graph.
pub(super) struct Flow<'a> {
    pub(super) program: &'a Program,
    pub(super) types: &'a Types,
    funcs: &'a [FuncId],
    summaries: &'a Summaries,
    pub(super) classes: Classes,
    values: FxHashMap<(FuncId, ValueId), Class>,
    params: FxHashMap<FuncId, Vec<Option<Class>>>,
    results: FxHashMap<FuncId, Vec<Option<Class>>>,
    free_vars: FxHashMap<FuncId, Vec<Option<Class>>>,
    pointers: FxHashMap<TypeId, bool>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(program: &'a Program, types: &'a Types, funcs: &'a [FuncId], summaries: &'a Summaries) -> Self {
        Self {
            program,
            types,
            funcs,
            summaries,
            classes: Classes::default(),
            values: FxHashMap::default(),
            params: FxHashMap::default(),
            results: FxHashMap::default(),
            free_vars: FxHashMap::default(),
            pointers: FxHashMap::default(),
        }
    }

    pub(super) fn run(&mut self) {
        for id in self.funcs {
            let func = self.program.func(*id);
            let params = func.params.iter().map(|ty| self.outliving(*ty)).collect();
            let results = func.results.iter().map(|ty| self.outliving(*ty)).collect();
            self.params.insert(*id, params);
            let free_vars = func.free_vars.iter().map(|ty| self.outliving(*ty)).collect();
            self.results.insert(*id, results);
            self.free_vars.insert(*id, free_vars);
        }
        for id in self.funcs {
            let func = self.program.func(*id);
            for block in &func.blocks {
                for inst in &block.insts {
                    self.inst(*id, func, *inst);
                }
            }
        }
    }

    pub(super) fn summarise(&mut self, func: FuncId) -> Summary {
        let params = self.inputs(func);
        let results = self.results.get(&func).cloned().unwrap_or_default();
        Summary::of(&mut self.classes, &params, &results)
    }

    /// Parameters and then free variables.
    fn inputs(&self, func: FuncId) -> Vec<Option<Class>> {
        let of = |map: &FxHashMap<FuncId, Vec<Option<Class>>>| map.get(&func).cloned().unwrap_or_default();
        [of(&self.params), of(&self.free_vars)].concat()
    }

    fn outliving(&mut self, ty: TypeId) -> Option<Class> {
        self.has_pointers(ty).then(|| {
            let class = self.classes.fresh();
            self.classes.mark_outliving(class);
            class
        })
    }

    /// Whether values of a type refer to memory.
    fn has_pointers(&mut self, ty: TypeId) -> bool {
        if let Some(known) = self.pointers.get(&ty) {
            return *known;
        }
        let found = match self.types.under(ty) {
            Type::Basic(basic) => matches!(basic, Basic::String | Basic::UnsafePointer | Basic::Uintptr),
            Type::Array { elem, len } => {
                let elem = *elem;
                *len > 0 && self.has_pointers(elem)
            }
            Type::Struct(fields) => {
                let fields: Vec<TypeId> = fields.iter().map(|field| field.ty).collect();
                fields.into_iter().any(|field| self.has_pointers(field))
            }
            Type::Tuple(elems) => {
                let elems = elems.clone();
                elems.into_iter().any(|elem| self.has_pointers(elem))
            }
            _ => true,
        };
        self.pointers.insert(ty, found);
        found
    }

    /// The class of a value; none if it refers to no memory.
    pub(super) fn class(&mut self, func: FuncId, value: ValueId) -> Option<Class> {
        let ty = self.program.func(func).ty(value)?;
        if !self.has_pointers(ty) {
            return None;
        }
        if let Some(class) = self.values.get(&(func, value)) {
            return Some(*class);
        }
        let class = self.classes.fresh();
        self.values.insert((func, value), class);
        Some(class)
    }

    fn unify(&mut self, a: Option<Class>, b: Option<Class>) {
        if let (Some(a), Some(b)) = (a, b) {
            self.classes.unify(a, b);
        }
    }

    fn escape(&mut self, class: Option<Class>) {
        if let Some(class) = class {
            self.classes.mark_escaping(class);
        }
    }

    fn content(&mut self, class: Option<Class>) -> Option<Class> {
        class.map(|class| self.classes.content(class))
    }

    fn inst(&mut self, id: FuncId, func: &Function, inst: InstId) {
        let data = func.inst(inst);
        let result = self.class(id, inst);
        let operands: Vec<_> = data.inst.operands().iter().map(|value| self.class(id, *value)).collect();
        let first = operands.first().copied().flatten();
        match &data.inst {
            // No memory, or fresh memory.
            Inst::Const(_)
            | Inst::FuncAddr(_)
            | Inst::Alloc(_)
            | Inst::MakeSlice(_)
            | Inst::MakeMap(_)
            | Inst::MakeChan(_)
            | Inst::Length(_)
            | Inst::TypeTest(_)
            | Inst::StringNext(_)
            | Inst::MapClear(_)
            | Inst::ChanClose(_)
            | Inst::Print(_)
            | Inst::DeferEnter(_)
            | Inst::RunDefers(_)
            | Inst::Check(_)
            | Inst::Jump(_)
            | Inst::Branch(_)
            | Inst::Switch(_)
            | Inst::Unreachable(_)
            | Inst::UnOp(_) => {}
            Inst::Param(i) => {
                let class = self.params.get(&id).and_then(|params| params.get(i.index as usize).copied().flatten());
                self.unify(class, result);
            }
            Inst::FreeVar(i) => {
                let class = self.free_vars.get(&id).and_then(|vars| vars.get(i.index as usize).copied().flatten());
                self.unify(class, result);
            }
            Inst::GlobalAddr(_) | Inst::Recover(_) => self.escape(result),
            // The result refers to the same objects as the operands.
            Inst::ChangeType(_)
            | Inst::FieldAddr(_)
            | Inst::Field(_)
            | Inst::IndexAddr(_)
            | Inst::Index(_)
            | Inst::MakeAggregate(_)
            | Inst::Extract(_)
            | Inst::SliceOp(_)
            | Inst::ChangeInterface(_)
            | Inst::BinOp(_)
            | Inst::Convert(_)
            | Inst::Phi(_) => operands.iter().for_each(|operand| self.unify(*operand, result)),
            Inst::Load(_) => {
                let content = self.content(first);
                self.unify(content, result);
            }
            Inst::Store(_) => {
                let content = self.content(first);
                self.unify(content, operands.get(1).copied().flatten());
            }
            // A box or the value itself: the same class serves for both.
            Inst::MakeInterface(_) => {
                self.unify(first, result);
                let content = self.content(result);
                self.unify(first, content);
            }
            Inst::TypeAssert(_) => self.unify(first, result),
            Inst::MakeClosure(closure) => {
                let content = self.content(result);
                operands.iter().for_each(|operand| self.unify(*operand, content));
                self.closure(closure.func, &operands);
            }
            Inst::Append(_) | Inst::CopySlice(_) => {
                let contents = operands.iter().map(|operand| self.content(*operand)).collect::<Vec<_>>();
                self.unify(contents[0], contents.get(1).copied().flatten());
                if matches!(data.inst, Inst::Append(_)) {
                    self.unify(first, result);
                }
            }
            Inst::MapLookup(_) | Inst::MapNext(_) => {
                let content = self.content(operands.last().copied().flatten());
                let map = self.content(first);
                self.unify(if matches!(data.inst, Inst::MapNext(_)) { content } else { map }, result);
            }
            Inst::MapUpdate(_) => {
                let content = self.content(first);
                operands.iter().skip(1).for_each(|operand| self.unify(*operand, content));
            }
            Inst::MapDelete(_) | Inst::MapRange(_) => {}
            Inst::ChanSend(_) | Inst::Go(_) | Inst::Panic(_) => {
                operands.iter().for_each(|operand| self.escape(*operand))
            }
            Inst::ChanRecv(_) => self.escape(result),
            Inst::Select(select) => {
                self.escape(result);
                for case in &select.cases {
                    if let SelectCase::Send { value, .. } = case {
                        let class = self.class(id, *value);
                        self.escape(class);
                    }
                }
            }
            // Run before the frame dies; `decide` sees to those in loops.
            Inst::Defer(_) => {}
            Inst::Builtin(builtin) => self.builtin(builtin, &operands, result),
            Inst::Return(_) => {
                let results = self.results.get(&id).cloned().unwrap_or_default();
                operands.iter().zip(results).for_each(|(operand, declared)| self.unify(declared, *operand));
            }
            Inst::Call(call) => match call.callee {
                Callee::Static(callee) => self.call(callee, &operands, result),
                // What a call does to the closure's own content has been said where it was made.
                Callee::Value(_) => {
                    operands.iter().skip(1).for_each(|operand| self.escape(*operand));
                    self.escape(result);
                }
                Callee::Interface { .. } => {
                    operands.iter().for_each(|operand| self.escape(*operand));
                    self.escape(result);
                }
            },
        }
    }

    fn builtin(&mut self, builtin: &Builtin, operands: &[Option<Class>], result: Option<Class>) {
        match builtin.func {
            BuiltinFn::PointerAdd
            | BuiltinFn::MakeSliceFromPointer
            | BuiltinFn::SliceData
            | BuiltinFn::MakeStringFromPointer
            | BuiltinFn::StringData
            | BuiltinFn::Concat => operands.iter().for_each(|operand| self.unify(*operand, result)),
            BuiltinFn::ClearSlice => {}
        }
    }

    /// A call by name: the summary's effect, or, in the same component, the parameters themselves.
    fn call(&mut self, callee: FuncId, args: &[Option<Class>], result: Option<Class>) {
        let func = self.program.func(callee);
        // All results share the class of the tuple.
        let results = vec![result; func.results.len()];
        if let (Some(params), Some(declared)) = (self.params.get(&callee).cloned(), self.results.get(&callee).cloned())
        {
            params.iter().zip(args).for_each(|(param, arg)| self.unify(*param, *arg));
            declared.iter().zip(&results).for_each(|(declared, result)| self.unify(*declared, *result));
            return;
        }
        match (self.summaries.get(callee), &func.linkage) {
            (Some(summary), _) => summary.apply(&mut self.classes, args, &results),
            // An instruction of the machine keeps no pointers, but may pass them on.
            (None, Linkage::Intrinsic(_)) => args.iter().for_each(|arg| self.unify(*arg, result)),
            (None, _) => args.iter().chain([&result]).for_each(|class| self.escape(*class)),
        }
    }
}

impl Flow<'_> {
    /// What a closure may do to its free variables, whenever and by whomever it is called.
    fn closure(&mut self, callee: FuncId, captures: &[Option<Class>]) {
        if let Some(declared) = self.free_vars.get(&callee).cloned() {
            declared.iter().zip(captures).for_each(|(declared, capture)| self.unify(*declared, *capture));
            return;
        }
        let func = self.program.func(callee);
        let unknown = |flow: &mut Self, count: usize| -> Vec<Option<Class>> {
            let fresh = (0..count).map(|_| Some(flow.classes.fresh())).collect::<Vec<_>>();
            fresh.iter().for_each(|class| flow.escape(*class));
            fresh
        };
        let (params, results) = (unknown(self, func.params.len()), unknown(self, func.results.len()));
        match self.summaries.get(callee) {
            Some(summary) => summary.apply(&mut self.classes, &[params, captures.to_vec()].concat(), &results),
            None => captures.iter().for_each(|capture| self.escape(*capture)),
        }
    }

    /// Whether objects of one class hold, at any depth, those of another.
    pub(super) fn reaches(&mut self, from: Class, to: Class) -> bool {
        let mut seen = Vec::new();
        let mut next = self.classes.known_content(from);
        while let Some(class) = next {
            if class == to {
                return true;
            }
            if seen.contains(&class) {
                return false;
            }
            seen.push(class);
            next = self.classes.known_content(class);
        }
        false
    }
}
