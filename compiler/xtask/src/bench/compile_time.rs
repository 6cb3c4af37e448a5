//! Time from Go source to an image, as a user waits for it.

use std::path::PathBuf;
use std::time::Instant;

use super::{Demand, Measurement};
use crate::failure::{Failure, Result};
use crate::verdict::accepted;
use crate::vole::{Aim, Vole};
use crate::workspace;

/// Milliseconds that blinky may take on an idle core.
const DEMAND: f64 = 150.0;
/// The best of so many: what the machine does beside is not what is measured.
const ROUNDS: usize = 10;

/// Compiles blinky for a board.
pub fn measure(vole: &Vole) -> Result<Vec<Measurement>> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let image = scratch.path().join("blinky.hex");
    let folder = workspace::root().join("examples/blinky");
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let answer = vole.build(&folder, &[PathBuf::from(".")], Aim { target: "nucleo-h743zi", opt: "z" }, &image)?;
        best = best.min(started.elapsed().as_secs_f64() * 1000.0);
        accepted(answer).map_err(|cause| Failure::new(format!("examples/blinky: {cause}")))?;
    }
    let demand = Some(Demand::AtMost(DEMAND));
    Ok(vec![Measurement {
        name: "blinky".to_owned(),
        by: "vole -opt=z".to_owned(),
        unit: "ms to compile",
        value: best,
        demand,
    }])
}
