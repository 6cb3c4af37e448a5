//! One case: doing what its directive says, and the verdict.

use std::path::{Path, PathBuf};

use super::case::{Case, List};
use super::module;
use crate::emulator;
use crate::failure::{Failure, Result};
use crate::process::{Limits, Outcome};
use crate::verdict::{self, Verdict, accepted, compare, ended_well};
use crate::vole::{Aim, Vole};

/// Processor seconds for one run in the emulator.
const RUN_SECONDS: u64 = 20;

/// How cases are compiled: as programs are by default.
const AIM: Aim<'_> = Aim { target: emulator::BOARD, opt: "z" };

/// Carries out one case.
pub fn judge(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    match case.list {
        List::Compile => Ok(accepted(vole.check(&go_test.join(&case.path))?)),
        List::Errorcheck => errorcheck(case, go_test, vole),
        List::Run => run(case, go_test, vole),
    }
}

fn errorcheck(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    let path = go_test.join(&case.path);
    // The other flags are gc's own: how it reports, and when it gives up.
    let Some(version) = case.args().find_map(|arg| arg.strip_prefix("-lang=go")) else {
        return verdict::errorcheck(&path, vole);
    };
    // A version of the language is something a module asks for.
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    module::write(&scratch.path().join("go.mod"), &format!("module test\n\ngo {version}\n"))?;
    let copy = scratch.path().join(path.file_name().unwrap_or_default());
    std::fs::copy(&path, &copy).map_err(|error| Failure::file(&path, &error))?;
    verdict::errorcheck(&copy, vole)
}

fn run(case: &Case, go_test: &Path, vole: &Vole) -> Result<Verdict> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let here = scratch.path();
    let path = go_test.join(&case.path);
    let laid_out = here.join("module");
    let (folder, mut sources) = match case.action() {
        "rundir" | "errorcheckandrundir" => {
            make_folder(&laid_out)?;
            module::lay_out_packages(&module::folder_of(&path), &laid_out, case.args().any(|arg| arg == "-s"))?;
            (laid_out.as_path(), vec![PathBuf::from(".")])
        }
        "runindir" => {
            module::lay_out_module(&module::folder_of(&path), &laid_out)?;
            (laid_out.as_path(), vec![PathBuf::from(".")])
        }
        "run" | "runoutput" => (go_test, vec![path.clone()]),
        other => return Ok(Err(format!("no such action: {other}"))),
    };
    sources.extend(
        case.args().filter(|arg| arg.ends_with(".go")).map(|file| path.with_file_name(file.trim_start_matches("./"))),
    );

    let elf = here.join("case.elf");
    let outcome = match build_and_run(vole, folder, &sources, &elf)? {
        Ok(outcome) => outcome,
        Err(cause) => return Ok(Err(cause)),
    };
    if case.action() != "runoutput" {
        return Ok(compare(&outcome, &expected(case, go_test)?));
    }
    // Its output is the program that counts.
    if let Err(cause) = ended_well(&outcome) {
        return Ok(Err(cause));
    }
    let written = here.join("written.go");
    std::fs::write(&written, &outcome.output).map_err(|error| Failure::file(&written, &error))?;
    let outcome = match build_and_run(vole, here, &[written], &elf)? {
        Ok(outcome) => outcome,
        Err(cause) => return Ok(Err(cause)),
    };
    Ok(compare(&outcome, &expected(case, go_test)?))
}

fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| Failure::file(path, &error))
}

fn build_and_run(
    vole: &Vole,
    folder: &Path,
    sources: &[PathBuf],
    elf: &Path,
) -> Result<std::result::Result<Outcome, String>> {
    if let Err(cause) = accepted(vole.build(folder, sources, AIM, elf)?) {
        return Ok(Err(cause));
    }
    if !elf.is_file() {
        return Ok(Err("vole: no ELF file, but exit code 0".to_owned()));
    }
    emulator::run(elf, Limits::seconds(RUN_SECONDS)).map(Ok)
}

fn expected(case: &Case, go_test: &Path) -> Result<Vec<u8>> {
    let path = case.expected_output(go_test);
    match std::fs::read(&path) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::file(&path, &error)),
    }
}
