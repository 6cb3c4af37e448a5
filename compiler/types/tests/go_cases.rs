//! Go's own tests of its type checker, and its sources: run where they are found (see `support/go_folder.rs`).

mod support;

use std::path::Path;

use support::comments::{Found, differences};
use vole_types::Version;

use support::{World, go_folder, positions};

/// How many of the checker's own cases differ at most: in what only go/types says (of labels and jumps, say), in `int` of 64 bits, in
/// built-in functions that only those tests have, in what follows from an error.
const MOST_DIFFERENT: usize = 41;

/// How many of the errors of those cases are at another column at most: mostly the compiler's.
const MOST_MISPLACED: usize = 41;

/// The cases of a list of the conformance suite that are about types.
fn list(go_test: &Path, name: &str) -> Vec<String> {
    let folder = std::env::var_os("VOLE_CONFORMANCE").map(std::path::PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/conformance/lists"));
    let text = std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let filter = std::env::var("VOLE_CASE").unwrap_or_default();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let first = columns.next()?;
            columns.next().filter(|_| first != "syntax")
        })
        .filter(|path| path.contains(&filter) && go_test.join(path).is_file())
        .map(str::to_owned)
        .collect()
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The errors in a file, by line.
fn errors_in(world: &mut World, file: &Path) -> (String, Vec<Found>) {
    let text = std::fs::read(file).unwrap_or_default();
    let source = String::from_utf8_lossy(&text).into_owned();
    let flags = source.lines().next().unwrap_or_default().split_whitespace();
    world.language = flags.filter_map(|flag| flag.strip_prefix("-lang=")).find_map(Version::parse);
    let (_, diagnostics) = world.check("p", vec![(name(file), text)], false);
    let found = diagnostics
        .iter()
        .map(|diagnostic| {
            let (line, column) = world.line_col(diagnostic);
            Found { line, column, text: world.whole_message(diagnostic) }
        })
        .collect();
    (source, found)
}

#[test]
fn errors_are_those_go_reports() {
    let Some(go_test) = go_folder::go_test() else { return };
    let mut world = World::new(go_folder::go_root());
    let (mut failed, mut total) = (Vec::new(), 0);
    for path in list(&go_test, "errorcheck.tsv") {
        total += 1;
        let file = go_test.join(&path);
        let (source, found) = errors_in(&mut world, &file);
        let differences = differences(&source, &name(&file), found);
        if !differences.is_empty() {
            failed.push(format!("{path}:\n  {}", differences.join("\n  ")));
        }
    }
    assert!(failed.is_empty(), "{} of {total} fail:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn correct_programs_are_accepted() {
    let Some(go_test) = go_folder::go_test() else { return };
    let mut world = World::new(go_folder::go_root());
    let (mut failed, mut total) = (Vec::new(), 0);
    for path in ["compile.tsv", "run.tsv"].iter().flat_map(|name| list(&go_test, name)) {
        total += 1;
        let (_, found) = errors_in(&mut world, &go_test.join(&path));
        failed.extend(found.iter().map(|found| format!("{path}:{}: {}", found.line, found.text)));
    }
    assert!(failed.is_empty(), "{} of {total} fail:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn the_standard_library_has_no_errors() {
    let Some(root) = go_folder::go_root() else { return };
    let mut world = World::new(Some(root.clone()));
    let started = std::time::Instant::now();
    let mut packages = 0;
    for path in packages_below(&root.join("src")) {
        packages += usize::from(world.import(&path).is_some());
    }
    let seconds = started.elapsed().as_secs_f64();
    assert!(packages > 200, "only {packages} packages");
    let (errors, lines) = (&world.import_errors, world.lines);
    let unrecorded = &world.unrecorded;
    assert!(unrecorded.is_empty(), "{} expressions have no type:\n{}", unrecorded.len(), unrecorded.join("\n"));
    assert_eq!(world.unsettled, 0, "expressions computed at run time have untyped types");
    assert!(errors.is_empty(), "{} errors in {lines} lines, {seconds:.1} s:\n{}", errors.len(), errors.join("\n"));
}

#[test]
fn the_checkers_own_cases_agree() {
    let Some(root) = go_folder::go_root() else { return };
    let data = root.join("src/internal/types/testdata");
    let mut world = World::new(Some(root));
    let filter = std::env::var("VOLE_CASE").unwrap_or_default();
    let (mut failed, mut misplaced, mut total) = (Vec::new(), Vec::new(), 0);
    for folder in ["check", "examples", "fixedbugs", "spec"] {
        let mut files: Vec<_> = std::fs::read_dir(data.join(folder)).into_iter().flatten().flatten().collect();
        files.sort_by_key(std::fs::DirEntry::path);
        for file in files.iter().map(std::fs::DirEntry::path).filter(|file| file.is_file()) {
            if !file.display().to_string().contains(&filter) {
                continue;
            }
            total += 1;
            let (source, found) = errors_in(&mut world, &file);
            let differences = positions::differences(&source, found);
            if !differences.errors.is_empty() {
                failed.push(format!("{folder}/{}:\n  {}", name(&file), differences.errors.join("\n  ")));
            }
            misplaced.extend(differences.columns.iter().map(|error| format!("{folder}/{}:{error}", name(&file))));
        }
    }
    assert!(failed.len() <= MOST_DIFFERENT, "{} of {total} fail:\n{}", failed.len(), failed.join("\n"));
    assert!(misplaced.len() <= MOST_MISPLACED, "{} at another column:\n{}", misplaced.len(), misplaced.join("\n"));
}

/// The import paths of all packages but tools and tests.
fn packages_below(src: &Path) -> Vec<String> {
    let mut folders = vec![src.to_path_buf()];
    let mut paths = Vec::new();
    while let Some(folder) = folders.pop() {
        let inside = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        for entry in inside.filter(|entry| entry.is_dir()) {
            let Ok(path) = entry.strip_prefix(src) else { continue };
            let path = path.to_string_lossy().into_owned();
            // `builtin` only documents the universe.
            let skipped = ["vendor", "cmd", "builtin"].contains(&path.as_str());
            let name = path.rsplit('/').next().unwrap_or_default();
            if !skipped && name != "testdata" && !name.starts_with(['_', '.']) {
                paths.push(path);
                folders.push(entry);
            }
        }
    }
    paths.sort();
    paths
}
