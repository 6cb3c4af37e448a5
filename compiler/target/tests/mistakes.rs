//! Every mistake a target file can hold is a diagnostic with its code, at the place in the JSON.

mod repository;

use proptest::prelude::*;
use vole_diag::{Diagnostic, codes};
use vole_source::{MemoryFs, SourceMap};
use vole_target::load;

/// A complete target, small enough to read.
const GOOD: &str = r#"{
  "cpu": "cortex-m7",
  "fpu": "fpv5-d16",
  "memory": {
    "flash": { "kind": "flash", "start": "0x08000000", "size": "64K" },
    "ram": { "kind": "ram", "start": "0x20000000", "size": "32K" }
  },
  "placement": { "text": "flash", "data": "ram", "bss": "ram", "stack": "ram", "heap": "ram" },
  "stack": { "main": "2K" },
  "nil-guard": 64,
  "link": { "template": "t" },
  "vectors": { "irq-count": 16, "align": 128, "priority-bits": 4, "irqs": { "A": 0, "B": 15 } },
  "clock": { "source": "hsi", "core-hz": 64000000, "systick-hz": 64000000 }
}"#;

/// The only other file that one names.
fn template() -> MemoryFs {
    MemoryFs::new().with("targets/link/t.ld.template", *b"SECTIONS {}")
}

/// What is wrong with a file: `(code, marked text, message)` each.
fn wrong(text: &str) -> Vec<(String, String, String)> {
    wrong_in(template().with("targets/boards/b.json", text.as_bytes().to_vec()), "b")
}

fn wrong_in(fs: MemoryFs, name: &str) -> Vec<(String, String, String)> {
    let mut sources = SourceMap::new();
    let errors = load(&fs, &mut sources, name).expect_err("the target must not load");
    let marked = |error: &Diagnostic| String::from_utf8_lossy(sources.text(error.span)).into_owned();
    errors.iter().map(|e| (e.code.id().to_owned(), marked(e), e.message.clone())).collect()
}

#[test]
fn the_good_file_loads() {
    let fs = template().with("targets/boards/b.json", GOOD.as_bytes());
    let target = load(&fs, &mut SourceMap::new(), "b").expect("it is good");
    assert_eq!((target.name.as_str(), target.stack_size, target.vectors.bytes()), ("b", 2048, 128));
}

#[test]
fn one_change_gives_one_diagnostic_at_its_place() {
    // What to replace in the good file, with what, the code, the text marked, and a part of the message.
    let cases = [
        ("fpv5-d16", "neon", codes::TARGET_FPU, "\"neon\"", "FPU `neon` not supported"),
        ("fpv5-d16", "vfpv4", codes::TARGET_FPU, "\"vfpv4\"", "not supported"),
        ("fpv5-d16", "fpv5-d32", codes::TARGET_FPU, "\"fpv5-d32\"", "not supported"),
        ("fpv5-d16", "x87", codes::TARGET_FPU, "\"x87\"", "not supported"),
        ("cortex-m7", "cortex-m4", codes::TARGET_FPU, "\"fpv5-d16\"", "not supported"),
        ("cortex-m7", "cortex-a9", codes::TARGET_BAD_VALUE, "\"cortex-a9\"", "possible are `cortex-m7`, `cortex-m4`"),
        ("\"fpu\": \"fpv5-d16\"", "\"fpu\": 5", codes::TARGET_BAD_VALUE, "5", "expected a string, found `5`"),
        ("\"cpu\"", "\"cqu\"", codes::TARGET_UNKNOWN_KEY, "\"cqu\"", "unknown key `cqu`"),
        ("\"size\": \"64K\"", "\"sise\": 1", codes::TARGET_UNKNOWN_KEY, "\"sise\"", "unknown key `sise`"),
        (
            ", \"size\": \"64K\"",
            "",
            codes::TARGET_MISSING_KEY,
            "{ \"kind\": \"flash\", \"start\": \"0x08000000\" }",
            "`size`",
        ),
        ("  \"cpu\": \"cortex-m7\",\n", "", codes::TARGET_MISSING_KEY, "{", "missing key `cpu`"),
        ("\"64K\"", "\"64KB\"", codes::TARGET_BAD_VALUE, "\"64KB\"", "expected a number of bytes"),
        ("\"64K\"", "-5", codes::TARGET_BAD_VALUE, "-5", "expected a number of bytes"),
        ("\"64K\"", "1e3", codes::TARGET_BAD_VALUE, "1e3", "expected a number of bytes"),
        ("\"64K\"", "0", codes::TARGET_REGION, "0", "cannot be empty"),
        ("\"64K\"", "1001", codes::TARGET_REGION, "1001", "not a multiple of 8"),
        ("0x20000000", "0x20000004", codes::TARGET_REGION, "\"0x20000004\"", "not a multiple of 8"),
        ("0x20000000", "0xFFFFF000", codes::TARGET_REGION, "\"32K\"", "beyond the 4 GiB"),
        ("0x20000000", "0x0800F000", codes::TARGET_OVERLAP, "\"ram\"", "`flash` and `ram` overlap"),
        ("0x20000000", "0x120000000", codes::TARGET_BAD_VALUE, "\"0x120000000\"", "a 32-bit number"),
        (
            "\"text\": \"flash\"",
            "\"text\": \"flesh\"",
            codes::TARGET_PLACEMENT,
            "\"flesh\"",
            "no memory region `flesh`",
        ),
        (
            "\"text\": \"flash\"",
            "\"text\": \"ram\"",
            codes::TARGET_PLACEMENT,
            "\"ram\"",
            "code must be placed in flash",
        ),
        ("\"bss\": \"ram\"", "\"bss\": \"flash\"", codes::TARGET_PLACEMENT, "\"flash\"", "data must be placed in RAM"),
        ("\"2K\"", "\"33K\"", codes::TARGET_REGION, "\"33K\"", "larger than its region"),
        ("\"2K\"", "64", codes::TARGET_REGION, "64", "too small"),
        ("\"2K\"", "2052", codes::TARGET_REGION, "2052", "multiple of 8"),
        ("\"nil-guard\": 64", "\"nil-guard\": 96", codes::TARGET_REGION, "96", "power of two"),
        ("\"nil-guard\": 64", "\"nil-guard\": 16", codes::TARGET_REGION, "16", "at least 32"),
        ("\"t\"", "\"u\"", codes::TARGET_BAD_VALUE, "\"u\"", "no template targets/link/u.ld.template"),
        ("\"t\"", "\"../link/t\"", codes::TARGET_BAD_VALUE, "\"../link/t\"", "no template"),
        ("\"align\": 128", "\"align\": 100", codes::TARGET_VECTORS, "100", "cannot be aligned to 100"),
        ("\"align\": 128", "\"align\": 64", codes::TARGET_VECTORS, "64", "cannot be aligned to 64"),
        ("\"irq-count\": 16", "\"irq-count\": 17", codes::TARGET_VECTORS, "128", "33 words cannot be aligned to 128"),
        ("\"B\": 15", "\"B\": 16", codes::TARGET_VECTORS, "16", "interrupt 16 of 16"),
        ("\"B\": 15", "\"B\": 0", codes::TARGET_VECTORS, "\"B\"", "interrupt 0 is named twice"),
        ("\"B\": 15", "\"B-1\": 15", codes::TARGET_BAD_VALUE, "\"B-1\"", "cannot name an interrupt"),
        ("\"B\": 15", "\"B\": 70000", codes::TARGET_BAD_VALUE, "70000", "a whole number from 0 to 65535"),
        ("\"priority-bits\": 4", "\"priority-bits\": 9", codes::TARGET_VECTORS, "9", "priority bits"),
        ("\"64K\"", "120", codes::TARGET_VECTORS, "\"flash\"", "the vector table has 128 bytes"),
        ("0x08000000", "0x08000040", codes::TARGET_VECTORS, "128", "does not start at a multiple of 128"),
        ("\"core-hz\": 64000000", "\"core-hz\": 0", codes::TARGET_BAD_VALUE, "{", "0 Hz"),
        ("\"ram\": {", "\"Ram\": {", codes::TARGET_BAD_VALUE, "\"Ram\"", "cannot name a region"),
        ("\"source\": \"hsi\",", "", codes::TARGET_MISSING_KEY, "{", "missing key `source`"),
        ("{ \"main\": \"2K\" }", "[]", codes::TARGET_BAD_VALUE, "[]", "expected an object, found an array"),
        ("\"fpv5-d16\",", "\"fpv5-d16\"", codes::TARGET_JSON, "\"", "expected `,` or `}`"),
    ];
    for (old, new, code, marked, message) in cases {
        assert!(GOOD.contains(old), "{old}");
        let found = wrong(&GOOD.replacen(old, new, 1));
        let (id, at, text) = &found[0];
        assert_eq!(id, code.id(), "{new}: {text}");
        assert!(at == marked || at.starts_with('{') && marked == "{", "{new}: marked {at:?} instead of {marked:?}");
        assert!(text.contains(message), "{new}: {text}");
    }
}

#[test]
fn all_mistakes_of_meaning_are_reported_together() {
    let text = GOOD.replace("fpv5-d16", "neon").replace("\"align\": 128", "\"align\": 100").replace("\"2K\"", "8");
    let mut ids: Vec<_> = wrong(&text).into_iter().map(|(id, ..)| id).collect();
    ids.sort();
    assert_eq!(ids, ["V0707", "V0708", "V0711"]);
}

#[test]
fn inheritance_must_lead_somewhere() {
    let orphan = MemoryFs::new().with("targets/boards/b.json", *b"{\"inherits\": \"stm32h734zi\"}");
    let orphan = orphan.with("targets/chips/stm32h743zi.json", *b"{}");
    let found = wrong_in(orphan, "b");
    let expected = ("V0705", "\"stm32h734zi\"", "there is no target `stm32h734zi` to inherit from");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str(), found[0].2.as_str()), expected);

    let circle = MemoryFs::new()
        .with("targets/boards/a.json", *b"{\"inherits\": \"b\"}")
        .with("targets/chips/b.json", *b"{\"inherits\": \"c\"}")
        .with("targets/base/c.json", *b"{\"inherits\": \"b\"}");
    let found = wrong_in(circle, "a");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("V0706", "\"b\""));
    assert!(found[0].2.ends_with("b -> c -> b"), "{}", found[0].2);

    let itself = MemoryFs::new().with("targets/boards/a.json", *b"{\"inherits\": \"a\"}");
    assert_eq!(wrong_in(itself, "a")[0].0, "V0706");
    let number = MemoryFs::new().with("targets/boards/a.json", *b"{\"inherits\": 3}");
    assert_eq!(wrong_in(number, "a")[0].0, "V0703");

    let mut endless = MemoryFs::new();
    for level in 0..1000 {
        let text = format!("{{\"inherits\": [\"x{}\"]}}", level + 1);
        endless.insert(format!("targets/boards/x{level}.json"), text.into_bytes());
    }
    assert_eq!(wrong_in(endless, "x0")[0].0, "V0706");
}

#[test]
fn of_several_parents_the_last_has_the_last_word_and_a_common_one_counts_once() {
    let fs = template()
        .with("targets/boards/b.json", *b"{\"inherits\": [\"first\", \"second\"], \"tags\": [\"b\"]}")
        .with(
            "targets/base/first.json",
            *b"{\"inherits\": \"common\", \"tags\": [\"f\"], \"stack\": {\"main\": \"4K\"}}",
        )
        .with("targets/base/second.json", *b"{\"inherits\": \"common\", \"stack\": {\"main\": \"8K\"}}")
        .with("targets/base/common.json", GOOD.as_bytes());
    let target = load(&fs, &mut SourceMap::new(), "b").expect("it is good");
    assert_eq!(target.chain, ["b", "second", "first", "common"]);
    assert_eq!(
        (target.stack_size, target.tags),
        (8192, ["b", "common", "f", "first", "second"].map(str::to_owned).to_vec())
    );
}

#[test]
fn a_mistake_in_an_inherited_file_is_shown_there() {
    let fs = template()
        .with("targets/boards/b.json", *b"{\"inherits\": \"c\"}")
        .with("targets/chips/c.json", GOOD.replace("fpv5-d16", "neon").into_bytes());
    let mut sources = SourceMap::new();
    let errors = load(&fs, &mut sources, "b").expect_err("it names neon");
    assert_eq!(sources.show(errors[0].span), "targets/chips/c.json:3:10");
}

#[test]
fn names_that_are_no_targets_are_answered_with_near_ones() {
    let fs = repository::targets();
    for (name, help) in [("nucleo-h734zi", Some("`nucleo-h743zi`")), ("zzz", None), ("", None), ("../chips/x", None)] {
        let errors = load(&fs, &mut SourceMap::new(), name).expect_err(name);
        assert_eq!(errors[0].code, codes::TARGET_NOT_FOUND);
        let found = errors[0].help.clone().unwrap_or_default();
        assert!(help.map_or(!found.contains("did you mean"), |help| found.contains(help)), "{name}: {found}");
    }
    let base = load(&fs, &mut SourceMap::new(), "cortex-m7").expect_err("a base is no target");
    assert!(base[0].message.contains("is a base"), "{}", base[0].message);
    assert!(load(&fs, &mut SourceMap::new(), "nowhere/x.json").is_err());
}

#[test]
fn a_file_of_ones_own_inherits_by_name_and_by_path() {
    let fs = repository::targets()
        .with("my/board.json", *b"{\"inherits\": \"stm32h743zi\", \"stack\": {\"main\": \"4K\"}, \"tags\": [\"mine\"]}")
        .with("my/other.json", *b"{\"inherits\": \"board.json\", \"memory\": {\"backup\": null}}");
    let target = load(&fs, &mut SourceMap::new(), "my/other.json").expect("it is good");
    assert_eq!((target.name.as_str(), target.stack_size), ("other", 4096));
    assert!(target.tags.contains(&"mine".to_owned()) && target.tags.contains(&"stm32h7".to_owned()));
    assert!(target.region("backup").is_none() && target.region("sram4").is_some());
}

#[test]
fn hostile_json_is_refused_without_harm() {
    assert_eq!(wrong(&"{\"a\":".repeat(100_000))[0].0, "V0701");
    let huge = "9".repeat(100_000);
    assert_eq!(wrong(&GOOD.replacen("\"64K\"", &huge, 1))[0].0, "V0701");
    assert_eq!(wrong("[]")[0].0, "V0703");
    assert_eq!(wrong("")[0].0, "V0701");
    assert_eq!(wrong(&format!("{GOOD}\u{0}"))[0].0, "V0701");
}

proptest! {
    #[test]
    fn a_mutilated_file_never_panics(at in 0..GOOD.len(), length in 0usize..20, byte in any::<u8>()) {
        let mut text = GOOD.as_bytes().to_vec();
        text.splice(at..(at + length).min(GOOD.len()), [byte]);
        let size = text.len();
        let mut sources = SourceMap::new();
        if let Err(errors) = load(&template().with("x.json", text), &mut sources, "x.json") {
            prop_assert!(!errors.is_empty());
            for error in errors {
                prop_assert!(error.span.is_some() && error.span.end as usize <= size + 1, "{error:?}");
            }
        }
    }
}
