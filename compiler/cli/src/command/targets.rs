//! `vole targets`.

use std::path::PathBuf;

use clap::Args;

use crate::exit::Exit;
use crate::show;

/// List the boards and chips that can be compiled for.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole targets\n  vole targets -json")]
pub struct Targets {
    /// As JSON, one object a line
    #[arg(long)]
    json: bool,
    /// Take the targets from this checkout instead of the binary
    #[arg(long, value_name = "FOLDER", env = "VOLE_ROOT")]
    root: Option<PathBuf>,
}

impl Targets {
    pub(super) fn run(self) -> Exit {
        let listed = vole_driver::targets::list(self.root);
        let width = listed.iter().map(|target| target.name.len()).max().unwrap_or(0);
        for target in &listed {
            match self.json {
                true => show::out(&(serde_json::to_string(target).unwrap_or_default() + "\n")),
                false => show::out(&format!("{:width$}  {}\n", target.name, target.description)),
            }
        }
        Exit::Ok
    }
}
