//! What `vendor/modules.txt` says of the modules under `vendor/`.

use vole_source::SourceFs;
use vole_types::Version;

use super::{inside, join};

/// The language versions of vendored modules.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Vendored {
    modules: Vec<(String, Version)>,
}

impl Vendored {
    /// Reads the `modules.txt` of a vendor folder; without it, nothing is known of any module.
    pub fn read(fs: &dyn SourceFs, folder: &str) -> Self {
        match fs.read(&join(folder, "modules.txt")) {
            Ok(text) => Self::parse(&String::from_utf8_lossy(&text)),
            Err(_) => Self::default(),
        }
    }

    /// `# path version` begins a module, `## explicit; go 1.17` may follow.
    fn parse(text: &str) -> Self {
        let mut modules = Vec::new();
        let mut module = "";
        for line in text.lines() {
            if let Some(facts) = line.strip_prefix("## ") {
                let version = facts.split(';').find_map(|fact| Version::parse(fact.trim().strip_prefix("go ")?));
                modules.extend(version.map(|version| (module.to_owned(), version)));
            } else if let Some(begun) = line.strip_prefix("# ") {
                module = begun.split_whitespace().next().unwrap_or_default();
            }
        }
        Self { modules }
    }

    /// The language version of the module that an import path belongs to.
    pub fn language(&self, import: &str) -> Option<Version> {
        let candidates = self.modules.iter().filter(|(path, _)| inside(import, path).is_some());
        candidates.max_by_key(|(path, _)| path.len()).map(|(_, version)| *version)
    }
}
