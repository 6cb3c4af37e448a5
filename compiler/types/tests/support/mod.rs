//! What the tests of whole packages share: parsing and checking files, with Go's own sources behind their imports where there are any.

pub mod comments;
pub mod expressions;
pub mod go_folder;
pub mod positions;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use vole_diag::Diagnostic;
use vole_source::SourceMap;
use vole_source::constraint::BuildTags;
use vole_syntax::ast::{Decl, File, NodeIds};
use vole_types::{Basic, CheckedPackage, Mode, Options, PackageId, TypeId, Types, Version, check_package};

/// A file's name and text.
pub type Source = (String, Vec<u8>);

/// A compilation: packages are checked as they are imported, or as a test asks for them.
pub struct World {
    pub sources: SourceMap,
    pub types: Types,
    /// Lines checked, imported packages included.
    pub lines: usize,
    /// Expressions of imported packages that are not constant and yet have an untyped type.
    pub unsettled: usize,
    /// Where expressions of imported packages are that nothing was recorded of.
    pub unrecorded: Vec<String>,
    /// The errors found in imported packages.
    pub import_errors: Vec<String>,
    /// The language version of packages given as sources.
    pub language: Option<Version>,
    go_root: Option<PathBuf>,
    packages: HashMap<String, Option<PackageId>>,
    tags: BuildTags,
}

impl World {
    /// Nothing checked yet.
    pub fn new(go_root: Option<PathBuf>) -> Self {
        let releases = (1..=24).map(|minor| format!("go1.{minor}"));
        let tags = releases.chain(["linux", "unix", "arm", "gc", "purego", "math_big_pure_go"].map(str::to_owned));
        Self {
            sources: SourceMap::new(),
            types: Types::new(),
            lines: 0,
            unsettled: 0,
            unrecorded: Vec::new(),
            import_errors: Vec::new(),
            language: None,
            go_root,
            packages: HashMap::new(),
            tags: BuildTags::new("linux", "arm", tags),
        }
    }

    /// Parses and checks a package.
    pub fn check(&mut self, path: &str, files: Vec<Source>, bodies: bool) -> (CheckedPackage, Vec<Diagnostic>) {
        let mut ids = NodeIds::default();
        let mut diagnostics = Vec::new();
        let mut parsed = Vec::new();
        for (name, text) in files {
            let id = self.sources.add(name, text.clone());
            let file = vole_syntax::parse_file(id, &text, &mut ids);
            self.lines += file.lines;
            self.sources.set_line_directives(id, file.line_directives);
            diagnostics.extend(file.diagnostics);
            parsed.push(file.file);
        }
        for import in imports(&parsed) {
            self.import(&import);
        }
        let packages = &self.packages;
        let mut importer = |path: &str| packages.get(path).copied().flatten();
        let options = Options { is_program: false, language: self.language, sources: Some(&self.sources) };
        let (package, found) = check_package(&mut self.types, path, parsed, ids.count(), &mut importer, &options);
        diagnostics.extend(found);
        (package, diagnostics)
    }

    /// Checks a package of Go's standard library and all it imports.
    pub fn import(&mut self, path: &str) -> Option<PackageId> {
        if path == "unsafe" {
            return self.types.package(path);
        }
        if let Some(known) = self.packages.get(path) {
            return *known;
        }
        self.packages.insert(path.to_owned(), None);
        let files = self.package_files(path)?;
        let language = self.language.take();
        let (package, diagnostics) = self.check(path, files, false);
        self.language = language;
        self.unsettled += unsettled(&package);
        self.unrecorded.extend(expressions::unrecorded(&package).iter().map(|span| self.sources.show(*span)));
        self.packages.insert(path.to_owned(), Some(package.id));
        Some(package.id)
    }

    fn package_files(&self, path: &str) -> Option<Vec<Source>> {
        let src = self.go_root.as_ref()?.join("src");
        let folder = [src.join(path), src.join("vendor").join(path), src.join("cmd/vendor").join(path)]
            .into_iter()
            .find(|folder| folder.is_dir())?;
        let mut names: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
        names.sort();
        let files = names.into_iter().filter_map(|path| self.package_file(&path)).collect::<Vec<_>>();
        (!files.is_empty()).then_some(files)
    }

    fn package_file(&self, path: &Path) -> Option<Source> {
        let name = path.file_name()?.to_str()?;
        if !name.ends_with(".go") || name.ends_with("_test.go") || !self.tags.matches_file_name(name) {
            return None;
        }
        let text = std::fs::read(path).ok()?;
        let c = text.windows(12).any(|window| window == b"\nimport \"C\"\n");
        (!c && self.tags.matches_text(&text)).then(|| (path.display().to_string(), text))
    }

    /// A message with everything that belongs to it, a line each.
    pub fn whole_message(&self, diagnostic: &Diagnostic) -> String {
        let labels = diagnostic.labels.iter().map(|label| format!("{}: {}", self.sources.show(label.span), label.text));
        let lines = labels.chain(diagnostic.notes.iter().cloned());
        lines.fold(diagnostic.message.clone(), |text, line| text + "\n\t" + &line)
    }

    /// `file:line:column: message`, notes on lines of their own.
    pub fn show(&self, diagnostic: &Diagnostic) -> String {
        format!("{}: {}", self.sources.show(diagnostic.span), self.whole_message(diagnostic))
    }

    /// The line and column a diagnostic is about, counted from 1; 0 if it is about none.
    pub fn line_col(&self, diagnostic: &Diagnostic) -> (usize, usize) {
        self.sources.position(diagnostic.span).map_or((0, 0), |at| (at.line as usize, at.column as usize))
    }
}

fn imports(files: &[File]) -> Vec<String> {
    let specs = files.iter().flat_map(|file| &file.decls).filter_map(|decl| match decl {
        Decl::Import(decl) => Some(&decl.specs),
        _ => None,
    });
    specs.flatten().map(|spec| spec.path.text.trim_matches(['"', '`']).to_owned()).collect()
}

/// How many expressions were left with an untyped type though they are computed when the program runs.
pub fn unsettled(package: &CheckedPackage) -> usize {
    let is_untyped = |ty: TypeId| Basic::ALL.get(ty.0 as usize).is_some_and(|basic| basic.is_untyped());
    // `nil` has no type as a case of a type switch.
    let computed = |mode: &Mode| !matches!(mode, Mode::Constant(_) | Mode::Type | Mode::Builtin(_) | Mode::Nil);
    package.info.types.iter().flatten().filter(|found| is_untyped(found.ty) && computed(&found.mode)).count()
}
