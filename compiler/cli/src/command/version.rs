//! `vole version`.

use clap::Args;

use crate::exit::Exit;
use crate::show;

/// Show the version.
#[derive(Args, Debug)]
pub struct Version {}

impl Version {
    pub(super) fn run(self) -> Exit {
        show::out(&format!(
            "vole version {} go1.24 {}/{}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
        ));
        Exit::Ok
    }
}
