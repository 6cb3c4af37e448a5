//! `vole check-std`: the checker's test on Go's standard library, for `cargo xtask check-std`.

use clap::Args;
use vole_driver::{Options, Platform, Survey};

use crate::args::CompileArgs;
use crate::exit::Exit;
use crate::show;

/// Check every package of Go's standard library as the Go toolchain would build it, without Vole's runtime.
#[derive(Args, Debug)]
pub struct CheckStd {
    #[command(flatten)]
    compile: CompileArgs,
    /// The operating system, as in GOOS
    #[arg(long, default_value = "linux", value_name = "OS")]
    goos: String,
    /// The architecture, as in GOARCH; integers have 32 bits whatever it is
    #[arg(long, default_value = "arm", value_name = "ARCH")]
    goarch: String,
}

impl CheckStd {
    pub(super) fn run(self) -> Exit {
        let platform = Platform::official(&self.goos, &self.goarch);
        let options = Options { platform, ..self.compile.options("mps2-an500") };
        let Ok(mut session) = self.compile.session(&options) else { return Exit::Failed };
        let survey = vole_driver::check_standard(&mut session, &options);
        let failed = survey.is_err() || session.has_errors();
        let json = self.compile.json;
        show::session(session, &self.compile);
        if let Ok(survey) = survey {
            show::out(&summary(&survey, json));
        }
        if failed { Exit::Failed } else { Exit::Ok }
    }
}

fn summary(survey: &Survey, json: bool) -> String {
    let Survey { packages, lines, took } = survey;
    let seconds = took.as_secs_f64();
    match json {
        true => format!("{{\"packages\":{packages},\"lines\":{lines},\"seconds\":{seconds:.3}}}\n"),
        false => format!("{packages} packages, {lines} lines, {seconds:.2} s\n"),
    }
}
