//! The same programs in C, compiled by clang, to compare with.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process::{self, find_program};
use crate::workspace;

/// The compiler, of the same LLVM that `vole` uses.
const CLANG: &str = "clang-19";
const LINKER: &str = "ld.lld-19";

const MACHINE: &[&str] = &["--target=thumbv7em-none-eabihf", "-mcpu=cortex-m7", "-mfpu=fpv5-d16", "-mfloat-abi=hard"];
const LANGUAGE: &[&str] =
    &["-ffreestanding", "-ffunction-sections", "-fdata-sections", "-fno-math-errno", "-ffp-contract=off"];
/// Files of the runtime with functions that compilers call and C's library would have: 64-bit division, memory.
const SHARED: &[&str] = &["div64", "mem", "float64int", "shift64"];

/// Whether there is a C compiler to compare with.
pub fn available() -> bool {
    find_program(CLANG).is_some() && find_program(LINKER).is_some()
}

/// Compiles one program of `testsuite/bench/c`; none if it does not exist in C.
pub fn build(name: &str, opt: &str, folder: &Path) -> Result<Option<PathBuf>> {
    let sources = workspace::root().join("testsuite/bench/c");
    if !sources.join(format!("{name}.c")).is_file() {
        return Ok(None);
    }
    let mut objects = Vec::new();
    for stem in ["start", name] {
        let mut clang = Command::new(CLANG);
        clang.args(MACHINE).args(LANGUAGE).arg(format!("-O{opt}")).arg("-c").arg(sources.join(format!("{stem}.c")));
        objects.push(compile(&mut clang, folder, stem)?);
    }
    for stem in SHARED {
        let mut clang = Command::new(CLANG);
        let source = workspace::root().join("runtime-cm7").join(format!("{stem}.s"));
        clang.args(MACHINE).args(["-x", "assembler", "-c"]).arg(source);
        objects.push(compile(&mut clang, folder, stem)?);
    }
    let elf = folder.join(format!("{name}-c-{opt}.elf"));
    let mut link = Command::new(LINKER);
    link.arg("--gc-sections").arg("-T").arg(sources.join("c.ld")).args(&objects).arg("-o").arg(&elf);
    process::stdout(&mut link)?;
    Ok(Some(elf))
}

fn compile(clang: &mut Command, folder: &Path, stem: &str) -> Result<PathBuf> {
    let object = folder.join(format!("{stem}.o"));
    clang.arg("-o").arg(&object);
    process::stdout(clang)?;
    if object.is_file() { Ok(object) } else { Err(Failure::new(format!("`{}` made nothing", process::spelled(clang)))) }
}
