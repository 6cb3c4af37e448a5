//! Parses every `.go` file below a folder on one thread and prints how fast the fastest round was.
//!
//! `cargo run --release -p vole-syntax --example lines_per_second -- DIR [ROUNDS]`

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

use vole_source::FileId;
use vole_syntax::ast::NodeIds;
use vole_syntax::parse_file;

#[expect(clippy::print_stdout, reason = "its output is what this program is for")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args_os().skip(1);
    let folder = PathBuf::from(args.next().ok_or("usage: lines_per_second DIR [ROUNDS]")?);
    let rounds: u32 = args.next().and_then(|rounds| rounds.to_str()?.parse().ok()).unwrap_or(3);
    let mut paths = Vec::new();
    collect(&folder, &mut paths)?;
    let texts = paths.iter().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let (mut lines, mut faulty, mut seconds) = (0, 0, f64::INFINITY);
    for _ in 0..rounds.max(1) {
        (lines, faulty) = (0, 0);
        let start = Instant::now();
        for text in &texts {
            let parsed = parse_file(FileId(0), text, &mut NodeIds::default());
            lines += parsed.lines;
            faulty += usize::from(!parsed.diagnostics.is_empty());
        }
        seconds = start.elapsed().as_secs_f64().min(seconds);
    }
    println!("files {}", paths.len());
    println!("files with diagnostics {faulty}");
    println!("lines {lines}");
    println!("seconds {seconds:.3}");
    println!("lines/s {:.0}", lines as f64 / seconds);
    Ok(())
}

/// All `.go` files below `folder`, but none below a `testdata`.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            if entry.file_name() != "testdata" {
                collect(&path, paths)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "go") {
            paths.push(path);
        }
    }
    Ok(())
}
