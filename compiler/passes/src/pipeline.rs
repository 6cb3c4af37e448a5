//! The list of passes, as data.

use std::time::{Duration, Instant};

use vole_ssa::Program;
use vole_ssa::verify::{self, Stage, Violation};
use vole_types::Types;

use crate::{dead_code, escape, lift, nil_checks, unreachable};

/// A pass.
#[derive(Debug)]
pub struct Pass {
    /// The name, the same in code, flags, dumps and documents.
    pub name: &'static str,
    /// What it does, in a line.
    pub summary: &'static str,
    /// Whether code generation relies on it, so that it cannot be disabled.
    pub required: bool,
    run: fn(&mut Program, &mut Types),
}

/// All passes in the order in which they run.
pub const PASSES: &[Pass] = &[
    Pass {
        name: "unreachable",
        summary: "removes the blocks that control cannot reach",
        required: true,
        run: unreachable::run,
    },
    Pass { name: "lift", summary: "turns local variables into values (mem2reg)", required: false, run: lift::run },
    Pass {
        name: "nil-checks",
        summary: "removes checks for nil of what is never nil",
        required: false,
        run: nil_checks::run,
    },
    Pass { name: "dead-code", summary: "removes what has no use and no effect", required: false, run: dead_code::run },
    Pass { name: "escape", summary: "gives every allocation its storage class", required: true, run: escape::run },
];

/// What must come before what, and why.
pub const ORDER: &[(&str, &str, &str)] = &[
    ("unreachable", "lift", "lifting walks the dominator tree, which has only reachable blocks"),
    ("lift", "dead-code", "lifting leaves loads and phis without use"),
    ("lift", "nil-checks", "what a lifted variable holds is seen at once"),
    ("nil-checks", "dead-code", "what only a check used has no use"),
    ("lift", "escape", "a lifted variable needs no storage class"),
    ("dead-code", "escape", "a dead use is no reason to escape"),
];

/// What a run of the passes is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request<'a> {
    /// Passes not to run.
    pub disabled: &'a [String],
    /// Passes after which the program is shown.
    pub dump_after: &'a [String],
    /// Whether to verify the program after each pass.
    pub verify: bool,
}

/// A pass broke an invariant.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The pass, or `build` for what came before the first.
    pub pass: &'static str,
    /// What is broken.
    pub violations: Vec<Violation>,
}

/// Runs the passes. `dump` is called with a pass's name and the program after it; `took` with each pass's name and time.
///
/// # Errors
/// When verification finds a broken invariant.
pub fn run(
    program: &mut Program,
    types: &mut Types,
    request: &Request<'_>,
    mut dump: impl FnMut(&str, &Program, &Types),
    mut took: impl FnMut(&'static str, Duration),
) -> Result<(), Broken> {
    let check = |pass: &'static str, stage: Stage, program: &Program, types: &Types| match request.verify {
        true => verify::verify(program, types, stage).map_err(|violations| Broken { pass, violations }),
        false => Ok(()),
    };
    check("build", Stage::Built, program, types)?;
    for pass in PASSES.iter().filter(|pass| pass.required || !request.disabled.iter().any(|name| name == pass.name)) {
        let start = Instant::now();
        (pass.run)(program, types);
        took(pass.name, start.elapsed());
        if request.dump_after.iter().any(|name| name == pass.name) {
            dump(pass.name, program, types);
        }
        check(pass.name, Stage::Built, program, types)?;
    }
    check("the last pass", Stage::Final, program, types)
}

/// Runs one pass alone; without effect if there is none of this name.
pub fn run_one(name: &str, program: &mut Program, types: &mut Types) {
    if let Some(pass) = find(name) {
        (pass.run)(program, types);
    }
}

/// The pass of this name.
pub fn find(name: &str) -> Option<&'static Pass> {
    PASSES.iter().find(|pass| pass.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_keeps_its_constraints() {
        let place =
            |name: &str| PASSES.iter().position(|pass| pass.name == name).unwrap_or_else(|| panic!("no pass {name}"));
        for (before, after, why) in ORDER {
            assert!(place(before) < place(after), "{before} must come before {after}: {why}");
        }
    }
}
