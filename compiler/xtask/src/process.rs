//! Running other programs: loudly, or quietly with limits on time and output.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::failure::{Failure, Result};

/// How a limited program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It exited by itself with this code.
    Exited(i32),
    /// It used up its processor time.
    OutOfTime,
    /// A signal ended it: an abort, a fault.
    Signal(i32),
    /// It was still running at the time limit.
    TimedOut,
    /// It wrote more than anyone will read.
    TooMuchOutput,
}

/// What a limited program did.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub end: End,
    /// Standard output and standard error in the order they were written.
    pub output: Vec<u8>,
}

impl Outcome {
    /// The output as text; bytes that are not UTF-8 are replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.output).into_owned()
    }
}

/// The limits of [`limited`].
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Processor time, in whole seconds; a busy machine does not shorten it.
    pub processor_seconds: u64,
    /// Time on the clock, for a program that waits for ever.
    pub wall: Duration,
    /// Bytes of output.
    pub output: usize,
}

impl Limits {
    /// So many seconds of processor time, and six times that on the clock: tests share the machine.
    pub fn seconds(processor_seconds: u64) -> Self {
        Limits { processor_seconds, wall: Duration::from_secs(processor_seconds * 6), output: 4 << 20 }
    }
}

/// The program and its arguments as one would type them.
pub fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Shows the command, runs it with our own terminal, and returns its status.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    eprintln!("$ {}", spelled(command));
    command.status().map_err(|error| cannot_start(command, &error))
}

/// Like [`status`], and a failure unless it exits with 0.
pub fn run(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}`: {status}", spelled(command)))) }
}

/// Standard output of a program that must succeed, without the white space at its ends.
pub fn stdout(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        return Err(Failure::new(format!("`{}`: {}", spelled(command), output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program with both its outputs in one pipe, no input, and limits on what it may use up.
pub fn limited(command: &Command, limits: Limits) -> Result<Outcome> {
    let mut limited = under_processor_limit(command, limits.processor_seconds);
    let (mut reader, writer) = std::io::pipe().map_err(|error| cannot_start(command, &error))?;
    let second = writer.try_clone().map_err(|error| cannot_start(command, &error))?;
    limited.stdin(Stdio::null()).stdout(writer).stderr(second);
    let mut child = limited.spawn().map_err(|error| cannot_start(command, &error))?;
    // Our own ends of the pipe go with `limited`; the reader must see its end when the child goes.
    drop(limited);

    let (sender, receiver) = mpsc::channel();
    let cap = limits.output;
    std::thread::spawn(move || {
        let mut output = Vec::new();
        let mut buffer = [0; 1 << 14];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            output.extend_from_slice(&buffer[..count]);
            if output.len() > cap {
                break;
            }
        }
        // The receiver is gone only when nobody wants the output any more.
        let _ = sender.send(output);
    });

    let (output, cut_short) = match receiver.recv_timeout(limits.wall) {
        Ok(output) => {
            let full = output.len() > cap;
            (output, full.then_some(End::TooMuchOutput))
        }
        Err(_) => (Vec::new(), Some(End::TimedOut)),
    };
    if cut_short.is_some() {
        // It may have ended in this very moment; waiting for it is right either way.
        let _ = child.kill();
    }
    let status = child.wait().map_err(|error| cannot_start(command, &error))?;
    let output = if output.is_empty() && cut_short == Some(End::TimedOut) {
        receiver.recv_timeout(Duration::from_secs(1)).unwrap_or_default()
    } else {
        output
    };
    let end = cut_short.unwrap_or_else(|| end_of(status));
    Ok(Outcome { end, output })
}

#[cfg(unix)]
fn end_of(status: ExitStatus) -> End {
    use std::os::unix::process::ExitStatusExt;
    /// What the limit on processor time sends, first and then.
    const SIGXCPU: i32 = 24;
    const SIGKILL: i32 = 9;
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Exited(code),
        (None, Some(SIGXCPU | SIGKILL)) => End::OutOfTime,
        (None, signal) => End::Signal(signal.unwrap_or_default()),
    }
}

#[cfg(not(unix))]
fn end_of(status: ExitStatus) -> End {
    status.code().map_or(End::OutOfTime, End::Exited)
}

/// The same command under a shell's limit on processor time.
fn under_processor_limit(command: &Command, seconds: u64) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("ulimit -t {seconds}; exec \"$@\"")).arg("sh");
    shell.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    if let Some(dir) = command.get_current_dir() {
        shell.current_dir(dir);
    }
    shell
}

/// Where a program is on the search path.
pub fn find_program(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(Path::new(name.as_ref()))).find(|file| file.is_file())
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::missing(format!("cannot run `{}`: {error}", command.get_program().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(script);
        command
    }

    #[test]
    fn both_outputs_arrive_in_order_with_the_exit_code() {
        let outcome = limited(&shell("echo one; echo two >&2; echo three; exit 7"), Limits::seconds(10)).unwrap();
        assert_eq!(outcome.text(), "one\ntwo\nthree\n");
        assert_eq!(outcome.end, End::Exited(7));
    }

    #[test]
    fn a_program_that_waits_for_ever_is_ended() {
        let limits = Limits { wall: Duration::from_millis(200), ..Limits::seconds(10) };
        let started = Instant::now();
        let outcome = limited(&shell("echo early; exec sleep 100"), limits).unwrap();
        assert_eq!(outcome.end, End::TimedOut);
        assert_eq!(outcome.text(), "early\n");
        assert!(started.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn a_program_that_never_stops_talking_is_ended() {
        let limits = Limits { output: 1000, ..Limits::seconds(10) };
        let outcome = limited(&shell("exec yes"), limits).unwrap();
        assert_eq!(outcome.end, End::TooMuchOutput);
    }

    #[test]
    fn a_program_that_never_stops_computing_is_ended() {
        let limits = Limits { processor_seconds: 1, ..Limits::seconds(60) };
        let outcome = limited(&shell("while :; do :; done"), limits).unwrap();
        assert_eq!(outcome.end, End::OutOfTime);
    }

    #[test]
    fn a_program_that_aborts_is_told_from_one_that_is_late() {
        let outcome = limited(&shell("kill -ABRT $$"), Limits::seconds(10)).unwrap();
        assert_eq!(outcome.end, End::Signal(6));
    }

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(find_program("sh").is_some());
        assert!(find_program("no-such-program-anywhere").is_none());
    }
}
