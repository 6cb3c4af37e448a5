//! What must be data, or another room's decision.

use std::sync::LazyLock;

use regex::Regex;

use super::Finding;
use super::tree::Tree;
use crate::pattern::pattern;

static RUNTIME_NAME: LazyLock<Regex> = LazyLock::new(|| pattern(r#""runtime\.[a-z]\w*""#));
static DECISION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"==|!=|=>|\bmatches!|\.(starts_with|ends_with|contains)\("));
static STRING: LazyLock<Regex> = LazyLock::new(|| pattern(r#""((?:[^"\\]|\\.)*)""#));

/// Escape analysis and the storage classes in the IR decide; codegen has no way to ask for anything else.
pub fn storage(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.sources("codegen") {
        for (line, text) in file.production() {
            if text.contains("vole_analysis") {
                let message = "codegen reads storage classes from the IR; analyses are not its business".to_owned();
                findings.push(Finding { path: file.path.clone(), line, message });
            }
        }
    }
    findings
}

/// `RuntimeFn` is the one list of the runtime's entry points.
pub fn runtime_names(tree: &Tree) -> Vec<Finding> {
    let rooms = ["interp", "analysis", "passes", "codegen", "link", "driver"];
    let mut findings = Vec::new();
    for file in rooms.iter().flat_map(|room| tree.sources(room)) {
        for (line, text) in file.production() {
            if let Some(found) = RUNTIME_NAME.find(text) {
                let message = format!("{}: use `RuntimeFn`, no function is found by spelling its name", found.as_str());
                findings.push(Finding { path: file.path.clone(), line, message });
            }
        }
    }
    findings
}

/// What is known of a chip or a board is in `targets/`: no code decides by its name. xtask, which tests particular ones, may name them.
pub fn chips(tree: &Tree) -> Vec<Finding> {
    let names: Vec<&str> = tree.files().iter().filter_map(|file| chip_or_board(&file.path)).collect();
    let mut findings = Vec::new();
    for file in
        tree.rust().filter(|file| file.path.starts_with("compiler/") && !file.path.starts_with("compiler/xtask/"))
    {
        if file.is_test() {
            continue;
        }
        for (line, text) in file.production() {
            for literal in STRING.captures_iter(text) {
                let decides =
                    literal.get(0).is_some_and(|at| DECISION.is_match(text) && !follows_arrow(text, at.start()));
                if let Some(name) = names.iter().find(|name| decides && literal[1] == ***name) {
                    let message = format!("\"{name}\": knowledge of a chip or board belongs into targets/");
                    findings.push(Finding { path: file.path.clone(), line, message });
                }
            }
        }
    }
    findings
}

/// What a match arm yields is a value, not a decision.
fn follows_arrow(text: &str, at: usize) -> bool {
    text.find("=>").is_some_and(|arrow| arrow < at)
}

fn chip_or_board(path: &str) -> Option<&str> {
    let rest = path.strip_prefix("targets/chips/").or_else(|| path.strip_prefix("targets/boards/"))?;
    rest.strip_suffix(".json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_named_in_rust_is_found() {
        let text = "/// Such as \"disco\".\nif board == \"disco\" {}\nlet help = \"disco\";\n\"disco\" => 1,\n_ => \"disco\",\n";
        let tree = Tree::of(&[
            ("targets/boards/disco.json", "{}"),
            ("compiler/link/src/a.rs", text),
            ("compiler/link/tests/a.rs", text),
            ("compiler/xtask/src/a.rs", text),
        ]);
        let found: Vec<_> = chips(&tree).into_iter().map(|finding| (finding.path, finding.line)).collect();
        assert_eq!(found, [("compiler/link/src/a.rs".to_owned(), 2), ("compiler/link/src/a.rs".to_owned(), 4)]);
    }

    #[test]
    fn a_runtime_function_spelled_out_is_found() {
        let tree = Tree::of(&[("compiler/passes/src/a.rs", "f(\"runtime.alloc\");\ng(\"runtime\");\n")]);
        assert_eq!(runtime_names(&tree).len(), 1);
    }

    #[test]
    fn an_analysis_in_codegen_is_found() {
        let tree = Tree::of(&[("compiler/codegen/src/a.rs", "use vole_analysis::escape;\n")]);
        assert_eq!(storage(&tree).len(), 1);
    }
}
