//! Scripts of commands, as a user types them, with the files they work on (`testsuite/cli/*.txt`).
//!
//! A script's lines come first, then its files, each after a line `-- name --`:
//!
//! ```text
//! # What this is about.
//! vole build -target=mps2-an500 -o out.elf .
//! exit 1
//! output no Go files
//! absent out.elf
//!
//! -- notes.txt --
//! Not Go.
//! ```
//!
//! `vole` runs the compiler in the folder with the files; the lines after it judge that run: `exit CODE` (0 if it is not
//! there), `output REGEXP` (some line matches), `silent` (no output at all), `absent FILE` and `present FILE`.

use std::path::Path;

use regex::Regex;

use crate::failure::{Failure, Result};
use crate::process::{End, Limits, Outcome};
use crate::verdict::Verdict;
use crate::vole::Vole;

/// Processor seconds for one command.
const SECONDS: u64 = 60;

/// A command and the lines that judge it.
#[derive(Debug, PartialEq, Eq)]
struct Command<'a> {
    args: Vec<&'a str>,
    judges: Vec<Judge<'a>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Judge<'a> {
    Exit(i32),
    Output(&'a str),
    Silent,
    Absent(&'a str),
    Present(&'a str),
}

/// Runs one script.
pub fn check(file: &Path, vole: &Vole) -> Result<Verdict> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?;
    let (script, files) = split(&text);
    let commands = parse(script).map_err(|line| Failure::new(format!("{}: bad line `{line}`", file.display())))?;
    let scratch = tempfile::tempdir().map_err(|error| Failure::new(format!("a temporary folder: {error}")))?;
    for (name, contents) in files {
        let path = scratch.path().join(name);
        let folder = path.parent().unwrap_or(scratch.path());
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        std::fs::write(&path, contents).map_err(|error| Failure::file(&path, &error))?;
    }
    for command in &commands {
        let outcome = vole.any(&command.args, scratch.path(), Limits::seconds(SECONDS))?;
        if let Err(cause) = judge(command, &outcome, scratch.path())? {
            return Ok(Err(format!("vole {}: {cause}\n{}", command.args.join(" "), outcome.text().trim_end())));
        }
    }
    Ok(if commands.is_empty() { Err("the script has no command".to_owned()) } else { Ok(()) })
}

/// The script, and the files with their names.
fn split(text: &str) -> (&str, Vec<(&str, String)>) {
    let name_in = |line: &'_ str| -> Option<usize> {
        let name = line.strip_prefix("-- ")?.strip_suffix(" --")?;
        (!name.trim().is_empty()).then_some(name.len())
    };
    let mut script = text.len();
    let mut files: Vec<(&str, String)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(length) = name_in(line.trim_end()) {
            script = script.min(at);
            files.push((line[3..3 + length].trim(), String::new()));
        } else if let Some((_, contents)) = files.last_mut() {
            contents.push_str(line);
        }
        at += line.len();
    }
    (&text[..script], files)
}

fn parse(script: &str) -> std::result::Result<Vec<Command<'_>>, &str> {
    let mut commands: Vec<Command<'_>> = Vec::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if word == "vole" {
            commands.push(Command { args: rest.split_whitespace().collect(), judges: Vec::new() });
            continue;
        }
        let judge = match word {
            "exit" => Judge::Exit(rest.parse().map_err(|_| line)?),
            "output" if !rest.is_empty() => Judge::Output(rest),
            "silent" => Judge::Silent,
            "absent" if !rest.is_empty() => Judge::Absent(rest),
            "present" if !rest.is_empty() => Judge::Present(rest),
            _ => return Err(line),
        };
        commands.last_mut().ok_or(line)?.judges.push(judge);
    }
    Ok(commands)
}

fn judge(command: &Command<'_>, outcome: &Outcome, folder: &Path) -> Result<Verdict> {
    let wanted = command.judges.iter().find_map(|judge| if let Judge::Exit(code) = judge { Some(*code) } else { None });
    let wanted = End::Exited(wanted.unwrap_or(0));
    if outcome.end != wanted {
        return Ok(Err(format!("{:?}, expected {wanted:?}", outcome.end)));
    }
    let text = outcome.text();
    for judge in &command.judges {
        let verdict = match judge {
            Judge::Exit(_) => Ok(()),
            Judge::Output(pattern) => {
                let regex = Regex::new(&format!("(?m){pattern}")).map_err(Failure::new)?;
                if regex.is_match(&text) { Ok(()) } else { Err(format!("no line of the output matches `{pattern}`")) }
            }
            Judge::Silent if text.is_empty() => Ok(()),
            Judge::Silent => Err("it is not silent".to_owned()),
            Judge::Absent(name) if folder.join(name).exists() => Err(format!("it left `{name}` behind")),
            Judge::Present(name) if !folder.join(name).exists() => Err(format!("there is no `{name}`")),
            Judge::Absent(_) | Judge::Present(_) => Ok(()),
        };
        if verdict.is_err() {
            return Ok(verdict);
        }
    }
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# About.\nvole build -o a.elf .\nexit 1\noutput no Go files\nabsent a.elf\nvole version\n\n-- a/b.go --\npackage b\n\n-- c --\n";

    #[test]
    fn scripts_and_files_are_told_apart() {
        let (script, files) = split(TEXT);
        assert_eq!(files, [("a/b.go", "package b\n\n".to_owned()), ("c", String::new())]);
        let commands = parse(script).unwrap();
        assert_eq!(commands[0].args, ["build", "-o", "a.elf", "."]);
        assert_eq!(commands[0].judges, [Judge::Exit(1), Judge::Output("no Go files"), Judge::Absent("a.elf")]);
        assert_eq!(commands[1], Command { args: vec!["version"], judges: Vec::new() });
        assert_eq!(parse("exit 1\n"), Err("exit 1"));
        assert_eq!(parse("vole\nperhaps 1\n"), Err("perhaps 1"));
    }

    #[test]
    fn each_judge_judges() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("here"), "").unwrap();
        let verdict = |script: &str, end, text: &str| {
            let commands = parse(script).unwrap();
            let outcome = Outcome { end, output: text.as_bytes().to_vec() };
            judge(&commands[0], &outcome, folder.path()).unwrap().is_ok()
        };
        assert!(verdict("vole\nexit 2\noutput ^b.$\nabsent there\npresent here\n", End::Exited(2), "a\nbc\n"));
        assert!(!verdict("vole\n", End::Exited(2), ""));
        assert!(!verdict("vole\noutput x\n", End::Exited(0), "a\n"));
        assert!(!verdict("vole\nsilent\n", End::Exited(0), "a\n"));
        assert!(!verdict("vole\nabsent here\n", End::Exited(0), ""));
        assert!(!verdict("vole\npresent there\n", End::Exited(0), ""));
    }
}
