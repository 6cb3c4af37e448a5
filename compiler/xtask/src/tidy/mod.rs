//! `cargo xtask tidy`: the invariants of `compiler/ARCHITECTURE.md`, each a check of its own.

mod contents;
mod data;
mod files;
mod layers;
mod purity;
mod tree;

use std::fmt;

use crate::failure::{Failure, Result};
use crate::tally::Tally;
use tree::Tree;

/// One place where an invariant does not hold.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Relative to the repository's root.
    path: String,
    /// Counted from 1; 0 where the whole file is meant.
    line: usize,
    /// What is wrong and what to do instead.
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(out, "{}: {}", self.path, self.message),
            line => write!(out, "{}:{line}: {}", self.path, self.message),
        }
    }
}

struct Check {
    name: &'static str,
    run: fn(&Tree) -> Vec<Finding>,
}

const CHECKS: &[Check] = &[
    Check { name: "crates depend only on the rooms above them", run: layers::direction },
    Check { name: "a crate from outside has one room", run: layers::exclusive },
    Check { name: "manifests take versions and lints from the workspace", run: layers::manifests },
    Check { name: "from source to passes nothing touches the host", run: purity::host },
    Check { name: "unsafe only in codegen", run: purity::unsafe_code },
    Check { name: "parsing and checking have no way to panic on purpose", run: purity::panics },
    Check { name: "codegen does not decide where a value lives", run: data::storage },
    Check { name: "runtime functions are not found by name", run: data::runtime_names },
    Check { name: "chips and boards are data", run: data::chips },
    Check { name: "file length", run: files::length },
    Check { name: "file and folder names", run: files::names },
    Check { name: "every Rust file says what it is", run: files::head },
    Check { name: "white space", run: contents::white_space },
    Check { name: "nothing of one machine", run: contents::machine },
    Check { name: "nothing left for later", run: contents::leftovers },
];

/// Runs every check and prints what it found.
pub fn run() -> Result<Tally> {
    let tree = Tree::of_repository()?;
    let mut tally = Tally::default();
    for check in CHECKS {
        let mut findings = (check.run)(&tree);
        findings.sort();
        println!("tidy: {} ... {}", check.name, if findings.is_empty() { "ok" } else { "FAILED" });
        for finding in &findings {
            println!("  {finding}");
        }
        tally += Tally::of(findings.is_empty());
    }
    Ok(tally)
}

/// The command: fails when a check does.
pub fn command() -> Result<()> {
    let tally = run()?;
    println!("{tally}");
    if tally.failed == 0 { Ok(()) } else { Err(Failure::new("tidy: some invariants do not hold")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_is_tidy() {
        let tree = Tree::of_repository().unwrap();
        assert!(tree.files().len() > 50, "the listing of the repository is incomplete");
        let findings: Vec<_> = CHECKS.iter().flat_map(|check| (check.run)(&tree)).map(|f| f.to_string()).collect();
        assert!(findings.is_empty(), "{}", findings.join("\n"));
    }
}
