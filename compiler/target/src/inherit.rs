//! From a name to one tree: the file, and what it inherits from laid under it.

use vole_diag::{Diagnostic, codes};
use vole_source::{FsError, SourceFs, SourceMap, Span};

use crate::file::APPENDED;
use crate::find::{Kind, list, locate, nearest};
use crate::json::{self, Node, Value};

/// A target's files laid over each other.
pub(crate) struct Inherited {
    /// The joined tree; every part keeps the span of the file it comes from.
    pub(crate) tree: Node,
    /// Names of all files, the target's own first.
    pub(crate) chain: Vec<String>,
}

/// Reads the file of a target and all it inherits from.
pub(crate) fn inherit(fs: &dyn SourceFs, sources: &mut SourceMap, name: &str) -> Result<Inherited, Diagnostic> {
    let (kind, path) = locate(fs, name, "").ok_or_else(|| not_found(fs, name))?;
    if kind == Kind::Base {
        let message = format!("`{name}` is a base for targets to inherit from, not a target");
        return Err(Diagnostic::error(codes::TARGET_NOT_FOUND, Span::NONE, message).with_help(LISTED_BY));
    }
    let mut family = Family { fs, sources, open: Vec::new(), done: Vec::new() };
    family.visit(path, Span::NONE)?;
    let chain = family.done.iter().rev().map(|member| stem(&member.path).to_owned()).collect();
    let trees = family.done.into_iter().map(|member| member.tree);
    let tree = trees.reduce(|below, above| below.overlay(above, APPENDED)).ok_or_else(|| not_found(fs, name))?;
    Ok(Inherited { tree, chain })
}

/// More levels than any family has; hostile files must not exhaust the stack.
const MAX_DEPTH: usize = 32;

/// A target and its ancestors. Each file takes part once, after all it inherits from; of two parents, the first is read first,
/// so that the second has the last word.
struct Family<'a> {
    fs: &'a dyn SourceFs,
    sources: &'a mut SourceMap,
    /// Paths of the files being visited, from the target to an ancestor.
    open: Vec<String>,
    /// Files whose ancestors all stand before them.
    done: Vec<Member>,
}

struct Member {
    path: String,
    tree: Node,
}

impl Family<'_> {
    /// Adds a file, named at `named_at`, and its ancestors.
    fn visit(&mut self, path: String, named_at: Span) -> Result<(), Diagnostic> {
        if self.done.iter().any(|member| member.path == path) {
            return Ok(());
        }
        if self.open.contains(&path) || self.open.len() == MAX_DEPTH {
            return Err(self.cycle(&path, named_at));
        }
        let mut tree = read(self.fs, self.sources, &path)?;
        let parents = tree.take("inherits");
        self.open.push(path.clone());
        for (parent, named_at) in parents.map(names).transpose()?.unwrap_or_default() {
            let found = find_parent(self.fs, &parent, named_at, &path)?;
            self.visit(found, named_at)?;
        }
        self.open.pop();
        self.done.push(Member { path, tree });
        Ok(())
    }

    fn cycle(&self, path: &str, named_at: Span) -> Diagnostic {
        let from = self.open.iter().position(|open| open == path).unwrap_or(0);
        let mut names: Vec<_> = self.open.iter().skip(from).map(|open| stem(open)).collect();
        names.push(stem(path));
        let message = format!("inheritance does not end: {}", names.join(" -> "));
        Diagnostic::error(codes::TARGET_CYCLE, named_at, message)
    }
}

/// The names in `inherits`: one, or a list of them.
fn names(inherits: Node) -> Result<Vec<(String, Span)>, Diagnostic> {
    let items = match inherits.value {
        Value::Array(items) => items,
        value => vec![Node { value, ..inherits }],
    };
    let name = |item: Node| match item.value {
        Value::String(name) => Ok((name, item.span)),
        _ => Err(Diagnostic::error(codes::TARGET_BAD_VALUE, item.span, "expected the name of a target")),
    };
    items.into_iter().map(name).collect()
}

fn read(fs: &dyn SourceFs, sources: &mut SourceMap, path: &str) -> Result<Node, Diagnostic> {
    let text = fs.read(path).map_err(|error| {
        let why = match error {
            FsError::NotFound => "no such file".to_owned(),
            FsError::Unreadable(why) => why,
        };
        Diagnostic::error(codes::TARGET_NOT_FOUND, Span::NONE, format!("cannot read {path}: {why}"))
    })?;
    let file = sources.add(path, text.clone());
    let tree = json::parse(&text, file)?;
    match tree.value {
        Value::Object(_) => Ok(tree),
        _ => Err(Diagnostic::error(codes::TARGET_BAD_VALUE, tree.span, "a target file is one JSON object")),
    }
}

/// Where the parent stands that a file names.
fn find_parent(fs: &dyn SourceFs, name: &str, named_at: Span, child: &str) -> Result<String, Diagnostic> {
    let folder = child.rsplit_once('/').map_or("", |(folder, _)| folder);
    if let Some((_, path)) = locate(fs, name, folder) {
        return Ok(path);
    }
    let message = format!("there is no target `{name}` to inherit from");
    let error = Diagnostic::error(codes::TARGET_PARENT, named_at, message);
    Err(match nearest(name, all_names(fs).iter().map(String::as_str)) {
        Some(near) => error.with_help(format!("did you mean `{near}`?")),
        None => error,
    })
}

const LISTED_BY: &str = "`vole targets` lists the targets there are";

fn not_found(fs: &dyn SourceFs, name: &str) -> Diagnostic {
    let names: Vec<String> = list(fs).into_iter().map(|listed| listed.name).collect();
    let near = nearest(name, names.iter().map(String::as_str));
    let message = match name.ends_with(".json") {
        true => format!("there is no target file {name}"),
        false => format!("there is no target `{name}`"),
    };
    let error = Diagnostic::error(codes::TARGET_NOT_FOUND, Span::NONE, message);
    match near {
        Some(near) => error.with_help(format!("did you mean `{near}`? {LISTED_BY}")),
        None => error.with_help(LISTED_BY),
    }
}

fn all_names(fs: &dyn SourceFs) -> Vec<String> {
    let folders = Kind::WITH_FOLDER.into_iter().filter_map(Kind::folder);
    let entries = folders.flat_map(|folder| fs.read_dir(folder).unwrap_or_default());
    entries.filter_map(|entry| entry.name.strip_suffix(".json").map(str::to_owned)).collect()
}

/// A path's last part without `.json`.
fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".json").unwrap_or(name)
}
