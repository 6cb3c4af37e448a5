//! Flash and executed instructions of programs, beside the same programs in C.

use std::path::{Path, PathBuf};

use super::counter::Counter;
use super::{Measurement, c};
use crate::emulator::BOARD;
use crate::failure::{Failure, Result};
use crate::golden::Size;
use crate::verdict::{accepted, compare};
use crate::vole::{Aim, Vole};
use crate::workspace;

/// `-opt` of vole and the `-O` of clang that means the same.
const LEVELS: &[&str] = &["z", "2"];

/// A program and what it prints.
struct Program {
    name: String,
    folder: PathBuf,
    /// Of `testsuite/bench`, where there may be the same in C.
    is_benchmark: bool,
    /// None for one that never ends.
    expected: Option<Vec<u8>>,
}

/// Measures all of them. One that does not compile or prints something else is reported, and not measured.
pub fn measure(vole: &Vole) -> Result<Vec<Measurement>> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let counter = Counter::new()?;
    if counter.is_none() {
        eprintln!("instructions are not counted: no C compiler, or a QEMU without plugins");
    }
    let mut measured = Vec::new();
    for program in programs("testsuite/bench/programs", true)?.into_iter().chain(programs("examples", false)?) {
        for opt in LEVELS {
            let elf = scratch.path().join(format!("{}-{opt}.elf", program.name));
            let aim = Aim { target: BOARD, opt };
            match accepted(vole.build(&program.folder, &[PathBuf::from(".")], aim, &elf)?) {
                Ok(()) => measured.extend(one(&program, &format!("vole -opt={opt}"), &elf, counter.as_ref())?),
                Err(cause) => eprintln!("{} -opt={opt}: {cause}", program.name),
            }
            if program.is_benchmark
                && c::available()
                && let Some(elf) = c::build(&program.name, opt, scratch.path())?
            {
                measured.extend(one(&program, &format!("clang -O{opt}"), &elf, counter.as_ref())?);
            }
        }
    }
    Ok(measured)
}

fn one(program: &Program, by: &str, elf: &Path, counter: Option<&Counter>) -> Result<Vec<Measurement>> {
    let bytes = std::fs::read(elf).map_err(|error| Failure::file(elf, &error))?;
    let size = Size::of_elf(&bytes).map_err(|error| Failure::new(format!("{}: {error}", elf.display())))?;
    let measurement =
        |unit, value| Measurement { name: program.name.clone(), by: by.to_owned(), unit, value, demand: None };
    // C's vector table is part of its code section: both with theirs.
    let mut measured = vec![measurement("bytes of flash", (size.flash + size.vectors) as f64)];
    let (Some(counter), Some(expected)) = (counter, &program.expected) else { return Ok(measured) };
    let (outcome, count) = counter.count(elf)?;
    match (compare(&outcome, expected), count) {
        (Ok(()), Some(count)) => measured.push(measurement("instructions", count as f64)),
        (Ok(()), None) => eprintln!("{} {by}: no count", program.name),
        (Err(cause), _) => eprintln!("{} {by}: {cause}", program.name),
    }
    Ok(measured)
}

fn programs(folder: &str, is_benchmark: bool) -> Result<Vec<Program>> {
    let folder = workspace::root().join(folder);
    let entries = std::fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    let program = |folder: PathBuf| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();

        let expected = std::fs::read(folder.join("expected.txt")).ok();
        Program { name, folder, is_benchmark, expected }
    };
    Ok(folders.into_iter().map(program).collect())
}
