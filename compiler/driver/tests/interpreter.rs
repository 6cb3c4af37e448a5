//! Runs the programs of `testsuite/run` in the interpreter, from the same SSA that code is generated from: the second witness beside
//! the emulated core. Where both are wrong in the same way, the fault lies before code generation.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use vole_diag::codes;
use vole_driver::{OptLevel, Options, Outcome, Platform, Reported, Session, Stop};

/// How many programs may be beyond the interpreter: those that need registers of the machine, addresses as numbers, or all memory.
const LEFT_OUT: usize = 10;

/// The topic of Go's own packages, which look at memory as if it were of another type; the interpreter does not.
const LIBRARY: &str = "library";
/// The topic of the programs with several goroutines, of which the interpreter runs none.
const GOROUTINES: &str = "goroutines";

/// What became of a program.
enum Verdict {
    Right,
    Wrong(String),
    /// It uses what only a machine has.
    LeftOut(String),
}

#[test]
fn programs_print_what_they_should() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/run");
    let topics = entries(&root).into_iter().filter(|topic| !topic.ends_with(LIBRARY) && !topic.ends_with(GOROUTINES));
    let programs: Vec<PathBuf> = topics.flat_map(|topic| entries(&topic)).filter(|path| is_program(path)).collect();
    assert!(programs.len() > 90, "{}: only {} programs", root.display(), programs.len());
    let verdicts: Vec<_> = programs.par_iter().map(|program| (program, judge(program))).collect();
    let mut wrong = Vec::new();
    let mut left_out = Vec::new();
    for (program, verdict) in verdicts {
        let name = program.strip_prefix(&root).unwrap_or(program).display();
        match verdict {
            Verdict::Right => {}
            Verdict::Wrong(why) => wrong.push(format!("{name}: {why}")),
            Verdict::LeftOut(why) => left_out.push(format!("{name}: {why}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        left_out.len() <= LEFT_OUT,
        "more programs than before are beyond the interpreter:\n{}",
        left_out.join("\n")
    );
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = found.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

fn is_program(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "go") || path.join("main.go").is_file()
}

#[test]
fn strings_count_as_memory() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("main.go");
    std::fs::write(&program, "package main\nfunc main() {\n\ts := \"x\"\n\tfor len(s) != 3 {\n\t\ts += s\n\t}\n}\n")
        .unwrap();
    let options = options(&program);
    let mut session = Session::new(&options).unwrap();
    let outcome = vole_driver::interpret(&mut session, &options).unwrap();
    assert_eq!(outcome.stop, Some(Stop::Limit("memory")));
}

fn options(program: &Path) -> Options {
    Options {
        packages: vec![program.to_string_lossy().into_owned()],
        tests: None,
        target: "mps2-an500".to_owned(),
        opt: OptLevel::Z,
        tags: Vec::new(),
        platform: Platform::bare_metal(),
        root: None,
        goroot: None,
        linker: None,
        emit: None,
        dump_after: Vec::new(),
        disable_passes: Vec::new(),
    }
}

fn judge(program: &Path) -> Verdict {
    let options = options(program);
    let Ok(mut session) = Session::new(&options) else { return Verdict::Wrong("the target is missing".to_owned()) };
    match vole_driver::interpret(&mut session, &options) {
        Ok(outcome) => compare(program, &outcome),
        // Go's standard library is not there.
        Err(Reported) if session.diagnostics.iter().any(|found| found.code == codes::PACKAGE_NOT_FOUND) => {
            Verdict::LeftOut("a package is missing".to_owned())
        }
        Err(Reported) => {
            let first = session.diagnostics.first().map(|found| found.message.clone());
            Verdict::Wrong(first.unwrap_or_else(|| "rejected".to_owned()))
        }
    }
}

fn compare(program: &Path, outcome: &Outcome) -> Verdict {
    let code = match &outcome.stop {
        None => 0,
        Some(Stop::Panic | Stop::Fatal) => 2,
        Some(Stop::Unsupported(what)) => return Verdict::LeftOut(what.clone()),
        Some(Stop::Limit(what)) => return Verdict::LeftOut(format!("limit of {what}")),
    };
    let wanted = std::fs::read(program.with_extension("out")).unwrap_or_default();
    let exit = std::fs::read_to_string(program.with_extension("exit")).unwrap_or_else(|_| "0".to_owned());
    let (got, wanted) = (String::from_utf8_lossy(&outcome.output), String::from_utf8_lossy(&wanted));
    if got != wanted {
        let line = got.lines().zip(wanted.lines()).position(|(got, wanted)| got != wanted);
        let line = line.unwrap_or_else(|| got.lines().count().min(wanted.lines().count()));
        let show = |text: &str| text.lines().nth(line).unwrap_or("nothing").to_owned();
        return Verdict::Wrong(format!("line {}: `{}`, expected `{}`", line + 1, show(&got), show(&wanted)));
    }
    if exit.trim() == code.to_string() {
        Verdict::Right
    } else {
        Verdict::Wrong(format!("exit code {code}, expected {exit}"))
    }
}
