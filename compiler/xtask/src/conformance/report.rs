//! The table of a run, and the failures by cause.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::pattern::pattern;
use crate::verdict::Verdict;

use super::case::Case;

static PARTICULARS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#""[^"]*"|'[^']*'|`[^`]*`|0x[0-9a-fA-F]+|\d+|\S+\.go:\S*"#));

#[derive(Default)]
struct Row {
    passed: usize,
    total: usize,
}

impl Row {
    fn count(&mut self, verdict: &Verdict) {
        self.total += 1;
        self.passed += usize::from(verdict.is_ok());
    }

    fn show(&self, name: &str) {
        let share = 100.0 * self.passed as f64 / self.total.max(1) as f64;
        println!("{name:<24} {:>5} / {:<5} {share:>5.1} %", self.passed, self.total);
    }
}

/// Passed and total for each list and tier, cases with and without type parameters apart.
pub fn table(verdicts: &[(&Case, Verdict)]) {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut all = Row::default();
    for (case, verdict) in verdicts {
        let tier = if case.tier == "-" { String::new() } else { format!(" {}", case.tier) };
        let generics = if case.generics { " generics" } else { "" };
        rows.entry(format!("{}{tier}{generics}", case.list)).or_default().count(verdict);
        all.count(verdict);
    }
    println!("\n{:<24} {:>13}", "", "passed");
    for (name, row) in rows {
        row.show(&name);
    }
    all.show("all");
}

/// Failures that have the same cause together, the most frequent last, so that a terminal shows it.
pub fn failures(verdicts: &[(&Case, Verdict)], examples: usize) {
    let mut causes: BTreeMap<String, Vec<(&Case, &str)>> = BTreeMap::new();
    for (case, verdict) in verdicts {
        if let Err(cause) = verdict {
            causes.entry(general(cause)).or_default().push((case, cause));
        }
    }
    let mut causes: Vec<_> = causes.into_iter().collect();
    causes.sort_by_key(|(_, cases)| cases.len());
    if !causes.is_empty() {
        println!("\nfailures by cause");
    }
    for (cause, cases) in causes {
        println!("{:>4}  {cause}", cases.len());
        for (case, particular) in cases.iter().take(examples) {
            let line = particular.lines().next().unwrap_or_default();
            println!("        {} {}: {}", case.list, case.path, shortened(line));
        }
    }
}

/// The cause without names and numbers.
fn general(cause: &str) -> String {
    let line = cause.lines().next().unwrap_or_default();
    // A crash is known by its place, so that numbers matter there.
    if line.starts_with("vole: panicked at ") {
        return shortened(line);
    }
    shortened(&PARTICULARS.replace_all(line, "…"))
}

fn shortened(text: &str) -> String {
    const MOST: usize = 140;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_of_one_kind_are_one() {
        assert_eq!(
            general("wrong output: line 3: \"a\", expected \"b\""),
            general("wrong output: line 10: \"\", expected \"x\"")
        );
        assert_eq!(general("a.go:12: missing error \"x\""), general("b.go:7: missing error \"yy\""));
        assert_ne!(general("V0102 undefined: x"), general("run: panic: x"));
    }

    #[test]
    fn crashes_at_different_places_stay_apart() {
        assert_ne!(general("vole: panicked at a.rs:1:2: boo"), general("vole: panicked at a.rs:9:2: boo"));
    }
}
