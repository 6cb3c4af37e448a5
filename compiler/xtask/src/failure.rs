//! Why a command stops early, and the exit code that says so.

use std::fmt;
use std::path::Path;

/// What a command of xtask returns.
pub type Result<T> = std::result::Result<T, Failure>;

/// A message for the person at the terminal and the exit code of xtask.
#[derive(Debug)]
pub struct Failure {
    /// Complete: printed as it is.
    pub message: String,
    /// 1 failed, 2 usage, 3 a tool is missing.
    pub exit_code: u8,
}

impl Failure {
    /// Something was tried and did not work.
    pub fn new(message: impl fmt::Display) -> Self {
        Failure { message: message.to_string(), exit_code: 1 }
    }

    /// The command line is wrong.
    pub fn usage(message: impl fmt::Display) -> Self {
        Failure { message: message.to_string(), exit_code: 2 }
    }

    /// A program or library is missing; the message says what to install.
    pub fn missing(message: impl fmt::Display) -> Self {
        Failure { message: message.to_string(), exit_code: 3 }
    }

    /// A file that cannot be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Failure::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Failure::usage(error)
    }
}
