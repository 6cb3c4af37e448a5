//! One example: a program a newcomer reads, with what it prints (`expected.txt`) and how big it is (`size.tsv`).

use std::path::{Path, PathBuf};

use super::{Size, programs, updating};
use crate::failure::{Failure, Result};
use crate::verdict::{Verdict, accepted};
use crate::vole::{Aim, Vole};

/// What a size may move by, in hundredths, before someone has to say that it is meant: linkers and patch releases of
/// LLVM differ in a few bytes.
const TOLERANCE_PERCENT: u64 = 1;
/// And in bytes, for what is small.
const TOLERANCE_BYTES: u64 = 8;

const HEAD: &str = "\
# Bytes of flash besides the vector table, and bytes of RAM besides stack and heap. A size that moves fails the tests;
# `UPDATE=1 cargo xtask test examples` accepts the new one. No size may pass its limit.
# columns: target opt vectors flash ram limit
";

/// A line of `size.tsv`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    target: String,
    opt: String,
    size: Size,
    /// The most flash it may ever take.
    limit: Option<u64>,
}

/// Builds it for every target its `size.tsv` names, and runs it if it says what it prints.
pub fn check(folder: &Path, vole: &Vole) -> Result<Verdict> {
    if !folder.join("README.md").is_file() {
        return Ok(Err("an example has a README.md".to_owned()));
    }
    let expected = folder.join("expected.txt");
    if expected.is_file() {
        let verdict = programs::run_and_compare(folder, &expected, &folder.join("expected.exit"), vole)?;
        if verdict.is_err() {
            return Ok(verdict);
        }
    }
    check_sizes(folder, vole)
}

fn check_sizes(folder: &Path, vole: &Vole) -> Result<Verdict> {
    let path = folder.join("size.tsv");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let rows = parse(&text).map_err(|line| Failure::new(format!("{}: bad line `{line}`", path.display())))?;
    if rows.is_empty() {
        return Ok(Err("size.tsv names no target".to_owned()));
    }
    let mut now = Vec::new();
    for row in &rows {
        match measure(folder, row, vole)? {
            Ok(size) => now.push(Row { size, ..row.clone() }),
            Err(cause) => return Ok(Err(format!("{} -opt={}: {cause}", row.target, row.opt))),
        }
    }
    if let Some(row) = now.iter().find(|row| row.limit.is_some_and(|limit| row.size.flash > limit)) {
        let limit = row.limit.unwrap_or_default();
        return Ok(Err(format!(
            "{} -opt={}: {} bytes of flash, the limit is {limit}",
            row.target, row.opt, row.size.flash
        )));
    }
    if updating() {
        std::fs::write(&path, format(&now)).map_err(|error| Failure::file(&path, &error))?;
        return Ok(Ok(()));
    }
    for (row, now) in rows.iter().zip(&now) {
        let pairs = [
            ("vectors", row.size.vectors, now.size.vectors),
            ("flash", row.size.flash, now.size.flash),
            ("ram", row.size.ram, now.size.ram),
        ];
        if let Some((what, was, is)) = pairs.into_iter().find(|(_, was, is)| moved(*was, *is)) {
            return Ok(Err(format!(
                "{} -opt={}: {what} was {was} bytes and is {is}; if that is meant, accept it with `UPDATE=1 cargo xtask test examples`",
                row.target, row.opt
            )));
        }
    }
    Ok(Ok(()))
}

fn moved(was: u64, is: u64) -> bool {
    was.abs_diff(is) > (was * TOLERANCE_PERCENT / 100).max(TOLERANCE_BYTES)
}

fn measure(folder: &Path, row: &Row, vole: &Vole) -> Result<std::result::Result<Size, String>> {
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    let elf = scratch.path().join("example.elf");
    let aim = Aim { target: &row.target, opt: &row.opt };
    if let Err(cause) = accepted(vole.build(folder, &[PathBuf::from(".")], aim, &elf)?) {
        return Ok(Err(cause));
    }
    let bytes = std::fs::read(&elf).map_err(|error| Failure::file(&elf, &error))?;
    Ok(Size::of_elf(&bytes).map_err(|error| error.to_string()))
}

fn parse(text: &str) -> std::result::Result<Vec<Row>, String> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| parse_row(line).ok_or_else(|| line.to_owned())).collect()
}

fn parse_row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [target, opt, vectors, flash, ram, limit] = cells.as_slice() else { return None };
    let size = Size { vectors: vectors.parse().ok()?, flash: flash.parse().ok()?, ram: ram.parse().ok()? };
    let limit = if *limit == "-" { None } else { Some(limit.parse().ok()?) };
    Some(Row { target: (*target).to_owned(), opt: (*opt).to_owned(), size, limit })
}

fn format(rows: &[Row]) -> String {
    let mut text = HEAD.to_owned();
    for Row { target, opt, size, limit } in rows {
        let limit = limit.map_or_else(|| "-".to_owned(), |limit| limit.to_string());
        text.push_str(&format!("{target}\t{opt}\t{}\t{}\t{}\t{limit}\n", size.vectors, size.flash, size.ram));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let text = "board\tz\t64\t1000\t20\t2048\nboard\t2\t64\t2000\t20\t-\n";
        let rows = parse(text).unwrap();
        assert_eq!(rows[0].limit, Some(2048));
        assert_eq!(parse(&format(&rows)).unwrap(), rows);
        assert!(parse("board\tz\t64\n").is_err());
    }

    #[test]
    fn small_moves_are_tolerated_and_others_are_not() {
        assert!(!moved(100, 108));
        assert!(moved(100, 109));
        assert!(!moved(10_000, 10_100));
        assert!(moved(10_000, 9_899));
    }
}
