//! `vole check`.

use clap::Args;

use crate::args::CompileArgs;
use crate::exit::Exit;
use crate::show;

/// Check a package and report its errors, without making code.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole check\n  vole check -json ./sensors\n  vole check -e main.go util.go")]
pub struct Check {
    #[command(flatten)]
    compile: CompileArgs,
    /// The board or chip whose build tags hold
    #[arg(long, default_value = "mps2-an500", value_name = "TARGET")]
    target: String,
}

impl Check {
    pub(super) fn run(self) -> Exit {
        let options = self.compile.options(&self.target);
        let Ok(mut session) = self.compile.session(&options) else { return Exit::Failed };
        let checked = vole_driver::check(&mut session, &options);
        let failed = checked.is_err() || session.has_errors();
        show::session(session, &self.compile);
        if failed { Exit::Failed } else { Exit::Ok }
    }
}
