//! `cargo xtask setup`: what the build and the tests need from outside this repository.

mod apt;
mod go_root;
mod go_test;
mod packages;

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Result;

use packages::Need;

/// What `setup` found or fetched.
pub struct Tools {
    /// `src/` in it holds Go's standard library.
    pub go_root: PathBuf,
    /// Go's own test suite, or why there is none.
    pub go_test: std::result::Result<PathBuf, String>,
}

impl Tools {
    /// One line for each thing, on standard output.
    pub fn describe(&self) {
        println!("LLVM           {}", packages::llvm_prefix().display());
        println!("Go's sources   {}", self.go_root.display());
        match &self.go_test {
            Ok(path) => println!("Go's test/     {}", path.display()),
            Err(why) => println!("Go's test/     none: {why}"),
        }
    }

    /// Lets a `vole` process find the same Go sources.
    pub fn apply(&self, command: &mut Command) {
        command.env("VOLE_GOROOT", &self.go_root);
    }
}

/// Everything the tests need.
pub fn everything() -> Result<Tools> {
    packages::install(&[Need::Build, Need::Run, Need::Debug])?;
    let go_root = go_root::find_or_fetch()?;
    let go_test = go_test::find_or_fetch(&go_root);
    Ok(Tools { go_root, go_test })
}

/// What building `vole` and running a program need: no test suite.
pub fn for_demo() -> Result<Tools> {
    packages::install(&[Need::Build, Need::Run])?;
    Ok(Tools { go_root: go_root::find_or_fetch()?, go_test: Err("not asked for".to_owned()) })
}

/// What is on this machine already; installs and fetches nothing but Go's files.
pub fn go_files() -> Result<Tools> {
    let go_root = go_root::find_or_fetch()?;
    let go_test = go_test::find_or_fetch(&go_root);
    Ok(Tools { go_root, go_test })
}
