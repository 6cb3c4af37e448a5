//! `vole explain`.

use clap::Args;
use vole_diag::codes;

use crate::exit::Exit;
use crate::show;

/// Explain a diagnostic by its code.
#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  vole explain V0100\n  vole explain")]
pub struct Explain {
    /// The code, such as V0100; without one, all codes are listed
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(self) -> Exit {
        let Some(id) = self.code else {
            let mut all: Vec<_> = codes::ALL.to_vec();
            all.sort_by_key(|info| info.id);
            all.iter().for_each(|info| show::out(&format!("{}  {}\n", info.id, info.title)));
            return Exit::Ok;
        };
        let Some(code) = codes::find(&id) else {
            show::error(&format!("no diagnostic has the code {id}; `vole explain` lists them all"));
            return Exit::Failed;
        };
        show::out(&format!("{}: {}\n\n{}\n", code.0.id, code.0.title, code.0.explanation));
        if let Some(example) = code.0.example {
            let indented: String = example.lines().map(|line| format!("    {line}\n")).collect();
            show::out(&format!("\nAn example that has it:\n\n{indented}"));
        }
        Exit::Ok
    }
}
