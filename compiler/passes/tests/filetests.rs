//! Runs the files of `testsuite/passes/PASS/*.ssa`: each is a program, the pass is run on it alone, and the text after it must have the
//! `; check:` lines in their order, and none of the `; never:` lines. The verifier must accept the program before and after.

use std::path::{Path, PathBuf};

use vole_passes::pipeline::PASSES;
use vole_ssa::text::{parse_program, print_program};
use vole_ssa::verify::{Stage, verify};
use vole_types::Types;

#[test]
fn passes_do_what_their_files_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testsuite/passes");
    let mut count = 0;
    for pass in PASSES {
        for file in files(&root.join(pass.name)) {
            check(pass.name, &file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
            count += 1;
        }
    }
    assert!(count >= PASSES.len(), "every pass has a file: found only {count}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ssa"));
    files.sort();
    assert!(!files.is_empty(), "{} has no files", folder.display());
    files
}

fn check(pass: &str, file: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let mut types = Types::new();
    let mut program = parse_program(&text, &mut types).map_err(|error| error.to_string())?;
    let sound = |program: &vole_ssa::Program, types: &Types, when: &str| {
        verify(program, types, Stage::Built).map_err(|found| format!("{when}: {}", found[0]))
    };
    sound(&program, &types, "before the pass")?;
    vole_passes::pipeline::run_one(pass, &mut program, &mut types);
    sound(&program, &types, "after the pass")?;

    let after = print_program(&program, &types);
    let lines = |word: &str| {
        text.lines()
            .filter_map(move |line| Some(line.split_once(&format!("; {word}: "))?.1.trim().to_owned()))
            .collect::<Vec<_>>()
    };
    let (wanted, unwanted) = (lines("check"), lines("never"));
    if wanted.is_empty() && unwanted.is_empty() {
        return Err("it checks nothing".to_owned());
    }
    let mut rest = after.as_str();
    for line in wanted {
        let Some(at) = rest.find(&line) else {
            return Err(format!("`{line}` is missing (or out of order) in\n{after}"));
        };
        rest = &rest[at + line.len()..];
    }
    match unwanted.iter().find(|line| after.contains(line.as_str())) {
        Some(line) => Err(format!("`{line}` is still in\n{after}")),
        None => Ok(()),
    }
}
