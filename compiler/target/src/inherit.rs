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

/// One file of the chain.
struct Link {
    path: String,
    tree: Node,
}

/// Reads the file of a target and all it inherits from.
pub(crate) fn inherit(fs: &dyn SourceFs, sources: &mut SourceMap, name: &str) -> Result<Inherited, Diagnostic> {
    let (kind, path) = locate(fs, name, "").ok_or_else(|| not_found(fs, name))?;
    if kind == Kind::Base {
        let message = format!("`{name}` is a base for targets to inherit from, not a target");
        return Err(Diagnostic::error(codes::TARGET_NOT_FOUND, Span::NONE, message).with_help(LISTED_BY));
    }
    let mut links: Vec<Link> = Vec::new();
    let mut next = Some((path, Span::NONE));
    while let Some((path, named_at)) = next {
        if links.iter().any(|link| link.path == path) {
            return Err(cycle(&links, &path, named_at));
        }
        let mut tree = read(fs, sources, &path)?;
        let parent = tree.take("inherits");
        next = parent.map(|parent| find_parent(fs, &parent, &path)).transpose()?;
        links.push(Link { path, tree });
    }
    let chain = links.iter().map(|link| stem(&link.path).to_owned()).collect();
    let tree = links.into_iter().rev().map(|link| link.tree).reduce(|below, above| below.overlay(above, APPENDED));
    let tree = tree.ok_or_else(|| not_found(fs, name))?;
    Ok(Inherited { tree, chain })
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

/// Where the parent stands that `inherits` names, and where it is named.
fn find_parent(fs: &dyn SourceFs, named: &Node, child: &str) -> Result<(String, Span), Diagnostic> {
    let Value::String(name) = &named.value else {
        return Err(Diagnostic::error(codes::TARGET_BAD_VALUE, named.span, "expected the name of a target"));
    };
    let folder = child.rsplit_once('/').map_or("", |(folder, _)| folder);
    match locate(fs, name, folder) {
        Some((_, path)) => Ok((path, named.span)),
        None => {
            let message = format!("there is no target `{name}` to inherit from");
            let error = Diagnostic::error(codes::TARGET_PARENT, named.span, message);
            Err(match nearest(name, all_names(fs).iter().map(String::as_str)) {
                Some(near) => error.with_help(format!("did you mean `{near}`?")),
                None => error,
            })
        }
    }
}

fn cycle(links: &[Link], path: &str, named_at: Span) -> Diagnostic {
    let from = links.iter().position(|link| link.path == path).unwrap_or(0);
    let mut names: Vec<_> = links.iter().skip(from).map(|link| stem(&link.path)).collect();
    names.push(stem(path));
    let message = format!("inheritance goes round in a circle: {}", names.join(" -> "));
    Diagnostic::error(codes::TARGET_CYCLE, named_at, message)
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
