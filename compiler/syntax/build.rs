//! Joins the chapters of the grammar into one and has LALRPOP turn it into a parser.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// In this order, since the terminals hold what must stand first.
const CHAPTERS: &[&str] = &["terminals", "lists", "types", "expressions", "statements", "declarations"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let mut grammar = String::new();
    for chapter in CHAPTERS {
        let path = Path::new("grammar").join(chapter).with_extension("lalrpop");
        println!("cargo::rerun-if-changed={}", path.display());
        grammar.push_str(&fs::read_to_string(&path)?);
        grammar.push('\n');
    }
    println!("cargo::rerun-if-changed=build.rs");
    fs::write(out.join("grammar.lalrpop"), grammar)?;
    lalrpop::Configuration::new().set_in_dir(&out).set_out_dir(&out).process()
}
