//! Lines of Go's own `src/` parsed per second, by the example program of crate vole-syntax.

use super::{Demand, Measurement};
use crate::failure::{Failure, Result};
use crate::process;
use crate::setup::Tools;
use crate::workspace;

/// Lines per second on one core that the front end has to reach.
const DEMAND: f64 = 500_000.0;

/// Builds the program for speed and runs it.
pub fn measure(tools: &Tools) -> Result<Vec<Measurement>> {
    let mut run = workspace::cargo();
    run.args(["run", "--quiet", "--release", "--package", "vole-syntax", "--example", "lines_per_second", "--"]);
    run.arg(tools.go_root.join("src"));
    let text = process::stdout(&mut run)?;
    let value = rate_in(&text).ok_or_else(|| Failure::new(format!("no `lines/s` in:\n{text}")))?;
    let demand = Some(Demand::AtLeast(DEMAND));
    Ok(vec![Measurement { name: "parse".to_owned(), by: "Go's src".to_owned(), unit: "lines/s", value, demand }])
}

fn rate_in(text: &str) -> Option<f64> {
    text.lines().find_map(|line| line.strip_prefix("lines/s "))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rate_is_read() {
        assert_eq!(super::rate_in("files 2\nlines/s 1234567\n"), Some(1_234_567.0));
        assert_eq!(super::rate_in("files 2\n"), None);
    }
}
