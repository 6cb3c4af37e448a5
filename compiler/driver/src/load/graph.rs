//! The import graph: walked breadth first, so that packages of one depth are parsed side by side, then put in dependency order.

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::constraint::BuildTags;
use vole_source::{Name, Span};
use vole_syntax::ast::ImportSpec;
use vole_types::Version;
use vole_types::constant::{Value, parse_literal};

use super::package::{LoadedPackage, SourceText, Unparsed, parse, read_files, read_folder};
use super::resolve::{Located, Origin, Resolver};
use super::roots::{Root, UNNAMED, classify};
use crate::session::Session;
use crate::{Options, generated};

/// All packages of a program, dependencies first, the one the user named last.
#[derive(Debug)]
pub struct LoadedProgram {
    /// The packages in dependency order.
    pub packages: Vec<LoadedPackage>,
    /// Index of the package the user named.
    pub main: usize,
    /// The language version the user's module asks for.
    pub language: Option<Version>,
}

/// Loads the package the user named, package `runtime`, and all they import. Diagnostics go to the session.
///
/// # Errors
/// When anything of it is missing, or the imports form a cycle. Syntax errors alone are no reason.
pub fn load_program(session: &mut Session, options: &Options) -> Result<LoadedProgram, ()> {
    let files = session.files.clone();
    let (root, module) = match classify(&files, &session.current_dir, &options.packages) {
        Ok(found) => found,
        Err(error) => return session.fail(*error),
    };
    let language = module.as_ref().and_then(|module| Version::parse(&module.language));
    let tags = build_tags(session, options);
    let resolver = Resolver::new(&files, module, options.goroot.as_deref());
    let mut graph = Graph::default();

    let (path, origin, texts) = match &root {
        Root::Files(paths) => (Name::from(UNNAMED), Origin::User, read_files(&files, paths)),
        Root::Folder { folder, path } => (path.clone(), Origin::User, read_folder(&files, folder, &tags, Span::NONE)),
        Root::Import(import) => match resolver.locate(import, Span::NONE) {
            Ok(Located { folder, origin }) => {
                (import.as_str().into(), origin, read_folder(&files, &folder, &tags, Span::NONE))
            }
            Err(error) => return session.fail(*error),
        },
    };
    let texts = match texts {
        Ok(texts) => texts,
        Err(error) => return session.fail(*error),
    };
    graph.begin(path.clone());
    let mut frontier = vec![Unparsed::new(path.clone(), origin, texts, &mut session.sources)];
    let mut wanted = vec![(Name::from("runtime"), Span::NONE)];
    let mut failed = false;
    while !frontier.is_empty() || !wanted.is_empty() {
        for (import, from) in wanted.drain(..) {
            if !graph.begin(import.clone()) {
                continue;
            }
            let found = resolver
                .locate(&import, from)
                .and_then(|Located { folder, origin }| Ok((origin, read_folder(&files, &folder, &tags, from)?)));
            match found {
                Ok((origin, mut texts)) => {
                    let extra = generated::file_for(&import, &session.target);
                    texts.extend(extra.map(|(name, text)| SourceText {
                        name: format!("{}/{import}/{name}", crate::files::ROOT),
                        text: text.into_bytes().into(),
                    }));
                    frontier.push(Unparsed::new(import, origin, texts, &mut session.sources));
                }
                Err(error) => {
                    failed = true;
                    session.report([*error]);
                }
            }
        }
        for (package, diagnostics) in parse(std::mem::take(&mut frontier)) {
            session.report(diagnostics);
            wanted.extend(package.imports().filter_map(|spec| Some((import_path(spec)?, spec.path_span))));
            graph.packages.push(package);
        }
    }
    if failed {
        return Err(());
    }
    let (packages, main) = graph.sort(session, &path)?;
    Ok(LoadedProgram { packages, main, language })
}

/// The tags that hold for a target.
fn build_tags(session: &Session, options: &Options) -> BuildTags {
    let always = ["purego", "math_big_pure_go", "baremetal", "vole"].map(str::to_owned);
    let tags = always.into_iter().chain(session.target.tags.iter().cloned()).chain(options.tags.iter().cloned());
    BuildTags::new("noos", "arm", tags)
}

/// The path an import names, if it is one to be loaded; the parser or checker has reported the others.
fn import_path(spec: &ImportSpec) -> Option<Name> {
    let Value::String(bytes) = parse_literal(spec.path.kind, &spec.path.text)? else { return None };
    let path = std::str::from_utf8(&bytes).ok()?;
    (!path.is_empty() && path != "unsafe").then(|| path.into())
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

    /// Dependency order by depth-first search.
    fn sort(self, session: &mut Session, main: &Name) -> Result<(Vec<LoadedPackage>, usize), ()> {
        let by_path: FxHashMap<&str, usize> =
            self.packages.iter().enumerate().map(|(at, package)| (package.path.as_str(), at)).collect();
        let mut sorter = Sorter { packages: &self.packages, by_path, visits: FxHashMap::default(), order: Vec::new() };
        for root in ["runtime", main] {
            if let Some(at) = sorter.by_path.get(root).copied() {
                sorter.visit(at, &mut Vec::new()).map_err(|cycle| session.report([*cycle]))?;
            }
        }
        let order = sorter.order;
        let mut slots: Vec<Option<LoadedPackage>> = self.packages.into_iter().map(Some).collect();
        let packages: Vec<_> = order.iter().filter_map(|at| slots[*at].take()).collect();
        let main = packages.iter().position(|package| package.path == *main).ok_or(())?;
        Ok((packages, main))
    }
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
        let package = &self.packages[at];
        for spec in package.imports() {
            let next = import_path(spec).and_then(|path| self.by_path.get(path.as_str()).copied());
            if let Some(next) = next {
                trail.push((package.path.clone(), spec.path_span));
                self.visit(next, trail)?;
                trail.pop();
            }
        }
        self.visits.insert(at, Visit::Done);
        self.order.push(at);
        Ok(())
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
