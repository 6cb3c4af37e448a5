//! Import declarations (spec: Import declarations).

use rustc_hash::FxHashMap;
use vole_diag::codes;
use vole_source::Name;
use vole_syntax::ast::{BasicLit, ImportSpec};

use super::{Checker, Importer, scope::ScopeId};
use crate::constant::{self, Value};
use crate::{Basic, ObjectId, ObjectKind, PackageId, is_exported};

/// What has been imported.
#[derive(Default)]
pub(super) struct Imports {
    /// Every import that has to be used: its object, in source order.
    all: Vec<ImportUse>,
    /// The import through which a name of a dot-import came.
    dot: FxHashMap<(u32, Name), ObjectId>,
}

struct ImportUse {
    object: ObjectId,
    path: Name,
    /// The name it was given, if that is not the package's own.
    renamed: bool,
}

impl<'a> Checker<'a> {
    /// Declares the objects of an import specification in the scope of file number `file`.
    pub(super) fn import(&mut self, file: usize, scope: ScopeId, spec: &'a ImportSpec, importer: &mut Importer<'_>) {
        let Some(path) = self.import_path(spec) else { return };
        let Some(imported) = self.find_package(&path, importer) else {
            self.error(
                codes::PACKAGE_NOT_FOUND,
                spec.path_span,
                format!("could not import {path} (package not found)"),
            );
            self.declare_missing_package(scope, spec, &path);
            return;
        };
        if !self.package.imports.contains(&imported) {
            self.package.imports.push(imported);
            self.types.add_import(self.pkg, imported);
        }
        let package_name = self.types.package_name(imported).clone();
        let name = spec.name.as_ref().map_or(package_name.clone(), |name| name.name.clone());
        if name == "init" {
            let message = "cannot import package as init - init must be a func";
            self.error(codes::INVALID_MAIN_OR_INIT, spec.span, message);
            return;
        }
        let span = spec.name.as_ref().map_or(spec.path_span, |ident| ident.span);
        let kind = ObjectKind::PkgName(imported);
        let object = self.types.new_object(name.clone(), span, Some(self.pkg), Basic::Invalid.id(), kind);
        if let Some(ident) = &spec.name {
            self.record_def(ident, object);
        }
        if name == "_" {
            return;
        }
        let last = path.rsplit('/').next().unwrap_or(&path);
        let renamed = name != "." && name != last;
        self.imports.all.push(ImportUse { object, path: path.clone(), renamed });
        if name == "." {
            self.import_all(file, scope, imported, object);
        } else if let Some(other) = self.scopes.insert(scope, name.clone(), object) {
            self.redeclared(codes::REDECLARED, span, format!("{name} redeclared in this block"), other);
        }
    }

    fn import_path(&mut self, spec: &ImportSpec) -> Option<Name> {
        if self.is_malformed(spec.path_span) {
            return None;
        }
        let path = unquote(&spec.path);
        let message = match &path {
            None => "invalid import path (malformed string)".to_owned(),
            Some(path) => match problem_of_path(path) {
                Some(problem) => problem,
                None => return Some(path.clone()),
            },
        };
        self.error(codes::INVALID_IMPORT_PATH, spec.path_span, message);
        None
    }

    fn find_package(&mut self, path: &str, importer: &mut Importer<'_>) -> Option<PackageId> {
        if path == "unsafe" { Some(self.universe.unsafe_package) } else { importer(path) }
    }

    /// Stands in for a package that could not be found, so that its uses are not reported too.
    fn declare_missing_package(&mut self, scope: ScopeId, spec: &ImportSpec, path: &str) {
        let guess = path.rsplit('/').next().unwrap_or(path);
        let name = spec.name.as_ref().map_or_else(|| Name::from(guess), |ident| ident.name.clone());
        if name == "_" || name == "." {
            return;
        }
        let ty = Basic::Invalid.id();
        let kind = ObjectKind::Var(crate::VarKind::Package);
        let object = self.types.new_object(name.clone(), spec.path_span, Some(self.pkg), ty, kind);
        self.scopes.insert(scope, name, object);
    }

    /// `import . "path"`: the package's exported names, as if they were declared in the file.
    fn import_all(&mut self, file: usize, scope: ScopeId, imported: PackageId, object: ObjectId) {
        let mut exported: Vec<(Name, ObjectId)> = self
            .types
            .scope(imported)
            .filter(|(name, _)| is_exported(name))
            .map(|(name, object)| (name.clone(), object))
            .collect();
        exported.sort();
        for (name, exported) in exported {
            if let Some(other) = self.scopes.insert(scope, name.clone(), exported) {
                let span = self.types.object(object).span;
                self.redeclared(codes::REDECLARED, span, format!("{name} redeclared in this block"), other);
            } else {
                self.imports.dot.insert((file as u32, name), object);
            }
        }
    }

    /// Notes that a name found in the scope of a file came through a dot-import, if it did.
    pub(super) fn use_dot_import(&mut self, scope: ScopeId, name: &Name) {
        if self.imports.dot.is_empty() {
            return;
        }
        let Some(file) = self.file_scopes.iter().position(|file| *file == scope) else { return };
        if let Some(import) = self.imports.dot.get(&(file as u32, name.clone())) {
            self.used.insert(*import);
        }
    }

    /// The import a file's name came through, if it is one of a dot-import.
    pub(super) fn dot_import_of(&self, file: usize, name: &Name) -> Option<ObjectId> {
        self.imports.dot.get(&(file as u32, name.clone())).copied()
    }

    /// Reports imports that no name was taken from.
    pub(super) fn check_unused_imports(&mut self) {
        for import in std::mem::take(&mut self.imports.all) {
            if self.used.contains(&import.object) {
                continue;
            }
            let object = self.types.object(import.object);
            let (span, name) = (object.span, object.name.clone());
            let message = if import.renamed {
                format!("\"{}\" imported as {name} and not used", import.path)
            } else {
                format!("\"{}\" imported and not used", import.path)
            };
            let help = format!("remove it; if it is imported for its effects: `import _ \"{}\"`", import.path);
            self.error_with_help(codes::UNUSED_IMPORT, span, message, Some(help));
        }
    }
}

/// The value of a string literal, with U+FFFD for what is no UTF-8.
pub(super) fn unquote(lit: &BasicLit) -> Option<Name> {
    match constant::parse_literal(lit.kind, &lit.text)? {
        Value::String(bytes) => Some(Name::from(String::from_utf8_lossy(&bytes))),
        _ => None,
    }
}

/// Whether a package could have this import path.
pub fn is_import_path(path: &str) -> bool {
    problem_of_path(path).is_none()
}

/// What to report of an import path that no package can have.
fn problem_of_path(path: &str) -> Option<String> {
    if path.is_empty() {
        return Some("invalid import path (empty string)".to_owned());
    }
    if let Some(c) = path.chars().find(|c| illegal_in_import_path(*c)) {
        let shown = if c.is_control() || c.is_whitespace() && c != ' ' { String::new() } else { format!(" '{c}'") };
        return Some(format!("invalid import path (invalid character U+{:04X}{shown})", c as u32));
    }
    let clean: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let clean = clean.join("/");
    if path.starts_with('/') {
        return Some(format!("could not import {path} (import path cannot be absolute path)"));
    }
    (clean != path && !path.starts_with('.'))
        .then(|| format!("could not import {path} (non-canonical import path \"{path}\" (should be \"{clean}\"))"))
}

/// Implementation restriction of the spec: what an import path must not contain.
fn illegal_in_import_path(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "!\"#$%&'()*,:;<=>?[\\]^{|}`\u{FFFD}".contains(c)
}
