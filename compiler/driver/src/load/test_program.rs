//! The program that runs a package's tests: the package with its `_test.go` files, the package of those that test it from outside, and a
//! main function that hands the tests to package `testing`.

use std::fmt::Write;

use regex::Regex;
use vole_diag::Diagnostic;
use vole_source::constraint::BuildTags;
use vole_source::{Name, SourceFs, SourceMap};
use vole_syntax::ast::{Decl, Expr, ExprKind, FuncDecl, NodeIds};

use super::package::{SourceText, read_files};

/// Which tests of the package to run, and how.
#[derive(Clone, Debug, Default)]
pub struct Tests {
    /// Only those whose name this matches.
    pub run: Option<Regex>,
    /// The benchmarks to run, by their names; none if there is nothing here.
    pub bench: Option<Regex>,
    /// Whether each is named, not only those that fail.
    pub verbose: bool,
}

/// The sources of a test program beside those of the packages it imports.
pub(super) struct TestProgram {
    /// The package with those of its test files that belong to it.
    pub(super) package: Vec<SourceText>,
    /// The test files that are a package of their own, `path_test`.
    pub(super) external: Vec<SourceText>,
    /// The import path of the latter.
    pub(super) external_path: Name,
    /// The main function.
    pub(super) main: SourceText,
    /// The import path of its package.
    pub(super) main_path: Name,
}

/// The tests of one package.
#[derive(Default)]
struct Found {
    tests: Vec<String>,
    benchmarks: Vec<String>,
    has_main: bool,
}

/// Whether a file's name makes it part of a package's tests.
pub(super) fn is_test_file(name: &str) -> bool {
    name.ends_with("_test.go") && !name.starts_with(['_', '.'])
}

/// The test files of a folder that take part in a build with these tags.
pub(super) fn read_test_files(
    fs: &dyn SourceFs,
    folder: &str,
    tags: &BuildTags,
) -> Result<Vec<SourceText>, Box<Diagnostic>> {
    let entries = fs.read_dir(folder).unwrap_or_default();
    let names = entries.iter().filter(|entry| !entry.is_dir && is_test_file(&entry.name));
    let names = names.filter(|entry| tags.matches_file_name(&entry.name));
    let paths: Vec<String> = names.map(|entry| format!("{}/{}", folder.trim_end_matches('/'), entry.name)).collect();
    let mut texts = read_files(fs, &paths)?;
    texts.retain(|file| tags.matches_text(&file.text));
    Ok(texts)
}

impl TestProgram {
    /// Sorts the files of a package and of its tests, and writes the main function.
    pub(super) fn new(path: &Name, texts: Vec<SourceText>, wanted: &Tests) -> Self {
        let external_path = Name::from(format!("{path}_test"));
        let (mut package, mut external) = (Vec::new(), Vec::new());
        let (mut inside, mut outside) = (Found::default(), Found::default());
        for file in texts {
            let mut sources = SourceMap::new();
            let id = sources.add(file.name.clone(), file.text.clone());
            let is_test = is_test_file(file.name.rsplit('/').next().unwrap_or_default());
            // Parsed again with the rest of the program: what is wrong with it is reported then.
            let tree = vole_syntax::parse_file(id, &file.text, &mut NodeIds::default()).file;
            let is_external = is_test && tree.package.name.ends_with("_test");
            let (files, found) = if is_external { (&mut external, &mut outside) } else { (&mut package, &mut inside) };
            if is_test {
                found.add(&tree.decls, wanted);
            }
            files.push(file);
        }
        let packages = [("_test", path, &inside, &package), ("_xtest", &external_path, &outside, &external)];
        let packages = packages.into_iter().filter(|(_, _, _, files)| !files.is_empty());
        let text = main_function(packages.map(|(name, path, found, _)| (name, path, found)), wanted.verbose);
        let main = SourceText { name: "_testmain.go".to_owned(), text: text.into_bytes().into() };
        Self { package, external, external_path, main, main_path: format!("{path}.test").into() }
    }
}

impl Found {
    fn add(&mut self, decls: &[Decl], wanted: &Tests) {
        for decl in decls {
            let Decl::Func(func) = decl else { continue };
            let name = func.name.name.as_str();
            if name == "TestMain" && takes(func, "M") {
                self.has_main = true;
            } else if is_name_after("Test", name)
                && takes(func, "T")
                && wanted.run.as_ref().is_none_or(|pattern| pattern.is_match(name))
            {
                self.tests.push(name.to_owned());
            } else if is_name_after("Benchmark", name)
                && takes(func, "B")
                && wanted.bench.as_ref().is_some_and(|pattern| pattern.is_match(name))
            {
                self.benchmarks.push(name.to_owned());
            }
        }
    }
}

/// A prefix, or a prefix and something that does not begin with a lower-case letter.
fn is_name_after(prefix: &str, name: &str) -> bool {
    name.strip_prefix(prefix).is_some_and(|rest| !rest.starts_with(char::is_lowercase))
}

/// Whether a function takes a pointer to this type of package `testing`, and no more.
fn takes(func: &FuncDecl, name: &str) -> bool {
    let [param] = func.sig.params.as_slice() else { return false };
    let is_named = |expr: &Expr| match &expr.kind {
        ExprKind::Selector(_, selected) => selected.name == name,
        ExprKind::Name(plain) => plain == name,
        _ => false,
    };
    let is_pointer = matches!(&param.ty.kind, ExprKind::Star(elem) if is_named(elem));
    func.receiver.is_none() && func.sig.results.is_empty() && param.names.len() <= 1 && is_pointer
}

/// The source of the main function that runs the tests of packages, given with the names it knows them by.
fn main_function<'a>(packages: impl Iterator<Item = (&'a str, &'a Name, &'a Found)>, verbose: bool) -> String {
    let (mut imports, mut tests, mut benchmarks) = (String::new(), String::new(), String::new());
    let mut main = None;
    for (name, path, found) in packages {
        let is_used = found.has_main || !found.tests.is_empty() || !found.benchmarks.is_empty();
        let _ = writeln!(imports, "\t{} {path:?}", if is_used { name } else { "_" });
        for (functions, list) in [(&found.tests, &mut tests), (&found.benchmarks, &mut benchmarks)] {
            for function in functions {
                let _ = writeln!(list, "\t\t{{{function:?}, {name}.{function}}},");
            }
        }
        main = main.or(found.has_main.then_some(name));
    }
    let run = main.map_or_else(|| "m.Run()".to_owned(), |package| format!("{package}.TestMain(m)"));
    format!(
        "package main\n\nimport (\n\t\"testing\"\n{imports})\n\nfunc main() {{\n\
         \tm := testing.MainStart({verbose}, []testing.InternalTest{{\n{tests}\t}}, []testing.InternalBenchmark{{\n\
         {benchmarks}\t}})\n\t{run}\n\ttesting.MainEnd(m)\n}}\n"
    )
}
