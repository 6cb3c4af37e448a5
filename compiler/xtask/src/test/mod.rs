//! `cargo xtask test`: every test there is, in an order that tells soon what is wrong.

mod board;
mod cargo_test;
mod debugger;
mod format;

use crate::check_std;
use crate::codegen_tests;
use crate::conformance;
use crate::failure::{Failure, Result};
use crate::fuzz;
use crate::golden;
use crate::setup::{self, Tools};
use crate::tally::Tally;
use crate::tidy;

struct Step {
    name: &'static str,
    run: fn(&Tools) -> Result<Tally>,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", run: |_| format::run() },
    Step { name: "tidy", run: |_| tidy::run() },
    Step { name: "unit", run: cargo_test::run },
    Step { name: "examples", run: golden::examples },
    Step { name: "run", run: golden::run },
    Step { name: "diag", run: golden::diag },
    Step { name: "cli", run: golden::cli },
    Step { name: "gdb", run: debugger::run },
    Step { name: "check-std", run: check_std::run },
    Step { name: "codegen-tests", run: codegen_tests::run },
    Step { name: "conformance", run: conformance::regression },
    Step { name: "fuzz", run: fuzz::step },
    Step { name: "board", run: board::run },
];

/// Runs all steps, or those named.
pub fn command(args: &[String]) -> Result<()> {
    let unknown = args.iter().find(|arg| STEPS.iter().all(|step| step.name != arg.as_str()));
    if let Some(arg) = unknown {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Failure::usage(format!("no test step `{arg}`; there are: {}", names.join(" "))));
    }
    let tools = setup::everything()?;
    tools.describe();

    let mut sum = Tally::default();
    let mut summary = Vec::new();
    for step in STEPS.iter().filter(|step| args.is_empty() || args.iter().any(|arg| arg == step.name)) {
        println!("\n== {} ==", step.name);
        // A step that cannot even be carried out is a failure, not the end of the others.
        let tally = (step.run)(&tools).unwrap_or_else(|failure| {
            println!("{}", failure.message.trim_end());
            Tally::of(false)
        });
        println!("{}: {tally}", step.name);
        summary.push((step.name, tally));
        sum += tally;
    }
    println!();
    for (name, tally) in summary {
        println!("{name:<12} {tally}");
    }
    println!("{sum}");
    if sum.failed == 0 { Ok(()) } else { Err(Failure::new("some tests failed")) }
}
