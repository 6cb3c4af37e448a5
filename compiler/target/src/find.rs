//! Which targets there are, and where their files stand.

use serde::Serialize;
use vole_source::{FileId, SourceFs};

use crate::json::{self, Value};

/// What sort of target a file describes; the folder says it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A board.
    Board,
    /// A chip.
    Chip,
    /// Something to inherit from, incomplete by itself.
    Base,
    /// A file of the user's, given by its path.
    Path,
}

impl Kind {
    /// The kinds that have a folder, in the order in which names are looked for.
    pub const WITH_FOLDER: [Kind; 3] = [Kind::Board, Kind::Chip, Kind::Base];

    /// The folder of this kind, from the root of the file system handed in.
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Kind::Board => Some("targets/boards"),
            Kind::Chip => Some("targets/chips"),
            Kind::Base => Some("targets/base"),
            Kind::Path => None,
        }
    }
}

/// A target that can be named.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Listed {
    /// Board or chip.
    pub kind: Kind,
    /// What `-target` takes.
    pub name: String,
    /// One line about it; empty if its file has none.
    pub description: String,
}

/// All boards, then all chips, each by name. Bases are not listed: they are no targets by themselves.
pub fn list(fs: &dyn SourceFs) -> Vec<Listed> {
    let mut listed: Vec<Listed> = [Kind::Board, Kind::Chip].into_iter().flat_map(|kind| list_kind(fs, kind)).collect();
    listed.sort();
    listed
}

fn list_kind(fs: &dyn SourceFs, kind: Kind) -> Vec<Listed> {
    let Some(folder) = kind.folder() else { return Vec::new() };
    let entries = fs.read_dir(folder).unwrap_or_default();
    let names = entries.into_iter().filter(|entry| !entry.is_dir);
    let names = names.filter_map(|entry| entry.name.strip_suffix(".json").map(str::to_owned));
    names.map(|name| Listed { kind, description: description(fs, &path_in(folder, &name)), name }).collect()
}

/// What a file says of itself, without what it inherits.
fn description(fs: &dyn SourceFs, path: &str) -> String {
    let tree = fs.read(path).ok().and_then(|text| json::parse(&text, FileId::NONE).ok());
    match tree.and_then(|mut tree| tree.take("description")).map(|node| node.value) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    }
}

fn path_in(folder: &str, name: &str) -> String {
    format!("{folder}/{name}.json")
}

/// Where the target with this name stands; a name that ends in `.json` is a path, relative to `from`, the folder of the file
/// that names it.
pub(crate) fn locate(fs: &dyn SourceFs, name: &str, from: &str) -> Option<(Kind, String)> {
    if name.ends_with(".json") {
        let path = if from.is_empty() || name.starts_with('/') { name.to_owned() } else { format!("{from}/{name}") };
        return fs.is_file(&path).then_some((Kind::Path, path));
    }
    let plain =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let places = Kind::WITH_FOLDER.into_iter().filter(|_| plain);
    let mut places = places.filter_map(|kind| Some((kind, path_in(kind.folder()?, name))));
    places.find(|(_, path)| fs.is_file(path))
}

/// The name among `known` that is most like `name`, if any is like it at all.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = known.into_iter().map(|known| (strsim::damerau_levenshtein(name, known), known)).min()?;
    (near.0 <= name.chars().count().div_ceil(3)).then_some(near.1)
}
