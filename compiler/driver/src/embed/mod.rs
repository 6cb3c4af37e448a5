//! `//go:embed`: from the patterns above variables to the contents of files.
//!
//! Source: package embed's documentation, and the rules of cmd/go for what a pattern may match.

mod files;
mod pattern;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use vole_diag::{Diagnostic, codes};
use vole_source::{SourceFs, Span};
use vole_ssa::{EmbeddedFile, EmbeddedValue};
use vole_types::{CheckedPackage, EmbeddedVar, Embedding, ObjectId, Types};

use crate::{Reported, Session};
use files::Folder;

/// The values of all variables that files are embedded in.
///
/// # Errors
/// When a pattern matches nothing, or something that cannot be embedded; the diagnostics are in the session.
pub fn embedded_values(
    session: &mut Session,
    types: &Types,
    packages: &[CheckedPackage],
) -> Result<FxHashMap<ObjectId, EmbeddedValue>, Reported> {
    let files = session.files.clone();
    let mut values = FxHashMap::default();
    let mut refused = Vec::new();
    for var in packages.iter().flat_map(|package| &package.embedded) {
        let declared = types.object(var.object).span;
        let source = session.sources.get(declared.file).map(|file| file.name.as_str()).unwrap_or_default();
        let folder = source.rsplit_once('/').map_or(".", |(folder, _)| folder);
        match value(&files, folder, var, declared) {
            Ok(value) => {
                values.insert(var.object, value);
            }
            Err(errors) => refused.extend(errors),
        }
    }
    if refused.is_empty() { Ok(values) } else { Err(session.report(refused)) }
}

fn value(fs: &dyn SourceFs, folder: &str, var: &EmbeddedVar, declared: Span) -> Result<EmbeddedValue, Vec<Diagnostic>> {
    let folder = Folder { fs, path: folder };
    let mut found = BTreeMap::new();
    let mut errors = Vec::new();
    for (pattern, span) in &var.patterns {
        if let Err(why) = folder.embed(pattern, &mut found) {
            errors.push(Diagnostic::error(codes::INVALID_EMBED, *span, format!("pattern {pattern}: {why}")));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let data = match var.embedding {
        Embedding::Files => return Ok(EmbeddedValue::Files(with_folders(found))),
        Embedding::String | Embedding::Bytes => found.pop_first().map(|(_, data)| data),
    };
    match (data, found.is_empty(), var.embedding) {
        (Some(data), true, Embedding::String) => Ok(EmbeddedValue::String(data)),
        (Some(data), true, _) => Ok(EmbeddedValue::Bytes(data)),
        _ => {
            let what = if var.embedding == Embedding::String { "string" } else { "[]byte" };
            let message = format!("invalid go:embed: multiple files for type {what}");
            Err(vec![Diagnostic::error(codes::INVALID_EMBED, declared, message)])
        }
    }
}

/// Files and all folders they are in, sorted by folder, then by name: the order in which package embed looks them up.
fn with_folders(files: BTreeMap<String, std::sync::Arc<[u8]>>) -> Vec<EmbeddedFile> {
    let mut all = BTreeMap::new();
    for (name, data) in files {
        for (at, _) in name.match_indices('/') {
            all.insert(name[..=at].to_owned(), [].into());
        }
        all.insert(name, data);
    }
    let mut all: Vec<EmbeddedFile> = all.into_iter().map(|(name, data)| EmbeddedFile { name, data }).collect();
    all.sort_by(|a, b| split(&a.name).cmp(&split(&b.name)));
    all
}

/// The folder and the name in it of a path, which may end in a slash.
fn split(path: &str) -> (&str, &str) {
    path.trim_end_matches('/').rsplit_once('/').unwrap_or((".", path.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_by_folder_and_name() {
        let names = ["p", "q/r", "q/s/t", "q/s/u", "q/v", "w"];
        let files = names.map(|name| (name.to_owned(), [].into())).into_iter().collect();
        let sorted: Vec<String> = with_folders(files).into_iter().map(|file| file.name).collect();
        assert_eq!(sorted, ["p", "q/", "w", "q/r", "q/s/", "q/v", "q/s/t", "q/s/u"]);
    }
}
