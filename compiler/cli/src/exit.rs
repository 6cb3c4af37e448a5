//! What the exit code means.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// 0: all went well.
    Ok,
    /// 1: the program or its source failed.
    Failed,
    /// 3: a tool or probe is missing.
    ToolMissing,
    /// What the program that was run ended with.
    Program(u8),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Ok => ExitCode::SUCCESS,
            Exit::Failed => ExitCode::from(1),
            Exit::ToolMissing => ExitCode::from(3),
            Exit::Program(code) => ExitCode::from(code),
        }
    }
}
