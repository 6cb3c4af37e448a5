//! Escape analysis: which allocations outlive the activation that makes them.
//!
//! Values that may point into the same objects share a [`class`](classes); each class has a class of what its objects hold. Storing unifies the
//! content of the address's class with the stored value's class, loading likewise (Steensgaard, "Points-to Analysis in Almost Linear Time", 1996).
//! Two things make an allocation outlive its activation: its class *escapes* (it is reachable from a global or given to code that is not known),
//! or it is reachable from a parameter, a free variable or a result.
//!
//! Functions are taken callees first; what a function does to its parameters is kept in a [`summary`] and applied at each call. Functions that call
//! each other in a circle are taken together, calls among them unifying arguments with parameters directly. A closure's free variables count as
//! parameters, given where it is made: its summary is applied there, with arguments and results that escape, since callers are not known.
//!
//! An allocation in a loop has one slot in the frame, so it may live there only if nothing can still refer to the object of an earlier
//! iteration: no value of its class comes around the loop by a phi, and no object from outside the iteration holds it.
//!
//! Input: a program in which every block is reachable. Output: a [`Storage`] for every allocation. It does not change the program.

mod classes;
mod decide;
mod flow;
mod summary;

use rustc_hash::FxHashMap;
use vole_ssa::{FuncId, InstId, Linkage, Program, Storage};
use vole_types::Types;

use crate::call_graph::CallGraph;

/// The storage class of each allocating instruction.
#[derive(Clone, Debug, Default)]
pub struct EscapeResult {
    /// By function and instruction.
    pub storage: FxHashMap<(FuncId, InstId), Storage>,
}

/// Analyses the whole program.
pub fn analyse(program: &Program, types: &Types) -> EscapeResult {
    let graph = CallGraph::new(program);
    let mut summaries = summary::Summaries::default();
    let mut result = EscapeResult::default();
    for component in graph.components() {
        let defined: Vec<FuncId> =
            component.into_iter().filter(|id| program.func(*id).linkage == Linkage::Defined).collect();
        if defined.is_empty() {
            continue;
        }
        let mut flow = flow::Flow::new(program, types, &defined, &summaries);
        flow.run();
        defined.iter().for_each(|func| decide::decide(&mut flow, *func, &mut result));
        let found: Vec<_> = defined.iter().map(|func| (*func, flow.summarise(*func))).collect();
        found.into_iter().for_each(|(func, summary)| summaries.insert(func, summary));
    }
    result
}
