//! What a program must do: what it does when Go's own tools have compiled it, for a machine whose `int` has 32 bits.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Result};
use crate::process::{self, End, Limits, Outcome};
use crate::setup::Tools;

/// Processor seconds for compiling a program, and for running it.
const SECONDS: u64 = 120;

/// The architecture whose programs run here and have the same sizes as those of the boards.
const ARCHITECTURE: &str = "386";

/// Go's own compiler.
pub struct Oracle {
    go: PathBuf,
}

impl Oracle {
    /// The `go` tool that came with the sources.
    pub fn find(tools: &Tools) -> Result<Self> {
        let go = tools.go_root.join("bin/go");
        if go.is_file() {
            return Ok(Oracle { go });
        }
        Err(Failure::missing(format!("{}: no `go` tool there, only sources", tools.go_root.display())))
    }

    /// What the program does, or why Go does not compile it.
    pub fn run(&self, folder: &Path, source: &Path) -> Result<std::result::Result<Outcome, String>> {
        let program = folder.join("program");
        let mut build = Command::new(&self.go);
        // Without optimisation: optimised, it has been seen to put off the panic of a nil pointer beyond later calls.
        build.current_dir(folder).args(["build", "-gcflags=-N -l", "-o"]).arg(&program).arg(source);
        build.env("GOOS", std::env::consts::OS).env("GOARCH", ARCHITECTURE).env("CGO_ENABLED", "0");
        build.env("GOTOOLCHAIN", "local").env("GOFLAGS", "").env("GO111MODULE", "on");
        // A file outside of any module is of the newest version.
        build.env("GOWORK", "off");
        let built = process::limited(&build, Limits::seconds(SECONDS))?;
        if built.end != End::Exited(0) {
            return Ok(Err(built.text()));
        }
        process::limited(&Command::new(program), Limits::seconds(SECONDS)).map(Ok)
    }
}
