//! Every diagnostic of the type checker has an example, and the example has the diagnostic.

use vole_diag::codes;
use vole_source::SourceMap;
use vole_syntax::ast::NodeIds;
use vole_types::{Options, Types, check_package};

/// The codes of the diagnostics that a file has.
fn codes_in(text: &str) -> Vec<&'static str> {
    let mut sources = SourceMap::new();
    let file = sources.add("example.go", text.as_bytes());
    let mut ids = NodeIds::default();
    let parsed = vole_syntax::parse_file(file, text.as_bytes(), &mut ids);
    let mut types = Types::new();
    let options = Options { is_program: text.starts_with("package main"), ..Options::default() };
    let unsafe_package = types.package("unsafe");
    let mut importer = |path: &str| unsafe_package.filter(|_| path == "unsafe");
    let files = vec![parsed.file];
    let (_, diagnostics) = check_package(&mut types, "example", files, ids.count(), &mut importer, &options);
    diagnostics.iter().chain(&parsed.diagnostics).map(|diagnostic| diagnostic.code.id()).collect()
}

#[test]
fn examples_have_the_diagnostics_they_are_examples_of() {
    let mut wrong = Vec::new();
    let ours =
        codes::ALL.iter().filter(|info| ["V02", "V03", "V04", "V05"].iter().any(|room| info.id.starts_with(room)));
    for info in ours {
        let Some(example) = info.example else { continue };
        let found = codes_in(example);
        if !found.contains(&info.id) {
            wrong.push(format!("{} ({}): found {found:?}", info.id, info.title));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
