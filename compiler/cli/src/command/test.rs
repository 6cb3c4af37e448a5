//! `vole test`.

use std::time::Instant;

use clap::Args;
use regex::Regex;
use vole_driver::{Artifact, Options, Reported, Tests};

use crate::args::{CodeArgs, CompileArgs};
use crate::emulator::EmulatorArgs;
use crate::exit::Exit;
use crate::show;

/// Compile a package with its tests, its `_test.go` files, and run them in the emulator.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole test ./ring\n  vole test -v -run=Push ./ring\n  vole test ring_test.go")]
pub struct Test {
    #[command(flatten)]
    compile: CompileArgs,
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    emulator: EmulatorArgs,
    /// Run only the tests whose name this regular expression matches
    #[arg(long, value_name = "REGEXP", value_parser = pattern)]
    run: Option<Regex>,
    /// Run the benchmarks whose name this regular expression matches, too
    #[arg(long, value_name = "REGEXP", value_parser = pattern)]
    bench: Option<Regex>,
    /// Name every test, and show what it logs
    #[arg(short)]
    verbose: bool,
}

/// The argument of `-run` or `-bench`. It chooses the functions that become part of the image.
fn pattern(text: &str) -> Result<Regex, String> {
    if text.contains('/') {
        return Err("subtests cannot be chosen".to_owned());
    }
    Regex::new(text).map_err(|error| error.to_string())
}

impl Test {
    pub(super) fn run(self) -> Exit {
        let options = self.code.apply(self.compile.options(&self.emulator.target));
        let options = Options {
            tests: Some(Tests { run: self.run.clone(), bench: self.bench.clone(), verbose: self.verbose }),
            ..options
        };
        let Ok(mut session) = self.compile.session(&options) else { return Exit::Failed };
        let name = match self.compile.packages.as_slice() {
            [] => ".".to_owned(),
            [package] if !package.ends_with(".go") => package.clone(),
            _ => "command-line-arguments".to_owned(),
        };
        let built = vole_driver::build(&mut session, &options);
        let began = Instant::now();
        let ran = built.and_then(|artifact| match artifact {
            Artifact::Image(image) => self.emulator.run(&mut session, &name, image.elf(), &[]),
            Artifact::Text(_) | Artifact::Object(_) => Err(Reported),
        });
        let seconds = began.elapsed().as_secs_f64();
        let missing = session.diagnostics.iter().any(vole_driver::is_missing_tool);
        show::session(session, &self.compile);
        match ran {
            Ok(Exit::Ok | Exit::Program(0)) => {
                show::out(&format!("ok  \t{name}\t{seconds:.3}s\n"));
                Exit::Ok
            }
            Ok(_) => {
                show::out(&format!("FAIL\t{name}\t{seconds:.3}s\n"));
                Exit::Failed
            }
            Err(Reported) if missing => Exit::ToolMissing,
            Err(Reported) => {
                show::out(&format!("FAIL\t{name} [build failed]\n"));
                Exit::Failed
            }
        }
    }
}
