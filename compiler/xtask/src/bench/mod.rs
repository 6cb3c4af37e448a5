//! `cargo xtask bench`: how fast the compiler is, and how big and fast what it makes is.

mod c;
mod compile_time;
mod counter;
mod front_end;
mod programs;

use lexopt::prelude::*;
use serde::Serialize;

use crate::failure::{Failure, Result};
use crate::setup;
use crate::vole::Vole;
use crate::workspace::{self, Profile};

const USAGE: &str = "\
usage: cargo xtask bench [--json] [WHAT]...

WHAT, all of it by default:
  front-end   lines per second of parsing Go's own sources
  compile     time to compile an example to an image
  programs    flash and executed instructions of testsuite/bench and examples, beside the same programs in C
              (clang-19, where it is installed)

Instructions are those QEMU executes, not cycles of a processor.
";

/// A number that was measured.
#[derive(Debug, Serialize)]
pub struct Measurement {
    /// What was measured: a program, a stage.
    pub name: String,
    /// How: a compiler and its options.
    pub by: String,
    /// The unit: `lines/s`, `ms`, `bytes of flash`, `instructions`.
    pub unit: &'static str,
    pub value: f64,
    /// What it must reach or stay below, where there is such a demand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demand: Option<Demand>,
}

/// A demand on a number.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Demand {
    AtLeast(f64),
    AtMost(f64),
}

impl Demand {
    fn holds(self, value: f64) -> bool {
        match self {
            Demand::AtLeast(least) => value >= least,
            Demand::AtMost(most) => value <= most,
        }
    }
}

/// The command.
pub fn command(args: &[String]) -> Result<()> {
    let (mut json, mut wanted) = (false, Vec::new());
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("json") => json = true,
            Long("help") | Short('h') => {
                print!("{USAGE}");
                return Ok(());
            }
            Value(what) => wanted.push(what.string()?),
            other => return Err(Failure::usage(format!("{}\n\n{USAGE}", other.unexpected()))),
        }
    }
    if let Some(what) = wanted.iter().find(|what| !["front-end", "compile", "programs"].contains(&what.as_str())) {
        return Err(Failure::usage(format!("cannot measure `{what}`\n\n{USAGE}")));
    }
    let wants = |what: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == what);

    let tools = setup::for_demo()?;
    let mut measured = Vec::new();
    if wants("front-end") {
        measured.extend(front_end::measure(&tools)?);
    }
    if wants("compile") || wants("programs") {
        let vole = Vole { binary: workspace::vole(Profile::Release)?, go_root: tools.go_root.clone() };
        if wants("compile") {
            measured.extend(compile_time::measure(&vole)?);
        }
        if wants("programs") {
            measured.extend(programs::measure(&vole)?);
        }
    }
    if json {
        for measurement in &measured {
            println!("{}", serde_json::to_string(measurement).map_err(Failure::new)?);
        }
    } else {
        table(&measured);
    }
    match measured.iter().filter(|m| m.demand.is_some_and(|demand| !demand.holds(m.value))).count() {
        0 => Ok(()),
        count => Err(Failure::new(format!("{count} demands are not met"))),
    }
}

/// What was measured of the same thing in one line.
fn table(measured: &[Measurement]) {
    let same = |a: &Measurement, b: &Measurement| (&a.name, &a.by) == (&b.name, &b.by);
    for row in measured.chunk_by(same) {
        print!("{:<12} {:<16}", row[0].name, row[0].by);
        for measurement in row {
            print!(" {}", cell(measurement));
        }
        println!();
    }
}

fn cell(measurement: &Measurement) -> String {
    let Measurement { unit, value, demand, .. } = measurement;
    let digits = if *value < 1000.0 && value.fract() != 0.0 { 1 } else { 0 };
    let demand = match demand {
        None => String::new(),
        Some(demand) => {
            let (word, bound) = match demand {
                Demand::AtLeast(bound) => ("at least", bound),
                Demand::AtMost(bound) => ("at most", bound),
            };
            format!(", {word} {bound}: {}", if demand.holds(*value) { "ok" } else { "NOT MET" })
        }
    };
    format!("{value:>11.digits$} {unit}{demand}")
}
