//! Finding and running the programs that reach boards.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use vole_diag::{Diagnostic, codes};
use vole_source::Span;

use crate::way::Output;

/// The program of this name in `PATH`, or the one asked for.
pub(crate) fn find(name: &str, asked: Option<&Path>, how_to_install: &str) -> Result<PathBuf, Diagnostic> {
    let found = match asked {
        Some(path) => path.is_file().then(|| path.to_owned()),
        None => in_path(name),
    };
    found.ok_or_else(|| {
        let what = asked.map_or(name.to_owned(), |path| path.display().to_string());
        let message = format!("{what} not found");
        Diagnostic::error(codes::TOOL_NOT_FOUND, Span::NONE, message).with_help(how_to_install)
    })
}

fn in_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|program| program.is_file())
}

/// How a tool ended.
pub(crate) struct Finished {
    /// Nothing if it was stopped because its time was up.
    pub(crate) status: Option<ExitStatus>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
    pub(crate) elapsed: Duration,
}

/// Runs a tool to its end, or to the end of its time.
pub(crate) fn run(mut command: Command, output: Output, limit: Option<Duration>) -> Result<Finished, Diagnostic> {
    if let Output::Captured { .. } = output {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    }
    let begin = Instant::now();
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |error: std::io::Error| {
        Diagnostic::error(codes::TOOL_FAILED, Span::NONE, format!("{program} does not run: {error}"))
    };
    let mut child = command.spawn().map_err(failed)?;
    let keep = match output {
        Output::Live => 0,
        Output::Captured { limit } => limit,
    };
    let stdout = child.stdout.take().map(|pipe| drain(pipe, keep));
    let stderr = child.stderr.take().map(|pipe| drain(pipe, keep));
    let status = wait(&mut child, begin, limit).map_err(failed)?;
    let collect =
        |reader: Option<JoinHandle<Vec<u8>>>| reader.and_then(|thread| thread.join().ok()).unwrap_or_default();
    Ok(Finished { status, stdout: collect(stdout), stderr: collect(stderr), elapsed: begin.elapsed() })
}

/// Reads a pipe to its end, so that the writer never blocks, and keeps the first `keep` bytes.
fn drain(mut pipe: impl Read + Send + 'static, keep: usize) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut kept = Vec::new();
        let mut piece = [0; 16 << 10];
        while let Ok(count @ 1..) = pipe.read(&mut piece) {
            let room = keep.saturating_sub(kept.len()).min(count);
            kept.extend_from_slice(piece.get(..room).unwrap_or_default());
        }
        kept
    })
}

/// Waits for the end of a process, or ends it when its time is up.
fn wait(child: &mut Child, begin: Instant, limit: Option<Duration>) -> std::io::Result<Option<ExitStatus>> {
    let Some(limit) = limit else { return child.wait().map(Some) };
    let mut pause = Duration::from_micros(500);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if begin.elapsed() >= limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}
