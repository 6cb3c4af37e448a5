//! What is known of each case: `testsuite/conformance/status.tsv`. A case that passed once may not fail again.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use regex::Regex;

use super::case::{Case, List};
use crate::failure::{Failure, Result};
use crate::pattern::pattern;
use crate::verdict::Verdict;
use crate::workspace;

/// The folders of an absolute path.
static FOLDERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\B/(?:[\w.+-]+/)+"));

/// The verdict of each case the last time it was recorded.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Status {
    cases: BTreeMap<(List, String), Verdict>,
}

/// The recorded verdicts.
pub fn load() -> Result<Status> {
    let path = path();
    match std::fs::read_to_string(&path) {
        Ok(text) => parse(&text).map_err(|line| Failure::new(format!("{}: bad line `{line}`", path.display()))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Status::default()),
        Err(error) => Err(Failure::file(&path, &error)),
    }
}

fn path() -> PathBuf {
    workspace::root().join("testsuite/conformance/status.tsv")
}

impl Status {
    /// Whether the case passed when it was last recorded.
    pub fn passed(&self, case: &Case) -> bool {
        matches!(self.cases.get(&(case.list, case.path.clone())), Some(Ok(())))
    }

    /// Takes in a new verdict.
    pub fn record(&mut self, case: &Case, verdict: Verdict) {
        self.cases.insert((case.list, case.path.clone()), verdict);
    }

    /// Forgets what is in no list any more.
    pub fn retain(&mut self, cases: &[Case]) {
        self.cases.retain(|(list, path), _| cases.iter().any(|case| case.list == *list && case.path == *path));
    }

    /// Writes the file.
    pub fn save(&self) -> Result<()> {
        let path = path();
        std::fs::write(&path, self.text()).map_err(|error| Failure::file(&path, &error))
    }

    fn text(&self) -> String {
        let mut text = String::from(
            "# Written by `cargo xtask conformance --update`. A case that says `pass` may not fail again.\n# columns: list path status cause\n",
        );
        for ((list, path), verdict) in &self.cases {
            match verdict {
                Ok(()) => text.push_str(&format!("{list}\t{path}\tpass\t-\n")),
                Err(cause) => text.push_str(&format!("{list}\t{path}\tfail\t{}\n", one_cell(cause))),
            }
        }
        text
    }
}

/// A cause in one cell: printable, and no longer than a glance.
fn one_cell(cause: &str) -> String {
    let line = cause.lines().next().unwrap_or_default();
    // Where this machine keeps its files is not the next one's business.
    let line = FOLDERS.replace_all(line, "");
    let cell: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).take(160).collect();
    let cell = cell.trim();
    if cell.is_empty() { "-".to_owned() } else { cell.to_owned() }
}

fn parse(text: &str) -> std::result::Result<Status, String> {
    let mut status = Status::default();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [list, path, verdict, cause] = cells.as_slice() else { return Err(line.to_owned()) };
        let list = List::named(list).ok_or_else(|| line.to_owned())?;
        let verdict = match *verdict {
            "pass" => Ok(()),
            "fail" => Err((*cause).to_owned()),
            _ => return Err(line.to_owned()),
        };
        status.cases.insert((list, (*path).to_owned()), verdict);
    }
    Ok(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let text = "run\ta.go\tpass\t-\nrun\tb.go\tfail\trun: panic: x\nerrorcheck\ta.go\tfail\tmissing\n";
        let status = parse(text).unwrap();
        assert_eq!(parse(&status.text()).unwrap(), status);
        assert!(parse("run\ta.go\tperhaps\t-\n").is_err());
    }

    #[test]
    fn causes_stay_in_their_cell() {
        assert_eq!(one_cell("a\tb\nc"), "a b");
        assert_eq!(one_cell(""), "-");
        assert_eq!(one_cell("no x (/usr/lib/go/src/x) in a/b.go"), "no x (x) in a/b.go");
    }
}
