//! Who refers to whom: calls by name and closures made, and the strongly connected components of that.

use vole_ssa::inst::{Callee, Inst};
use vole_ssa::{FuncId, Program};

/// The functions each function calls by name or makes a closure of.
#[derive(Clone, Debug)]
pub struct CallGraph {
    callees: Vec<Vec<FuncId>>,
}

impl CallGraph {
    /// Reads the calls of all functions.
    pub fn new(program: &Program) -> Self {
        let callees = program.funcs.iter().map(|func| {
            let insts = func.blocks.iter().flat_map(|block| &block.insts).map(|id| &func.inst(*id).inst);
            let mut callees: Vec<_> = insts.filter_map(referred).collect();
            callees.sort_unstable();
            callees.dedup();
            callees
        });
        Self { callees: callees.collect() }
    }

    /// The functions a function calls by name or makes a closure of.
    pub fn callees(&self, func: FuncId) -> &[FuncId] {
        &self.callees[func.0 as usize]
    }

    /// The strongly connected components, callees before callers.
    ///
    /// Source: Tarjan, "Depth-First Search and Linear Graph Algorithms" (1972), with a stack of its own.
    pub fn components(&self) -> Vec<Vec<FuncId>> {
        let count = self.callees.len();
        let mut search = Search { index: vec![u32::MAX; count], low: vec![0; count], ..Search::default() };
        search.on_stack.resize(count, false);
        for root in 0..count {
            if search.index[root] == u32::MAX {
                search.visit(self, root);
            }
        }
        search.components
    }
}

fn referred(inst: &Inst) -> Option<FuncId> {
    match inst {
        Inst::Call(call) => match call.callee {
            Callee::Static(func) => Some(func),
            Callee::Value(_) | Callee::Interface { .. } => None,
        },
        Inst::MakeClosure(closure) => Some(closure.func),
        _ => None,
    }
}

#[derive(Default)]
struct Search {
    index: Vec<u32>,
    low: Vec<u32>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    next: u32,
    components: Vec<Vec<FuncId>>,
}

impl Search {
    fn open(&mut self, at: usize) {
        self.index[at] = self.next;
        self.low[at] = self.next;
        self.next += 1;
        self.stack.push(at);
        self.on_stack[at] = true;
    }

    fn visit(&mut self, graph: &CallGraph, root: usize) {
        self.open(root);
        let mut path = vec![(root, 0)];
        while let Some((at, next)) = path.last_mut() {
            let at = *at;
            if let Some(callee) = graph.callees[at].get(*next).map(|callee| callee.0 as usize) {
                *next += 1;
                if self.index[callee] == u32::MAX {
                    self.open(callee);
                    path.push((callee, 0));
                } else if self.on_stack[callee] {
                    self.low[at] = self.low[at].min(self.index[callee]);
                }
                continue;
            }
            path.pop();
            if let Some((caller, _)) = path.last() {
                self.low[*caller] = self.low[*caller].min(self.low[at]);
            }
            if self.low[at] == self.index[at] {
                self.close(at);
            }
        }
    }

    fn close(&mut self, root: usize) {
        let from = self.stack.iter().rposition(|at| *at == root).unwrap_or(0);
        let component = self.stack.split_off(from);
        component.iter().for_each(|at| self.on_stack[*at] = false);
        self.components.push(component.into_iter().map(|at| FuncId(at as u32)).collect());
    }
}
