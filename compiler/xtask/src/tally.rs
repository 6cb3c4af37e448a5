//! Counts of what passed, failed and was skipped, and the one line that ends a test run.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed, and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Tally {
    /// One test that passed or failed.
    pub fn of(passed: bool) -> Self {
        if passed { Tally { passed: 1, ..Tally::default() } } else { Tally { failed: 1, ..Tally::default() } }
    }

    /// `count` tests that could not be run here.
    pub fn skipped(count: usize) -> Self {
        Tally { skipped: count, ..Tally::default() }
    }

    /// Reads the numbers out of a `test result: ok. 3 passed; 0 failed; 1 ignored; ...` line of cargo's.
    pub fn of_cargo_line(line: &str) -> Option<Self> {
        let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
        let mut tally = Tally::default();
        for count in counts.split("; ") {
            let Some((number, what)) = count.split_once(' ') else { continue };
            let Ok(number) = number.parse() else { continue };
            match what {
                "passed" => tally.passed = number,
                "failed" => tally.failed = number,
                "ignored" => tally.skipped = number,
                _ => {}
            }
        }
        Some(tally)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_result_lines_are_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 5 filtered out; finished in 0.02s";
        assert_eq!(Tally::of_cargo_line(line), Some(Tally { passed: 12, failed: 3, skipped: 1 }));
        assert_eq!(Tally::of_cargo_line("running 3 tests"), None);
    }

    #[test]
    fn the_closing_line_is_plain() {
        let mut sum = Tally::of(true);
        sum += Tally::of(false);
        sum += Tally::skipped(4);
        assert_eq!(sum.to_string(), "1 passed, 1 failed, 4 skipped");
    }
}
