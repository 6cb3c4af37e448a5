//! Regular expressions written down in this program.

use regex::Regex;

/// Compiles one; a wrong one is a mistake in this program, found by the first test that uses it.
pub fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|error| unreachable!("a pattern of this program: {error}"))
}
