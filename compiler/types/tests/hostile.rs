//! Whatever the source, checking comes to an end without a panic.

mod support;

use std::time::{Duration, Instant};

use support::{World, go_folder};

/// A small generator of numbers that are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// The words and signs of a text, blanks included.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    for c in text.chars() {
        match out.last_mut() {
            Some(last) if is_word(c) && last.chars().all(is_word) => last.push(c),
            _ => out.push(c.to_string()),
        }
    }
    out
}

/// A text with a few pieces removed, doubled, swapped or taken from elsewhere in it.
fn mutated(text: &str, numbers: &mut Numbers) -> String {
    let mut pieces = pieces(text);
    for _ in 0..=numbers.below(4) {
        if pieces.is_empty() {
            break;
        }
        let (at, other) = (numbers.below(pieces.len()), numbers.below(pieces.len()));
        match numbers.below(4) {
            0 => {
                pieces.remove(at);
            }
            1 => pieces.insert(at, pieces[other].clone()),
            2 => pieces.swap(at, other),
            _ => pieces[at] = pieces[other].clone(),
        }
    }
    pieces.concat()
}

/// Checks mutations of a text; the names of those that take too long.
fn endure(world: &mut World, name: &str, text: &str, rounds: usize) {
    let mut numbers = Numbers(text.len() as u64 * 2_654_435_761 + 1);
    for round in 0..rounds {
        let text = mutated(text, &mut numbers);
        let started = Instant::now();
        world.check("p", vec![(name.to_owned(), text.clone().into_bytes())], true);
        assert!(started.elapsed() < Duration::from_secs(10), "round {round} of {name} takes too long:\n{text}");
    }
}

#[test]
fn mutated_examples_are_endured() {
    let mut world = World::new(None);
    let examples = vole_diag::codes::ALL.iter().filter_map(|info| Some((info.id, info.example?)));
    for (name, text) in examples.filter(|(_, text)| text.starts_with("package ")) {
        endure(&mut world, name, text, 40);
    }
}

#[test]
fn mutated_tests_of_go_are_endured() {
    let Some(folder) = go_folder::go_root().map(|root| root.join("src/internal/types/testdata")) else { return };
    let rounds = std::env::var("VOLE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2);
    let mut world = World::new(None);
    for part in ["check", "examples", "fixedbugs", "spec"] {
        let mut files: Vec<_> = std::fs::read_dir(folder.join(part)).into_iter().flatten().flatten().collect();
        files.sort_by_key(std::fs::DirEntry::path);
        for file in files.iter().map(std::fs::DirEntry::path).filter(|path| path.is_file()) {
            let text = std::fs::read(&file).unwrap_or_default();
            endure(&mut world, &file.display().to_string(), &String::from_utf8_lossy(&text), rounds);
        }
    }
}

/// Runs with a stack as large as the compiler's own.
fn with_large_stack(work: impl FnOnce() + Send + 'static) {
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(work);
    assert!(worker.is_ok_and(|worker| worker.join().is_ok()), "the work has panicked");
}

#[test]
fn deep_and_wide_sources_are_endured() {
    with_large_stack(deep_and_wide_sources);
}

fn deep_and_wide_sources() {
    let mut world = World::new(None);
    let many = |text: &str, count: usize| text.repeat(count);
    let sources = [
        format!("package p\nvar x = {}1\n", many("1 + ", 20_000)),
        format!("package p\nvar y string\nvar x = {}y\n", many("y + ", 20_000)),
        format!("package p\nvar b bool\nvar x = {}b\n", many("b && ", 20_000)),
        format!("package p\nvar x = {}1{}\n", many("(", 4_000), many(")", 4_000)),
        format!("package p\nvar p *int\nvar x = {}p\n", many("*", 4_000)),
        format!("package p\ntype T {}int\n", many("[]", 4_000)),
        format!("package p\nfunc f(x int) {{\n{}}}\n", many("if x > 0 {\n} else ", 4_000) + "{\n}\n"),
        format!("package p\nfunc f() {{\n{}{}}}\n", many("{\n", 4_000), many("}\n", 4_000)),
        format!("package p\nvar x = map[int]int{{{}}}\n", (0..20_000).map(|n| format!("{n}: 1, ")).collect::<String>()),
        format!("package p\n{}\n", (0..20_000).map(|n| format!("type T{n} [2]T{}\n", n + 1)).collect::<String>()),
        format!("package p\n{}", (0..20_000).map(|n| format!("var x{n} = x{}\n", n + 1)).collect::<String>()),
        format!("package p\n{}", (0..20_000).map(|n| format!("type T{n} = T{}\n", n + 1)).collect::<String>()),
        "package p\ntype T[P any] struct { a *T[[]P]; b *T[*P] }\nvar x T[int]\n".to_owned(),
        "package p\nfunc f[P any](x P) { f(&x); f([]P{x}) }\nfunc g() { f(1) }\n".to_owned(),
        "package p\nconst x = 1 << 1000 << 1000 << 1000\nconst y = x * x * x * x * x\n".to_owned(),
    ];
    for (at, source) in sources.into_iter().enumerate() {
        let started = Instant::now();
        world.check("p", vec![(format!("source {at}"), source.into_bytes())], true);
        assert!(started.elapsed() < Duration::from_secs(10), "source {at} takes too long");
    }
}
