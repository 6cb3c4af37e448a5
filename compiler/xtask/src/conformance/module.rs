//! Cases that are folders: laying them out as a module that a Go build understands.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::failure::{Failure, Result};
use crate::pattern::pattern;

static PACKAGE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?m)^package (\w+)"));
static RELATIVE_IMPORT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?m)^(\s*(?:import\s+)?(?:[\w.]+\s+)?)"\./([\w/.-]+)""#));

/// The folder of a case: `x.go` stands for `x.dir`.
pub fn folder_of(case: &Path) -> PathBuf {
    case.with_extension("dir")
}

/// `rundir`: the files of one folder, each package of them on its own, the last one `main`. Package `a.go` is imported
/// as `./a`, or `test/a`: here each gets a folder, and the main package the module's root.
pub fn lay_out_packages(from: &Path, to: &Path, one_file_each: bool) -> Result<()> {
    let mut paths: Vec<PathBuf> =
        read_dir(from)?.into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "go")).collect();
    paths.sort();
    let mut packages: Vec<(String, Vec<(PathBuf, String)>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        let name = PACKAGE.captures(&text).map(|found| found[1].to_owned()).unwrap_or_default();
        let place = *places.entry(name.clone()).or_insert(packages.len());
        if one_file_each || place == packages.len() {
            packages.push((name, vec![(path, text)]));
        } else {
            packages[place].1.push((path, text));
        }
    }
    write(&to.join("go.mod"), "module test\n\ngo 1.24\n")?;
    let last = packages.len().saturating_sub(1);
    for (at, (_, files)) in packages.iter().enumerate() {
        let first = files.first().and_then(|(path, _)| path.file_stem()).unwrap_or_default();
        let folder = if at == last { to.to_path_buf() } else { to.join(first) };
        std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        for (path, text) in files {
            let text = RELATIVE_IMPORT.replace_all(text, "$1\"test/$2\"");
            write(&folder.join(name_in_package(path)), &text)?;
        }
    }
    Ok(())
}

/// The files of these cases are named one by one, so that `_test.go` has no meaning; in a package it has.
fn name_in_package(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match name.strip_suffix("_test.go") {
        Some(stem) => format!("{stem}_test_.go"),
        None => name.into_owned(),
    }
}

/// `runindir`: a folder that is a module already, but for its `go.mod`.
pub fn lay_out_module(from: &Path, to: &Path) -> Result<()> {
    copy_tree(from, to)?;
    let name = from.file_name().unwrap_or_default().to_string_lossy();
    write(&to.join("go.mod"), &format!("module {name}\n\ngo 1.14\n"))
}

fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).map_err(|error| Failure::file(to, &error))?;
    for path in read_dir(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_tree(&path, &target)?;
        } else {
            std::fs::copy(&path, &target).map_err(|error| Failure::file(&path, &error))?;
        }
    }
    Ok(())
}

fn read_dir(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

/// Writes a small file.
pub fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).map_err(|error| Failure::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_get_folders_and_main_the_root() {
        let from = tempfile::tempdir().unwrap();
        let to = tempfile::tempdir().unwrap();
        write(&from.path().join("a.go"), "package a\n").unwrap();
        write(&from.path().join("a2.go"), "package a\n").unwrap();
        write(&from.path().join("b.go"), "package b\n\nimport _ \"./a\"\n").unwrap();
        write(
            &from.path().join("main_test.go"),
            "package main\n\nimport (\n\t\"fmt\"\n\tx \"./b\"\n)\nvar s = f(\"./a\")\n",
        )
        .unwrap();
        lay_out_packages(from.path(), to.path(), false).unwrap();

        let read = |name: &str| std::fs::read_to_string(to.path().join(name)).unwrap();
        assert_eq!(read("a/a.go"), "package a\n");
        assert_eq!(read("a/a2.go"), "package a\n");
        assert_eq!(read("b/b.go"), "package b\n\nimport _ \"test/a\"\n");
        assert_eq!(
            read("main_test_.go"),
            "package main\n\nimport (\n\t\"fmt\"\n\tx \"test/b\"\n)\nvar s = f(\"./a\")\n"
        );
        assert!(read("go.mod").starts_with("module test\n"));
    }

    #[test]
    fn with_a_flag_every_file_is_a_package() {
        let from = tempfile::tempdir().unwrap();
        let to = tempfile::tempdir().unwrap();
        for name in ["a1.go", "a2.go"] {
            write(&from.path().join(name), "package a\n").unwrap();
        }
        write(&from.path().join("main.go"), "package main\n").unwrap();
        lay_out_packages(from.path(), to.path(), true).unwrap();
        assert!(to.path().join("a1/a1.go").is_file() && to.path().join("a2/a2.go").is_file());
    }
}
