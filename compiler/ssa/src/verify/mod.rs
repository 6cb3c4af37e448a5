//! The verifier: whether a program keeps the invariants of the SSA form.
//!
//! It runs between passes in debug builds and tests. Its findings are mistakes of the compiler, never of the user.

mod dominance;
mod storage;
mod structure;
mod typing;

use std::fmt;

use vole_types::Types;

use crate::{FuncId, InstId, Program};

/// How far the program is on its way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Stage {
    /// As built: storage classes may be undecided.
    Built,
    /// Ready for code generation: every allocation has a storage class.
    Final,
}

/// A broken invariant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Violation {
    /// The function.
    pub func: String,
    /// The instruction, if it is about one.
    pub inst: Option<InstId>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.inst {
            Some(inst) => write!(f, "@{}: v{}: {}", self.func, inst.0, self.message),
            None => write!(f, "@{}: {}", self.func, self.message),
        }
    }
}

/// Checks all functions.
///
/// # Errors
/// Every broken invariant that was found.
pub fn verify(program: &Program, types: &Types, stage: Stage) -> Result<(), Vec<Violation>> {
    let violations: Vec<_> = program.funcs().flat_map(|(id, _)| verify_func(program, types, id, stage)).collect();
    if violations.is_empty() { Ok(()) } else { Err(violations) }
}

/// Checks one function. Later checks rely on earlier ones, so the first kind that finds something ends it.
pub fn verify_func(program: &Program, types: &Types, id: FuncId, stage: Stage) -> Vec<Violation> {
    let func = program.func(id);
    let mut found = Findings { func, violations: Vec::new() };
    structure::check(program, func, &mut found);
    if found.violations.is_empty() {
        dominance::check(func, &mut found);
        typing::check(program, types, func, &mut found);
        if stage == Stage::Final {
            storage::check(func, &mut found);
        }
    }
    found.violations
}

/// Collects violations of one function.
struct Findings<'a> {
    func: &'a crate::Function,
    violations: Vec<Violation>,
}

impl Findings<'_> {
    fn add(&mut self, inst: Option<InstId>, message: impl Into<String>) {
        self.violations.push(Violation { func: self.func.name.to_string(), inst, message: message.into() });
    }

    fn require(&mut self, holds: bool, inst: InstId, message: &str) {
        if !holds {
            self.add(Some(inst), message);
        }
    }
}
