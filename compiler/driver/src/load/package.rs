//! One package: which files of its folder take part, read and parsed.

use std::sync::Arc;

use rayon::prelude::*;
use vole_diag::{Diagnostic, codes};
use vole_source::constraint::BuildTags;
use vole_source::{DirEntry, FileId, FsError, LineDirective, Name, SourceFs, SourceMap, Span};
use vole_syntax::ast::{Decl, File, ImportSpec, NodeIds};
use vole_types::Version;

use super::resolve::{Origin, Whose};

/// A package's syntax.
#[derive(Clone, Debug)]
pub struct LoadedPackage {
    /// Its import path; `command-line-arguments` for files named one by one, as in `go`.
    pub path: Name,
    /// Whose it is.
    pub origin: Origin,
    /// The language version that its module asks for.
    pub language: Option<Version>,
    /// Its trees, in the order of the files' names.
    pub files: Vec<File>,
    /// How many nodes they have.
    pub node_count: usize,
    /// What reading them came to.
    pub syntax: Syntax,
}

/// How well a package was read. As in gc, only some errors keep its types from being checked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Syntax {
    /// Without errors.
    Clean,
    /// With errors, but the trees say what was meant.
    Flawed,
    /// The trees cannot be checked.
    Broken,
}

/// A file that takes part, read but not parsed.
pub(super) struct SourceText {
    /// The path as messages show it.
    pub(super) name: String,
    /// Its bytes.
    pub(super) text: Arc<[u8]>,
}

/// A package whose files are in the source map, but not parsed.
pub(super) struct Unparsed {
    pub(super) path: Name,
    pub(super) origin: Origin,
    pub(super) language: Option<Version>,
    pub(super) files: Vec<(FileId, Arc<[u8]>)>,
}

impl Unparsed {
    pub(super) fn new(
        path: Name,
        Whose { origin, language }: Whose,
        texts: Vec<SourceText>,
        sources: &mut SourceMap,
    ) -> Self {
        let files = texts.into_iter().map(|file| (sources.add(file.name, Arc::clone(&file.text)), file.text)).collect();
        Self { path, origin, language, files }
    }
}

impl LoadedPackage {
    /// The name in its package clauses.
    pub fn name(&self) -> &str {
        self.files.first().map_or("", |file| &file.package.name)
    }

    /// Its import declarations.
    pub fn imports(&self) -> impl Iterator<Item = &ImportSpec> {
        self.files.iter().flat_map(imports_of)
    }
}

fn imports_of(file: &File) -> impl Iterator<Item = &ImportSpec> {
    file.decls.iter().flat_map(|decl| match decl {
        Decl::Import(imports) => imports.specs.as_slice(),
        _ => &[],
    })
}

/// What came of parsing a package.
pub(super) struct ParsedPackage {
    /// Its trees.
    pub(super) package: LoadedPackage,
    /// What is wrong with its text.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where parts of its files are said to come from.
    pub(super) line_directives: Vec<(FileId, Vec<LineDirective>)>,
}

/// Parses packages side by side.
pub(super) fn parse(packages: Vec<Unparsed>) -> Vec<ParsedPackage> {
    packages.into_par_iter().map(parse_one).collect()
}

fn parse_one(package: Unparsed) -> ParsedPackage {
    let mut line_directives = Vec::new();
    let mut ids = NodeIds::default();
    let mut diagnostics = Vec::new();
    let mut files: Vec<File> = Vec::new();
    let mut syntax = Syntax::Clean;
    for (file, text) in &package.files {
        let parsed = vole_syntax::parse_file(*file, text, &mut ids);
        if package.origin == Origin::Standard && imports_of(&parsed.file).any(|spec| &*spec.path.text == "\"C\"") {
            // As `go` does it where cgo is off: there are other files for that case.
            continue;
        }
        syntax = syntax.max(match (parsed.has_syntax_errors(), parsed.diagnostics.is_empty()) {
            (true, _) => Syntax::Broken,
            (false, false) => Syntax::Flawed,
            (false, true) => Syntax::Clean,
        });
        diagnostics.extend(parsed.diagnostics);
        if !parsed.line_directives.is_empty() {
            line_directives.push((*file, parsed.line_directives));
        }
        files.push(parsed.file);
    }
    if let Some(other) =
        files.iter().find(|file| file.package.name != files[0].package.name && !file.package.name.is_empty())
    {
        let (first, second) = (&files[0].package, &other.package);
        let message = format!("found packages {} and {} in one folder", first.name, second.name);
        let found = Diagnostic::error(codes::SEVERAL_PACKAGES, second.span, message);
        diagnostics.push(found.with_secondary(first.span, "the first package clause"));
        syntax = Syntax::Broken;
    }
    let Unparsed { path, origin, language, .. } = package;
    let package = LoadedPackage { path, origin, language, files, node_count: ids.count(), syntax };
    ParsedPackage { package, diagnostics, line_directives }
}

/// The Go files of a folder that take part in a build with these tags, read.
///
/// # Errors
/// When the folder cannot be read, or no Go file of it takes part; the diagnostic stands at `from`.
pub(super) fn read_folder(
    fs: &dyn SourceFs,
    folder: &str,
    tags: &BuildTags,
    from: Span,
) -> Result<Vec<SourceText>, Box<Diagnostic>> {
    let Matching { texts, excluded } = read_matching(fs, folder, tags, from)?;
    match (texts.is_empty(), excluded) {
        (false, _) => Ok(texts),
        (true, 0) => {
            let tests =
                fs.read_dir(folder).is_ok_and(|entries| entries.iter().any(|entry| entry.name.ends_with("_test.go")));
            let what = if tests { "no non-test Go files" } else { "no Go files" };
            Err(Box::new(Diagnostic::error(codes::NO_GO_FILES, from, format!("{what} in {folder}"))))
        }
        (true, _) => {
            let message = format!("build constraints exclude all Go files in {folder}");
            Err(Box::new(Diagnostic::error(codes::NO_GO_FILES, from, message)))
        }
    }
}

/// The Go files of a folder that take part, read, and how many do not.
pub(super) struct Matching {
    pub(super) texts: Vec<SourceText>,
    excluded: usize,
}

/// As [`read_folder`], where there may be none.
pub(super) fn read_matching(
    fs: &dyn SourceFs,
    folder: &str,
    tags: &BuildTags,
    from: Span,
) -> Result<Matching, Box<Diagnostic>> {
    let entries = fs.read_dir(folder).map_err(|error| unreadable(folder, &error, from))?;
    let mut found = Matching { texts: Vec::new(), excluded: 0 };
    for entry in entries.iter().filter(|entry| is_go_file(entry)) {
        let mut texts = Vec::new();
        if tags.matches_file_name(&entry.name) {
            let file = read_file(fs, &format!("{}/{}", folder.trim_end_matches('/'), entry.name), from)?;
            texts.extend(tags.matches_text(&file.text).then_some(file));
        }
        found.excluded += usize::from(texts.is_empty());
        found.texts.extend(texts);
    }
    Ok(found)
}

/// Files named one by one; build constraints do not apply to them, as in `go`.
pub(super) fn read_files(fs: &dyn SourceFs, paths: &[String]) -> Result<Vec<SourceText>, Box<Diagnostic>> {
    paths.iter().map(|path| read_file(fs, path, Span::NONE)).collect()
}

/// Whether an entry of a folder is a file of its package, as far as the name tells: not one of its tests.
pub(super) fn is_go_file(entry: &DirEntry) -> bool {
    let name = entry.name.as_str();
    !entry.is_dir && name.ends_with(".go") && !name.starts_with(['_', '.']) && !name.ends_with("_test.go")
}

/// One file; a diagnostic stands at `from`.
pub(super) fn read_file(fs: &dyn SourceFs, path: &str, from: Span) -> Result<SourceText, Box<Diagnostic>> {
    match fs.read(path) {
        Ok(text) => Ok(SourceText { name: shown(path), text }),
        Err(error) => Err(unreadable(path, &error, from)),
    }
}

/// A path as messages show it: without a leading `./`.
fn shown(path: &str) -> String {
    path.strip_prefix("./").unwrap_or(path).to_owned()
}

/// The diagnostic for a file or folder that cannot be read.
pub(super) fn unreadable(path: &str, error: &FsError, from: Span) -> Box<Diagnostic> {
    let why = match error {
        FsError::NotFound => "no such file or directory",
        FsError::Unreadable(why) => why,
    };
    Box::new(Diagnostic::error(codes::FILE_NOT_FOUND, from, format!("{path}: {why}")))
}
