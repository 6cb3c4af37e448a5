//! All of Go's own sources parse without a diagnostic, and printing and parsing again gives an equal tree.
//!
//! They are looked for where `$VOLE_GOROOT` says, then in the cache folder that `cargo xtask` fills. Where they are not, this
//! test says so and passes.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs, thread};

use vole_source::FileId;
use vole_syntax::ast::NodeIds;
use vole_syntax::{parse_file, print_file};

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped has to say so")]
fn all_of_go_parses_and_prints() {
    let Some(sources) = go_sources() else {
        eprintln!("SKIPPED: Go's sources were not found; set VOLE_GOROOT, or run `cargo xtask test`");
        return;
    };
    let mut paths = Vec::new();
    collect(&sources, &mut paths);
    assert!(paths.len() > 5_000, "{} has only {} files", sources.display(), paths.len());
    let paths = Mutex::new(paths);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some(path) = paths.lock().expect("no panic").pop() else { break };
                    if let Err(failure) = check(&path) {
                        failures.lock().expect("no panic").push(format!("{}: {failure}", path.display()));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("no panic");
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(20)].join("\n"));
}

fn check(path: &Path) -> Result<(), String> {
    let text = fs::read(path).map_err(|error| error.to_string())?;
    let mut parsed = parse_file(FileId(0), &text, &mut NodeIds::default());
    if let Some(first) = parsed.diagnostics.first() {
        return Err(format!("{:?}: {}", first.span, first.message));
    }
    let printed = print_file(&parsed.file);
    let mut again = parse_file(FileId(0), printed.as_bytes(), &mut NodeIds::default());
    if let Some(first) = again.diagnostics.first() {
        return Err(format!("printed, at {:?}: {}", first.span, first.message));
    }
    parsed.file.erase_positions();
    again.file.erase_positions();
    let equal = parsed.file.package == again.file.package && parsed.file.decls == again.file.decls;
    if equal { Ok(()) } else { Err("printed, it is another tree".to_owned()) }
}

/// The `src` folder of a Go installation.
fn go_sources() -> Option<PathBuf> {
    let named = env::var_os("VOLE_GOROOT").filter(|root| !root.is_empty()).map(PathBuf::from);
    let cached = || {
        let base = env::var_os("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")))?;
        let entries = fs::read_dir(base.join("vole")).ok()?;
        entries
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("go1."))
            .map(|entry| entry.path())
            .find(|root| root.join("src").is_dir())
    };
    named.or_else(cached).map(|root| root.join("src")).filter(|sources| sources.is_dir())
}

/// All `.go` files below `folder`, but none below a `testdata`.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            if entry.file_name() != "testdata" {
                collect(&path, paths);
            }
        } else if path.extension().is_some_and(|extension| extension == "go") {
            paths.push(path);
        }
    }
}
