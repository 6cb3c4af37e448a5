//! Running a program in QEMU: no board needed.
//!
//! Output, input, arguments and the exit code go through semihosting (Arm, "Semihosting for AArch32 and AArch64"), which QEMU
//! connects to its own standard streams.

use std::io::Write;
use std::process::{Command, ExitStatus};

use tempfile::NamedTempFile;
use vole_diag::{Diagnostic, codes};
use vole_source::Span;
use vole_target::Qemu as Settings;

use crate::tool;
use crate::way::{Ended, Outcome, Program, RunOptions, Way};

const PROGRAM: &str = "qemu-system-arm";
const INSTALL: &str =
    "install QEMU (Debian, Ubuntu: apt install qemu-system-arm; Fedora: qemu-system-arm; macOS: brew install qemu)";

/// QEMU, as the target's `qemu` entry says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Qemu;

impl Way for Qemu {
    fn name(&self) -> &'static str {
        "qemu"
    }

    fn run(&self, program: &Program<'_>, options: &RunOptions) -> Result<Outcome, Diagnostic> {
        let Some(settings) = &program.target.qemu else {
            let message =
                format!("QEMU cannot run programs for `{}`: its target file has no `qemu`", program.target.name);
            return Err(Diagnostic::error(codes::RUN_UNSUPPORTED, Span::NONE, message)
                .with_help("`vole run -target=mps2-an500` runs a program on an emulated Cortex-M7"));
        };
        let qemu = tool::find(PROGRAM, options.tool.as_deref(), INSTALL)?;
        let image = stored(program.elf)?;
        let mut command = Command::new(qemu);
        command.args(arguments(settings, program.name, &options.args)).arg("-kernel").arg(image.path());
        let finished = tool::run(command, options.output, options.time_limit)?;
        let ended = match finished.status {
            None => Ended::TimeLimit,
            Some(status) => match status.code() {
                Some(code) => Ended::Exit(code),
                None if aborted(status) => Ended::Lockup,
                None => {
                    let words = String::from_utf8_lossy(&finished.stderr);
                    let error =
                        Diagnostic::error(codes::TOOL_FAILED, Span::NONE, format!("{PROGRAM} failed ({status})"));
                    return Err(words.lines().take(10).fold(error, |error, line| error.with_note(line)));
                }
            },
        };
        Ok(Outcome { ended, stdout: finished.stdout, stderr: finished.stderr, elapsed: finished.elapsed })
    }
}

/// All arguments but the image.
fn arguments(settings: &Settings, name: &str, args: &[String]) -> Vec<String> {
    let mut semihosting = "enable=on,target=native".to_owned();
    for arg in std::iter::once(name).chain(args.iter().map(String::as_str)) {
        // A comma ends an option, two are one.
        semihosting.push_str(",arg=");
        semihosting.push_str(&arg.replace(',', ",,"));
    }
    let own = ["-M", settings.machine.as_str(), "-display", "none", "-monitor", "none", "-serial", "null"];
    let own = own.into_iter().map(str::to_owned).chain(settings.args.iter().cloned());
    own.chain(["-semihosting-config".to_owned(), semihosting]).collect()
}

/// The image as a file that QEMU can read; gone when dropped.
fn stored(elf: &[u8]) -> Result<NamedTempFile, Diagnostic> {
    let write = || {
        let mut file = tempfile::Builder::new().prefix("vole-run-").suffix(".elf").tempfile()?;
        file.write_all(elf)?;
        file.flush()?;
        Ok(file)
    };
    write().map_err(|error: std::io::Error| {
        let message = format!("temporary file for {PROGRAM}: {error}");
        Diagnostic::error(codes::TOOL_FAILED, Span::NONE, message)
    })
}

/// Whether QEMU ended itself, as it does when the processor can neither go on nor handle a fault (lockup).
#[cfg(unix)]
fn aborted(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGABRT: i32 = 6;
    status.signal() == Some(SIGABRT)
}

#[cfg(not(unix))]
fn aborted(_: ExitStatus) -> bool {
    false
}
