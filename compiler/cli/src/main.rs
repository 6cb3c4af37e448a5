//! The `vole` binary: the command line, and how results look on a terminal. Everything else is `driver`'s.

mod args;
mod argv;
mod command;
mod emulator;
mod exit;
mod show;

use clap::Parser;

use crate::exit::Exit;

fn main() -> std::process::ExitCode {
    let vole = command::Vole::parse_from(argv::normalise(std::env::args_os()));
    // A deep but finite program must not end in the host's stack overflow.
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || vole.command.run());
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(exit)) => exit.into(),
        // The panic's own message has been printed by its hook.
        Ok(Err(_)) => Exit::Failed.into(),
        Err(error) => {
            show::error(&format!("cannot start: {error}"));
            Exit::Failed.into()
        }
    }
}
