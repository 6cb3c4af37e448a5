//! `vole build`.

use std::path::{Path, PathBuf};

use clap::Args;
use vole_driver::{Artifact, Options, Reported, Session};
use vole_link::{Format, Image, write_output};

use crate::args::{CodeArgs, CompileArgs, EmitArg, SizeArg};
use crate::exit::Exit;
use crate::show;

/// Compile a package to an image.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole build -target=nucleo-h743zi -o blinky.hex ./blinky\n  \
                        vole build -target=nucleo-h743zi -opt=2 -size=short -o app.elf\n  \
                        vole build -target=mps2-an500 --emit=asm main.go")]
pub struct Build {
    #[command(flatten)]
    compile: CompileArgs,
    #[command(flatten)]
    code: CodeArgs,
    /// The board, the chip, or the path of a target file
    #[arg(long, value_name = "TARGET", env = "VOLE_TARGET")]
    target: String,
    /// The output; its end names the format: .elf, .hex, .bin [default: the package's name with .elf]
    #[arg(short, long = "output", value_name = "FILE")]
    o: Option<PathBuf>,
    /// Show what a stage made instead of an image, on standard output unless -o is given
    #[arg(long, value_enum, value_name = "STAGE")]
    emit: Option<EmitArg>,
    /// Report the sizes of what was built, on standard output (with -json, as JSON)
    #[arg(long, value_enum, default_value_t = SizeArg::None, value_name = "FORM")]
    size: SizeArg,
}

impl Build {
    pub(super) fn run(self) -> Exit {
        let options = self.code.apply(self.compile.options(&self.target));
        let options = Options { emit: self.emit.map(Into::into), ..options };
        let Ok(mut session) = self.compile.session(&options) else { return Exit::Failed };
        let built = vole_driver::build(&mut session, &options);
        let done = built.and_then(|artifact| self.deliver(&mut session, artifact));
        let missing = session.diagnostics.iter().any(vole_driver::is_missing_tool);
        show::session(session, &self.compile);
        match done {
            Ok(()) => Exit::Ok,
            Err(Reported) if missing => Exit::ToolMissing,
            Err(Reported) => Exit::Failed,
        }
    }

    /// Writes what was made to where it was asked for.
    fn deliver(&self, session: &mut Session, artifact: Artifact) -> Result<(), Reported> {
        let (path, bytes) = match artifact {
            Artifact::Text(text) if self.o.is_none() => {
                show::out(&text);
                return Ok(());
            }
            Artifact::Text(text) => (self.output("txt"), text.into_bytes()),
            Artifact::Object(bytes) => (self.output("o"), bytes),
            Artifact::Image(image) => {
                self.report_size(session, &image)?;
                let path = self.output("elf");
                let bytes = Format::of_path(&path).and_then(|format| image.write(format, &session.target));
                (path, session.keep(bytes)?)
            }
        };
        session.keep(write_output(&path, &bytes))
    }

    /// Shows the sizes that were asked for.
    fn report_size(&self, session: &mut Session, image: &Image) -> Result<(), Reported> {
        if self.size == SizeArg::None {
            return Ok(());
        }
        let sizes = vole_report::sizes(&session.target, image.elf());
        let sizes = session.keep(sizes)?;
        show::out(&match self.size {
            _ if self.compile.json => serde_json::to_string(&sizes).unwrap_or_default() + "\n",
            SizeArg::Full => vole_report::size::full(&sizes),
            SizeArg::Short | SizeArg::None => vole_report::size::short(&sizes),
        });
        Ok(())
    }

    /// Where the output goes.
    fn output(&self, extension: &str) -> PathBuf {
        self.o.clone().unwrap_or_else(|| self.named(extension))
    }

    /// The name of an output that was not named: that of the package's folder or of its first file.
    fn named(&self, extension: &str) -> PathBuf {
        let word = self.compile.packages.first().map_or(".", String::as_str);
        let path = Path::new(word).canonicalize().unwrap_or_else(|_| PathBuf::from(word));
        let stem = path.file_stem().map_or_else(|| "main".into(), std::ffi::OsStr::to_os_string);
        PathBuf::from(stem).with_extension(extension)
    }
}
