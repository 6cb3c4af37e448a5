//! One run of the compiler: its files, its target, and what it had to say.

use vole_diag::Diagnostic;
use vole_source::SourceMap;
use vole_target::Target;

use crate::files::Files;
use crate::{Options, Timings};

/// The state of a run.
#[derive(Debug)]
pub struct Session {
    /// All files that were read.
    pub sources: SourceMap,
    /// What the program is compiled for.
    pub target: Target,
    /// What there is to say so far.
    pub diagnostics: Vec<Diagnostic>,
    /// How long the stages took.
    pub timings: Timings,
    /// The SSA after each pass that was asked for, with the pass's name.
    pub dumps: Vec<(String, String)>,
    pub(crate) files: Files,
    pub(crate) current_dir: String,
}

/// Something has failed, and what was wrong is among the session's diagnostics.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reported;

impl Session {
    /// Begins a run: loads the target.
    ///
    /// # Errors
    /// What is wrong with the target, with the files it was read from.
    pub fn new(options: &Options) -> Result<Session, (Vec<Diagnostic>, SourceMap)> {
        let files = Files::new(options.root.clone());
        let mut sources = SourceMap::new();
        let mut timings = Timings::default();
        let loaded = timings.time("target", || crate::targets::load(&files, &mut sources, &options.target));
        let current_dir = std::env::current_dir().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
        match loaded {
            Ok(target) => {
                Ok(Session { sources, target, diagnostics: Vec::new(), timings, dumps: Vec::new(), files, current_dir })
            }
            Err(diagnostics) => Err((diagnostics, sources)),
        }
    }

    /// Keeps diagnostics for later.
    pub(crate) fn report(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) -> Reported {
        self.diagnostics.extend(diagnostics);
        Reported
    }

    /// Keeps a diagnostic and gives up.
    pub(crate) fn fail<T>(&mut self, diagnostic: Diagnostic) -> Result<T, Reported> {
        Err(self.report([diagnostic]))
    }

    /// Keeps the diagnostic of what failed.
    ///
    /// # Errors
    /// If it failed.
    pub fn keep<T>(&mut self, result: Result<T, Diagnostic>) -> Result<T, Reported> {
        result.map_err(|diagnostic| self.report([diagnostic]))
    }

    /// Whether anything said so far keeps the program from being compiled.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}
