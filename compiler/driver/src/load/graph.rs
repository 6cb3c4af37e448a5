//! The import graph: walked breadth first, so that packages of one depth are parsed side by side, then put in dependency order.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::constraint::BuildTags;
use vole_source::{Name, Span};
use vole_syntax::ast::ImportSpec;
use vole_types::constant::{Value, parse_literal};

use super::importable::check_import;
use super::module::Module;
use super::package::{
    LoadedPackage, ParsedPackage, SourceText, Unparsed, parse, read_files, read_folder, read_matching,
};
use super::resolve::{Located, Origin, Resolver, Whose};
use super::roots::{Root, UNNAMED, absolute, classify};
use super::test_program::{TestProgram, Tests, read_test_files};
use crate::files::Files;
use crate::{Options, Platform, Reported, Session, generated};

/// All packages of a program, dependencies first, the one the user named last.
#[derive(Debug)]
pub struct LoadedProgram {
    /// The packages in dependency order.
    pub packages: Vec<LoadedPackage>,
    /// Index of the package the user named.
    pub main: usize,
}

/// Loads the package the user named, package `runtime`, and all they import. Diagnostics go to the session.
///
/// # Errors
/// When anything of it is missing, or the imports form a cycle. Syntax errors alone are no reason.
pub fn load_program(session: &mut Session, options: &Options) -> Result<LoadedProgram, Reported> {
    let files = session.files.clone();
    let (root, module) = match classify(&files, &session.current_dir, &options.packages) {
        Ok(found) => found,
        Err(error) => return session.fail(*error),
    };
    let language = module.as_ref().and_then(|module| module.language);
    let unnamed_path = match (&root, &module) {
        (Root::Files(paths), Some(module)) => module.import_path(&folder_of_files(session, paths)),
        _ => None,
    };
    let mut loading = Loading::new(session, &files, module, options);

    let user = Whose { origin: Origin::User, language };
    let (path, whose, texts) = match &root {
        Root::Files(paths) => (Name::from(UNNAMED), user, read_files(&files, paths)),
        Root::Folder { folder, path } => (path.clone(), user, loading.read(folder, Span::NONE)),
        Root::Import(import) => {
            let path = Name::from(import.as_str());
            match loading.find(&path, Span::NONE) {
                Ok((whose, texts)) => (path, whose, Ok(texts)),
                Err(error) => return session.fail(*error),
            }
        }
    };
    let added = match &options.tests {
        None => texts.map(|texts| {
            loading.add(path.clone(), whose, texts);
            path
        }),
        Some(tests) => loading.add_tests(&root, path, whose, texts, tests),
    };
    let main_path = match added {
        Ok(main_path) => main_path,
        Err(error) => return session.fail(*error),
    };
    loading.want("runtime".into(), Span::NONE);
    let graph = loading.finish()?;
    graph.check_imports(session, unnamed_path.as_deref())?;
    let packages = graph.sort(session, &["runtime".into(), main_path.clone()])?;
    let main = packages.iter().position(|package| package.path == main_path).ok_or(Reported)?;
    Ok(LoadedProgram { packages, main })
}

/// Loads the packages with these import paths and all they import, dependencies first.
///
/// # Errors
/// As [`load_program`].
pub fn load_packages(session: &mut Session, options: &Options, paths: &[Name]) -> Result<Vec<LoadedPackage>, Reported> {
    let files = session.files.clone();
    let mut loading = Loading::new(session, &files, None, options);
    for path in paths {
        loading.want(path.clone(), Span::NONE);
    }
    loading.finish()?.sort(session, paths)
}

/// The absolute folder of files named one by one.
fn folder_of_files(session: &Session, paths: &[String]) -> String {
    let folder = paths.first().and_then(|path| path.rsplit_once('/')).map_or("", |(folder, _)| folder);
    absolute(&session.current_dir, folder)
}

/// A walk over the import graph.
struct Loading<'a> {
    session: &'a mut Session,
    files: &'a Files,
    tags: BuildTags,
    resolver: Resolver<'a>,
    graph: Graph,
    frontier: Vec<Unparsed>,
    wanted: Vec<(Name, Span)>,
    overlay: bool,
}

impl<'a> Loading<'a> {
    fn new(session: &'a mut Session, files: &'a Files, module: Option<Module>, options: &'a Options) -> Self {
        let Platform { overlay, .. } = options.platform;
        let further = session.target.tags.iter().filter(|_| overlay).chain(&options.tags);
        Self {
            tags: options.platform.build_tags(further.cloned()),
            resolver: Resolver::new(files, module, options.goroot.as_deref(), overlay),
            session,
            files,
            graph: Graph::default(),
            frontier: Vec::new(),
            wanted: Vec::new(),
            overlay,
        }
    }

    /// The texts of a folder that take part.
    fn read(&self, folder: &str, from: Span) -> Result<Vec<SourceText>, Box<Diagnostic>> {
        read_folder(self.files, folder, &self.tags, from)
    }

    /// Asks for a package that is imported at `from`.
    fn want(&mut self, path: Name, from: Span) {
        self.wanted.push((path, from));
    }

    /// Puts a package that has been read in line for parsing.
    fn add(&mut self, path: Name, whose: Whose, texts: Vec<SourceText>) {
        self.graph.begin(path.clone());
        self.frontier.push(Unparsed::new(path, whose, texts, &mut self.session.sources));
    }

    /// Puts a package and its tests in line, and what runs them; the import path of the latter.
    fn add_tests(
        &mut self,
        root: &Root,
        path: Name,
        whose: Whose,
        texts: Result<Vec<SourceText>, Box<Diagnostic>>,
        tests: &Tests,
    ) -> Result<Name, Box<Diagnostic>> {
        let folder = match root {
            Root::Files(_) => None,
            Root::Folder { folder, .. } => Some(folder.clone()),
            Root::Import(import) => Some(self.resolver.locate(import, Span::NONE)?.folder),
        };
        let test_files = match folder {
            Some(folder) => read_test_files(self.files, &folder, &self.tags)?,
            None => Vec::new(),
        };
        let texts = match texts {
            // A package may have nothing but tests.
            Err(error) if error.code == codes::NO_GO_FILES && !test_files.is_empty() => Vec::new(),
            texts => texts?,
        };
        let program = TestProgram::new(&path, texts.into_iter().chain(test_files).collect(), tests);
        for (path, texts) in [(path, program.package), (program.external_path, program.external)] {
            if !texts.is_empty() {
                self.add(path, whose, texts);
            }
        }
        let own = Whose { origin: Origin::Own, language: None };
        self.add(program.main_path.clone(), own, vec![program.main]);
        Ok(program.main_path)
    }

    fn find(&self, import: &Name, from: Span) -> Result<(Whose, Vec<SourceText>), Box<Diagnostic>> {
        let Located { folder, origin, language, beside } = self.resolver.locate(import, from)?;
        let mut texts = match beside {
            None => self.read(&folder, from)?,
            Some(beside) => {
                let mut texts = read_matching(self.files, &folder, &self.tags, from)?.texts;
                texts.extend(beside.read(self.files, &self.tags, from)?);
                texts
            }
        };
        let generated = generated::file_for(import, &self.session.target).filter(|_| self.overlay);
        texts.extend(generated.map(|(name, text)| SourceText {
            name: format!("{}/{import}/{name}", crate::files::ROOT),
            text: text.into_bytes().into(),
        }));
        Ok((Whose { origin, language }, texts))
    }

    /// Reads and parses whatever is imported, until there is nothing more.
    fn finish(mut self) -> Result<Graph, Reported> {
        let mut failed = false;
        while !self.frontier.is_empty() || !self.wanted.is_empty() {
            for (import, from) in std::mem::take(&mut self.wanted) {
                if !self.graph.begin(import.clone()) {
                    continue;
                }
                match self.find(&import, from) {
                    Ok((whose, texts)) => self.add(import, whose, texts),
                    Err(error) => {
                        failed = true;
                        self.session.report([*error]);
                    }
                }
            }
            for ParsedPackage { package, diagnostics, line_directives } in parse(std::mem::take(&mut self.frontier)) {
                for (file, directives) in line_directives {
                    self.session.sources.set_line_directives(file, directives);
                }
                self.session.report(diagnostics);
                self.wanted.extend(package.imports().filter_map(|spec| Some((import_path(spec)?, spec.path_span))));
                self.graph.packages.push(package);
            }
        }
        if failed { Err(Reported) } else { Ok(self.graph) }
    }
}

/// The path an import names, if it is one to be loaded; the parser or checker has reported the others.
fn import_path(spec: &ImportSpec) -> Option<Name> {
    let Value::String(bytes) = parse_literal(spec.path.kind, &spec.path.text)? else { return None };
    let path = std::str::from_utf8(&bytes).ok()?;
    (path != "unsafe" && vole_types::is_import_path(path)).then(|| path.into())
}

#[derive(Default)]
struct Graph {
    packages: Vec<LoadedPackage>,
    begun: FxHashMap<Name, ()>,
}

/// How far the sorting is with a package.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    Open,
    Done,
}

impl Graph {
    /// Notes that a package is being loaded; false if it was before.
    fn begin(&mut self, path: Name) -> bool {
        self.begun.insert(path, ()).is_none()
    }

    /// Whether every package may import what it imports. `unnamed_path` is the import path that the folder of files named one by one has.
    fn check_imports(&self, session: &mut Session, unnamed_path: Option<&str>) -> Result<(), Reported> {
        let by_path: FxHashMap<&str, &LoadedPackage> =
            self.packages.iter().map(|package| (package.path.as_str(), package)).collect();
        let mut refused = Vec::new();
        for package in &self.packages {
            let importer = if package.path == UNNAMED { unnamed_path.unwrap_or(UNNAMED) } else { &package.path };
            for spec in package.imports() {
                let imported = import_path(spec).and_then(|path| by_path.get(path.as_str()));
                if let Some(imported) = imported {
                    refused.extend(check_import((package, importer), imported, spec.path_span).err());
                }
            }
        }
        if refused.is_empty() { Ok(()) } else { Err(session.report(refused.into_iter().map(|error| *error))) }
    }

    /// Dependency order, in which the program initialises its packages: all that the first root needs, then the others.
    fn sort(self, session: &mut Session, roots: &[Name]) -> Result<Vec<LoadedPackage>, Reported> {
        let by_path: FxHashMap<&str, usize> =
            self.packages.iter().enumerate().map(|(at, package)| (package.path.as_str(), at)).collect();
        let mut sorter = Sorter { packages: &self.packages, by_path, visits: FxHashMap::default(), order: Vec::new() };
        for root in roots {
            if let Some(at) = sorter.by_path.get(root.as_str()).copied() {
                let begin = sorter.order.len();
                sorter.visit(at, &mut Vec::new()).map_err(|cycle| session.report([*cycle]))?;
                sorter.order_by_path(begin);
            }
        }
        let order = sorter.order;
        let mut slots: Vec<Option<LoadedPackage>> = self.packages.into_iter().map(Some).collect();
        Ok(order.iter().filter_map(|at| slots[*at].take()).collect())
    }
}

/// The packages that one imports, and where.
fn imports(package: &LoadedPackage, by_path: &FxHashMap<&str, usize>) -> Vec<(usize, Span)> {
    let found = |spec: &ImportSpec| Some((by_path.get(import_path(spec)?.as_str()).copied()?, spec.path_span));
    package.imports().filter_map(found).collect()
}

struct Sorter<'a> {
    packages: &'a [LoadedPackage],
    by_path: FxHashMap<&'a str, usize>,
    visits: FxHashMap<usize, Visit>,
    order: Vec<usize>,
}

impl Sorter<'_> {
    fn visit(&mut self, at: usize, trail: &mut Vec<(Name, Span)>) -> Result<(), Box<Diagnostic>> {
        match self.visits.get(&at) {
            Some(Visit::Done) => return Ok(()),
            Some(Visit::Open) => return Err(self.cycle(at, trail)),
            None => {}
        }
        self.visits.insert(at, Visit::Open);
        let packages = self.packages;
        for (next, span) in imports(&packages[at], &self.by_path) {
            trail.push((packages[at].path.clone(), span));
            self.visit(next, trail)?;
            trail.pop();
        }
        self.visits.insert(at, Visit::Done);
        self.order.push(at);
        Ok(())
    }

    /// Puts what stands from `begin` on in the order of initialisation (spec: Program initialization): the first by import path of those
    /// whose imports are done, again and again.
    fn order_by_path(&mut self, begin: usize) {
        let found = self.order.split_off(begin);
        let mut missing: FxHashMap<usize, usize> = found.iter().map(|at| (*at, 0)).collect();
        let mut importers: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for at in &found {
            for (import, _) in imports(&self.packages[*at], &self.by_path) {
                if missing.contains_key(&import) {
                    missing.entry(*at).and_modify(|count| *count += 1);
                    importers.entry(import).or_default().push(*at);
                }
            }
        }
        let named = |at: usize| (self.packages[at].path.clone(), at);
        let mut ready: BTreeSet<(Name, usize)> =
            missing.iter().filter(|(_, count)| **count == 0).map(|(at, _)| named(*at)).collect();
        while let Some((_, done)) = ready.pop_first() {
            self.order.push(done);
            for importer in importers.remove(&done).unwrap_or_default() {
                if let Some(count) = missing.get_mut(&importer) {
                    *count -= 1;
                    ready.extend((*count == 0).then(|| named(importer)));
                }
            }
        }
    }

    fn cycle(&self, at: usize, trail: &[(Name, Span)]) -> Box<Diagnostic> {
        let path = &self.packages[at].path;
        let from = trail.iter().position(|(name, _)| name == path).unwrap_or(0);
        let names: Vec<&str> = trail[from..].iter().map(|(name, _)| name.as_str()).chain([path.as_str()]).collect();
        let span = trail.last().map_or(Span::NONE, |(_, span)| *span);
        let cycle = Diagnostic::error(codes::IMPORT_CYCLE, span, "import cycle not allowed");
        Box::new(cycle.with_note(names.join("\n\timports ")))
    }
}
