//! Build constraints: `//go:build` lines and the suffixes of file names.
//!
//! Source: `go help buildconstraint`.

use std::collections::BTreeSet;

/// The tags that hold in a build: operating system, architecture, release tags and the user's own.
#[derive(Clone, Debug, Default)]
pub struct BuildTags {
    goos: String,
    goarch: String,
    tags: BTreeSet<String>,
}

/// Operating systems whose names are file-name suffixes.
const KNOWN_OS: &[&str] = &[
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "hurd",
    "illumos",
    "ios",
    "js",
    "linux",
    "nacl",
    "netbsd",
    "noos",
    "openbsd",
    "plan9",
    "solaris",
    "wasip1",
    "windows",
    "zos",
];

/// Architectures whose names are file-name suffixes.
const KNOWN_ARCH: &[&str] = &[
    "386",
    "amd64",
    "amd64p32",
    "arm",
    "armbe",
    "arm64",
    "arm64be",
    "loong64",
    "mips",
    "mipsle",
    "mips64",
    "mips64le",
    "mips64p32",
    "mips64p32le",
    "ppc",
    "ppc64",
    "ppc64le",
    "riscv",
    "riscv64",
    "s390",
    "s390x",
    "sparc",
    "sparc64",
    "wasm",
];

/// Operating systems for which the tag `unix` holds.
const UNIX: &[&str] = &[
    "aix",
    "android",
    "darwin",
    "dragonfly",
    "freebsd",
    "hurd",
    "illumos",
    "ios",
    "linux",
    "netbsd",
    "openbsd",
    "solaris",
];

/// The newest `go1.N` release tag that holds.
const GO_MINOR: u32 = 24;

impl BuildTags {
    /// The tags of `goos` and `goarch`, plus `tags`.
    pub fn new(goos: &str, goarch: &str, tags: impl IntoIterator<Item = String>) -> Self {
        Self { goos: goos.to_owned(), goarch: goarch.to_owned(), tags: tags.into_iter().collect() }
    }

    /// Whether `tag` holds.
    pub fn holds(&self, tag: &str) -> bool {
        tag == self.goos
            || tag == self.goarch
            || (tag == "unix" && UNIX.contains(&self.goos.as_str()))
            || self.tags.contains(tag)
            || tag
                .strip_prefix("go1.")
                .and_then(|minor| minor.parse::<u32>().ok())
                .is_some_and(|minor| minor <= GO_MINOR)
    }

    /// Whether a file of this name takes part, going by its `_GOOS`, `_GOARCH` or `_GOOS_GOARCH` suffix.
    pub fn matches_file_name(&self, name: &str) -> bool {
        let stem = name.split('.').next().unwrap_or(name);
        let stem = stem.strip_suffix("_test").unwrap_or(stem);
        let Some((_, suffixes)) = stem.split_once('_') else { return true };
        let parts: Vec<&str> = suffixes.split('_').collect();
        let last = parts.last().copied().unwrap_or_default();
        let before = parts.len().checked_sub(2).and_then(|at| parts.get(at)).copied().unwrap_or_default();
        if KNOWN_ARCH.contains(&last) {
            last == self.goarch && (!KNOWN_OS.contains(&before) || before == self.goos)
        } else {
            !KNOWN_OS.contains(&last) || last == self.goos
        }
    }

    /// Whether a file with this text takes part, going by its `//go:build` line. A line that does not parse excludes the file.
    pub fn matches_text(&self, text: &[u8]) -> bool {
        build_line(text).is_none_or(|line| Expression::new(line).evaluate(self).unwrap_or(false))
    }
}

/// The expression of the `//go:build` line, which must stand before the package clause.
fn build_line(text: &[u8]) -> Option<&str> {
    let mut in_comment = false;
    for line in text.split(|byte| *byte == b'\n') {
        let line = std::str::from_utf8(line).ok()?.trim();
        if in_comment {
            in_comment = !line.contains("*/");
        } else if let Some(rest) = line.strip_prefix("//go:build") {
            if rest.starts_with([' ', '\t']) {
                return Some(rest.trim());
            }
        } else if line.starts_with("/*") {
            in_comment = !line.contains("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            return None;
        }
    }
    None
}

/// A recursive-descent evaluator: `or = and {"||" and}`, `and = not {"&&" not}`, `not = "!" not | "(" or ")" | tag`.
struct Expression<'a> {
    rest: &'a str,
}

impl<'a> Expression<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    fn evaluate(mut self, tags: &BuildTags) -> Option<bool> {
        let value = self.or(tags, 0)?;
        self.rest.trim().is_empty().then_some(value)
    }

    fn eat(&mut self, token: &str) -> bool {
        match self.rest.trim_start().strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn or(&mut self, tags: &BuildTags, depth: u32) -> Option<bool> {
        let mut value = self.and(tags, depth)?;
        while self.eat("||") {
            value |= self.and(tags, depth)?;
        }
        Some(value)
    }

    fn and(&mut self, tags: &BuildTags, depth: u32) -> Option<bool> {
        let mut value = self.not(tags, depth)?;
        while self.eat("&&") {
            value &= self.not(tags, depth)?;
        }
        Some(value)
    }

    fn not(&mut self, tags: &BuildTags, depth: u32) -> Option<bool> {
        // Deeper than anyone writes: hostile input must not exhaust the stack.
        if depth > 100 {
            return None;
        }
        if self.eat("!") {
            return self.not(tags, depth + 1).map(|value| !value);
        }
        if self.eat("(") {
            let value = self.or(tags, depth + 1)?;
            return self.eat(")").then_some(value);
        }
        let text = self.rest.trim_start();
        let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(text.len());
        let (tag, rest) = text.split_at(end);
        self.rest = rest;
        (!tag.is_empty()).then(|| tags.holds(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags() -> BuildTags {
        BuildTags::new("noos", "arm", ["baremetal".to_owned(), "purego".to_owned()])
    }

    #[test]
    fn file_names_are_judged_by_their_suffixes() {
        let cases = [
            ("a.go", true),
            ("a_linux.go", false),
            ("a_noos.go", true),
            ("a_arm.go", true),
            ("a_noos_arm.go", true),
            ("a_linux_arm.go", false),
            ("a_386.go", false),
            ("linux.go", true),
            ("a_test_x.go", true),
            ("x_arm_test.go", true),
        ];
        for (name, expected) in cases {
            assert_eq!(tags().matches_file_name(name), expected, "{name}");
        }
    }

    #[test]
    fn build_lines_are_boolean_expressions() {
        let cases = [
            ("//go:build baremetal\n\npackage p", true),
            ("// c\n//go:build !baremetal\npackage p", false),
            ("//go:build (linux || noos) && arm\npackage p", true),
            ("//go:build go1.24\npackage p", true),
            ("//go:build go1.25\npackage p", false),
            ("package p\n//go:build linux\n", true),
            ("//go:build ((\npackage p", false),
            ("/* x\n*/\n//go:build linux\npackage p", false),
        ];
        for (text, expected) in cases {
            assert_eq!(tags().matches_text(text.as_bytes()), expected, "{text}");
        }
    }
}
