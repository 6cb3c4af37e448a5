//! Running the linker in a folder of its own.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use vole_diag::{Diagnostic, codes};
use vole_source::Span;

use crate::find::Linker;
use crate::input::ObjectInput;
use crate::message::{Message, messages};

/// Arguments every link has.
const ARGUMENTS: &[&str] = &[
    "-m",
    "armelf",
    "-static",
    "--gc-sections",
    // Segments need no page alignment where there are no pages.
    "--nmagic",
    // Firmware is small: starting threads takes longer than they save.
    "--threads=1",
    "--build-id=none",
    // Tail merging of strings.
    "-O2",
    "--no-demangle",
    "--color-diagnostics=never",
    "--error-limit=0",
    // A section the template does not know would go anywhere.
    "--orphan-handling=error",
    "--fatal-warnings",
    "--script=link.ld",
    "--output=image.elf",
];

/// The objects, on disk for the linker to read; gone when dropped.
pub(crate) struct Workplace {
    folder: TempDir,
    objects: Vec<String>,
}

impl Workplace {
    pub(crate) fn new(inputs: &[ObjectInput]) -> Result<Self, Diagnostic> {
        let folder = tempfile::Builder::new().prefix("vole-link-").tempdir().map_err(|error| io("folder", &error))?;
        let mut objects = Vec::new();
        for (at, input) in inputs.iter().enumerate() {
            let name = format!("{at}.o");
            fs::write(folder.path().join(&name), &input.bytes).map_err(|error| io(&input.name, &error))?;
            objects.push(name);
        }
        Ok(Self { folder, objects })
    }

    /// Links with this script; gives the image, or what the linker has against it.
    pub(crate) fn link(
        &self,
        linker: &Linker,
        script: &str,
        further: &[&str],
    ) -> Result<Result<Vec<u8>, Vec<Message>>, Diagnostic> {
        let folder = self.folder.path();
        fs::write(folder.join("link.ld"), script).map_err(|error| io("link.ld", &error))?;
        let mut command = Command::new(&linker.program);
        command.args(linker.first).args(ARGUMENTS).args(further).args(&self.objects).current_dir(folder);
        let output = command.output().map_err(|error| not_started(&linker.program, &error))?;
        if output.status.success() {
            return fs::read(folder.join("image.elf")).map(Ok).map_err(|error| io("image.elf", &error));
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let found = messages(&text);
        if found.is_empty() {
            // It died, or it is no lld at all.
            let message = format!("{} failed ({})", linker.program.display(), output.status);
            let error = Diagnostic::error(codes::LINK_FAILED, Span::NONE, message);
            return Err(text.lines().take(20).fold(error, |error, line| error.with_note(line)));
        }
        Ok(Err(found))
    }
}

fn io(what: &str, error: &std::io::Error) -> Diagnostic {
    let message = format!("temporary file for linking: {what}: {error}");
    Diagnostic::error(codes::LINK_FAILED, Span::NONE, message)
}

fn not_started(program: &Path, error: &std::io::Error) -> Diagnostic {
    let message = format!("{} does not start: {error}", program.display());
    Diagnostic::error(codes::TOOL_FAILED, Span::NONE, message)
}
