//! The lists of cases: which files of Go's `test/` folder say something about a compiler for this kind of machine.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::workspace;

/// What is asked of the compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Compile it, run it, compare what it prints.
    Run,
    /// Accept it.
    Compile,
    /// Reject it, with the right errors on the right lines.
    Errorcheck,
}

impl List {
    /// Every list, in the order they are run.
    pub const ALL: [List; 3] = [List::Run, List::Compile, List::Errorcheck];

    /// As in file names and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            List::Run => "run",
            List::Compile => "compile",
            List::Errorcheck => "errorcheck",
        }
    }

    /// The list of that name.
    pub fn named(name: &str) -> Option<List> {
        List::ALL.into_iter().find(|list| list.name() == name)
    }

    /// Where each column of the shared lists is: tier or class, path, directive with its arguments, generics.
    fn columns(self) -> Columns {
        match self {
            List::Run => Columns { tier: Some(0), path: 1, directive: Some(2), generics: Some(8) },
            List::Compile => Columns { tier: None, path: 0, directive: None, generics: Some(2) },
            List::Errorcheck => Columns { tier: Some(0), path: 1, directive: Some(2), generics: None },
        }
    }
}

impl fmt::Display for List {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

struct Columns {
    tier: Option<usize>,
    path: usize,
    directive: Option<usize>,
    generics: Option<usize>,
}

/// The columns of our own copy of the lists.
const OWN: Columns = Columns { tier: Some(0), path: 1, directive: Some(2), generics: Some(3) };

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub list: List,
    /// Of run cases: A imports nothing and starts no goroutine, B small packages, G goroutines, R reflection.
    /// Of errorcheck cases: syntax or types. Of compile cases: `-`.
    pub tier: String,
    /// Relative to Go's `test/` folder.
    pub path: String,
    /// The action and its arguments, as in the first line of the file: `run`, `rundir`, `errorcheck -lang=go1.17`.
    pub directive: String,
    /// Whether it has type parameters.
    pub generics: bool,
}

/// All cases: from the shared lists beside the repository if they are there, else from our own copy.
pub fn all() -> Result<Vec<Case>> {
    let root = workspace::root();
    let shared = root.join("../shared/conformance");
    let is_shared = shared.join("run.tsv").is_file();
    let folder = if is_shared { shared } else { own_folder() };
    let mut cases = Vec::new();
    for list in List::ALL {
        let path = folder.join(format!("{list}.tsv"));
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let columns = if is_shared { list.columns() } else { OWN };
        cases.extend(
            parse(&text, list, &columns)
                .map_err(|line| Failure::new(format!("{}: bad line `{line}`", path.display())))?,
        );
    }
    Ok(cases)
}

/// Our copy of the lists, for clones that stand alone.
pub fn own_folder() -> PathBuf {
    workspace::root().join("testsuite/conformance/lists")
}

/// Writes our own copy anew.
pub fn save_copy(cases: &[Case]) -> Result<()> {
    for list in List::ALL {
        let mut text = String::from(
            "# Files of Go 1.24's test/ folder, by path; the files themselves are not part of this repository.\n# columns: tier path directive generics\n",
        );
        for case in cases.iter().filter(|case| case.list == list) {
            let generics = if case.generics { "gen" } else { "-" };
            text.push_str(&format!("{}\t{}\t{}\t{generics}\n", case.tier, case.path, case.directive));
        }
        let path = own_folder().join(format!("{list}.tsv"));
        std::fs::write(&path, text).map_err(|error| Failure::file(&path, &error))?;
    }
    Ok(())
}

fn parse(text: &str, list: List, columns: &Columns) -> std::result::Result<Vec<Case>, String> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cell = |at: Option<usize>| at.and_then(|at| cells.get(at).copied());
            let path = cell(Some(columns.path)).ok_or_else(|| line.to_owned())?;
            let directive = cell(columns.directive).unwrap_or("-");
            Ok(Case {
                list,
                tier: cell(columns.tier).unwrap_or("-").to_owned(),
                path: path.to_owned(),
                directive: full_directive(list, directive),
                generics: cell(columns.generics).is_some_and(|cell| cell != "-" && cell != "0"),
            })
        })
        .collect()
}

/// Some lists leave out the action, which is the same for all their cases.
fn full_directive(list: List, directive: &str) -> String {
    match (list, directive) {
        (_, "-") => list.name().to_owned(),
        (List::Errorcheck, args) if args.starts_with('-') => format!("errorcheck {args}"),
        (_, directive) => directive.to_owned(),
    }
}

impl Case {
    /// The action: `run`, `rundir`, ...
    pub fn action(&self) -> &str {
        self.directive.split(' ').next().unwrap_or_default()
    }

    /// What follows the action.
    pub fn args(&self) -> impl Iterator<Item = &str> {
        self.directive.split_whitespace().skip(1)
    }

    /// The file with the expected output, which need not exist.
    pub fn expected_output(&self, go_test: &Path) -> PathBuf {
        go_test.join(&self.path).with_extension("out")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_lists_are_read() {
        let text = "# columns\nA\tddd2.go\trundir\t1\t2\t0\t0\t-\tgen\t./ddd2\n";
        let cases = parse(text, List::Run, &List::Run.columns()).unwrap();
        assert_eq!((cases[0].path.as_str(), cases[0].action(), cases[0].generics), ("ddd2.go", "rundir", true));

        let text = "types\tfixedbugs/a.go\t-lang=go1.17\t4\t4\tno\n";
        let cases = parse(text, List::Errorcheck, &List::Errorcheck.columns()).unwrap();
        assert_eq!(cases[0].args().collect::<Vec<_>>(), ["-lang=go1.17"]);
        assert_eq!(cases[0].action(), "errorcheck");

        let text = "empty.go\t15\t2\t-\n";
        let cases = parse(text, List::Compile, &List::Compile.columns()).unwrap();
        assert_eq!((cases[0].directive.as_str(), cases[0].generics), ("compile", true));
    }

    #[test]
    fn our_own_copy_has_the_same_cases() {
        for list in List::ALL {
            let text = std::fs::read_to_string(own_folder().join(format!("{list}.tsv"))).unwrap();
            let own = parse(&text, list, &OWN).unwrap();
            let all: Vec<_> = all().unwrap().into_iter().filter(|case| case.list == list).collect();
            assert!(!own.is_empty());
            assert_eq!(own, all, "run `cargo xtask conformance --copy-lists`");
        }
    }
}
