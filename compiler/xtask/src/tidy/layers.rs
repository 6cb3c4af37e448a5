//! Which crate may depend on which.

use super::Finding;
use super::tree::{File, Tree};

/// The rooms in the order data flows through them. A crate may depend on those before it, on none after it.
const ROOMS: &[&str] = &[
    "source", "diag", "syntax", "types", "ssa", "interp", "analysis", "passes", "target", "codegen", "link", "flash",
    "report", "driver", "cli",
];

/// Crates from outside, and the rooms that may name them.
const EXCLUSIVE: &[(&str, &[&str])] = &[
    ("inkwell", &["codegen"]),
    ("llvm-sys", &["codegen"]),
    ("logos", &["syntax"]),
    ("lalrpop", &["syntax"]),
    ("lalrpop-util", &["syntax"]),
    // xtask reads images as someone who did not make them.
    ("object", &["link", "report", "xtask"]),
    ("gimli", &["link", "report"]),
    ("clap", &["cli"]),
    ("miette", &["diag"]),
];

/// A dependency as a manifest names it.
struct Dependency<'a> {
    name: &'a str,
    line: usize,
    text: &'a str,
}

fn dependencies(manifest: &File) -> Vec<Dependency<'_>> {
    let mut inside = false;
    let mut found = Vec::new();
    for (at, text) in manifest.text.lines().enumerate() {
        if let Some(section) = text.strip_prefix('[') {
            inside = section.trim_end_matches(']').ends_with("dependencies");
        } else if inside && !text.trim_start().starts_with('#') {
            let end = text.find(['.', '=', ' ']).unwrap_or(text.len());
            if end > 0 {
                found.push(Dependency { name: &text[..end], line: at + 1, text });
            }
        }
    }
    found
}

/// A crate depends only on the rooms above it, and xtask on none that needs LLVM.
pub fn direction(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, manifest) in tree.manifests() {
        let place = ROOMS.iter().position(|room| *room == name);
        if place.is_none() && name != "xtask" {
            let message =
                format!("crate `{name}` has no place in the order of rooms; give it one in xtask's tidy/layers.rs");
            findings.push(Finding { path: manifest.path.clone(), line: 0, message });
        }
        for dependency in dependencies(manifest) {
            let Some(other) = dependency.name.strip_prefix("vole-") else { continue };
            let allowed = match place {
                Some(place) => ROOMS[..place].contains(&other),
                None => ["source", "diag", "syntax", "types"].contains(&other),
            };
            if !allowed {
                let message = format!("`{name}` may not depend on `{other}`: arrows point up the list of rooms only");
                findings.push(Finding { path: manifest.path.clone(), line: dependency.line, message });
            }
        }
    }
    findings
}

/// A crate from outside that has one room is named in no other.
pub fn exclusive(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, manifest) in tree.manifests() {
        for dependency in dependencies(manifest) {
            let Some((_, rooms)) = EXCLUSIVE.iter().find(|(krate, _)| *krate == dependency.name) else { continue };
            if !rooms.contains(&name) {
                let message = format!("only {} may name `{}`", rooms.join(" and "), dependency.name);
                findings.push(Finding { path: manifest.path.clone(), line: dependency.line, message });
            }
        }
    }
    findings
}

/// Versions and lints are those of the workspace.
pub fn manifests(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (_, manifest) in tree.manifests() {
        if !manifest.text.contains("[lints]\nworkspace = true") {
            let message = "no `[lints] workspace = true`".to_owned();
            findings.push(Finding { path: manifest.path.clone(), line: 0, message });
        }
        for dependency in dependencies(manifest) {
            if !dependency.text.contains("workspace = true") {
                let message = format!("`{}`: versions are named once, in the root manifest", dependency.name);
                findings.push(Finding { path: manifest.path.clone(), line: dependency.line, message });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(findings: &[Finding]) -> Vec<(usize, &str)> {
        findings.iter().map(|finding| (finding.line, finding.message.as_str())).collect()
    }

    #[test]
    fn an_arrow_that_points_down_is_found() {
        let tree = Tree::of(&[(
            "compiler/syntax/Cargo.toml",
            "[dependencies]\nvole-types.workspace = true\nvole-source = {}\n",
        )]);
        assert_eq!(
            messages(&direction(&tree)),
            [(2, "`syntax` may not depend on `types`: arrows point up the list of rooms only")]
        );
    }

    #[test]
    fn an_unknown_room_is_found() {
        let tree = Tree::of(&[("compiler/attic/Cargo.toml", "")]);
        assert_eq!(direction(&tree).len(), 1);
    }

    #[test]
    fn a_crate_in_the_wrong_room_is_found() {
        let text = "[dependencies]\n# inkwell is not for us\n[build-dependencies]\ninkwell.workspace = true\n";
        let tree = Tree::of(&[("compiler/passes/Cargo.toml", text), ("compiler/codegen/Cargo.toml", text)]);
        assert_eq!(messages(&exclusive(&tree)), [(4, "only codegen may name `inkwell`")]);
    }

    #[test]
    fn a_version_outside_the_root_manifest_is_found() {
        let tree =
            Tree::of(&[("compiler/ssa/Cargo.toml", "[dependencies]\nregex = \"1\"\n\n[lints]\nworkspace = true\n")]);
        assert_eq!(messages(&manifests(&tree)), [(2, "`regex`: versions are named once, in the root manifest")]);
    }
}
