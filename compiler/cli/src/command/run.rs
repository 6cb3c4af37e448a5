//! `vole run`.

use clap::Args;
use vole_driver::{Artifact, Outcome, Reported, Stop};

use crate::args::{CodeArgs, CompileArgs};
use crate::emulator::EmulatorArgs;
use crate::exit::Exit;
use crate::show;

/// Compile a package and run it in the emulator: its output and exit code are passed through.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole run ./hello\n  vole run -time-limit=10 main.go -- one two")]
pub struct Run {
    #[command(flatten)]
    compile: CompileArgs,
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    emulator: EmulatorArgs,
    /// Run it on the host, instruction by instruction of the SSA, to see whether code generation is to blame
    #[arg(long, hide = true)]
    interp: bool,
    /// The program's arguments
    #[arg(last = true, value_name = "ARGUMENTS")]
    args: Vec<String>,
}

impl Run {
    pub(super) fn run(self) -> Exit {
        let options = self.code.apply(self.compile.options(&self.emulator.target));
        let Ok(mut session) = self.compile.session(&options) else { return Exit::Failed };
        let ran = if self.interp {
            vole_driver::interpret(&mut session, &options).map(|outcome| interpreted(&outcome))
        } else {
            let built = vole_driver::build(&mut session, &options);
            built.and_then(|artifact| match artifact {
                Artifact::Image(image) => {
                    let name = self.compile.packages.first().map_or("main", String::as_str);
                    self.emulator.run(&mut session, name, image.elf(), &self.args)
                }
                Artifact::Text(_) | Artifact::Object(_) => Err(Reported),
            })
        };
        let missing = session.diagnostics.iter().any(vole_driver::is_missing_tool);
        show::session(session, &self.compile);
        match ran {
            Ok(exit) => exit,
            Err(Reported) if missing => Exit::ToolMissing,
            Err(Reported) => Exit::Failed,
        }
    }
}

/// Shows what the interpreter's run printed and how it ended.
fn interpreted(outcome: &Outcome) -> Exit {
    show::output(&outcome.output);
    match &outcome.stop {
        None => Exit::Program(0),
        Some(Stop::Panic | Stop::Fatal) => Exit::Program(2),
        Some(Stop::Unsupported(what)) => {
            show::error(&format!("the interpreter cannot go on: {what}"));
            Exit::Failed
        }
        Some(Stop::Limit(what)) => {
            show::error(&format!("the interpreter gave up: limit of {what}"));
            Exit::Failed
        }
    }
}
