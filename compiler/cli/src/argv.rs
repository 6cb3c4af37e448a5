//! The habits of `go` and `tinygo`: long options with a single dash (`-target=x`). They become `--target=x` before clap sees them.

use std::ffi::OsString;

use clap::CommandFactory;

use crate::command::Vole;

/// Doubles the dash of every word that is a known long option with a single one. Words after `--` are left alone.
pub fn normalise(args: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let known = long_options(&Vole::command());
    let mut literal = false;
    let mut normal = |arg: OsString| {
        literal |= arg == "--";
        match arg.to_str() {
            Some(word) if !literal && is_single_dash_long(word, &known) => format!("-{word}").into(),
            _ => arg,
        }
    };
    args.map(&mut normal).collect()
}

fn is_single_dash_long(word: &str, known: &[String]) -> bool {
    let Some(rest) = word.strip_prefix('-') else { return false };
    let name = rest.split('=').next().unwrap_or(rest);
    name.len() > 1 && known.iter().any(|option| option == name)
}

fn long_options(command: &clap::Command) -> Vec<String> {
    let own = command.get_arguments().filter_map(|arg| arg.get_long().map(str::to_owned));
    own.chain(command.get_subcommands().flat_map(long_options))
        .chain(["help".to_owned(), "version".to_owned()])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(words: &[&str]) -> Vec<String> {
        let words = normalise(words.iter().map(OsString::from));
        words.into_iter().map(|word| word.into_string().unwrap()).collect()
    }

    #[test]
    fn single_dash_long_options_are_those_of_go() {
        let words = ["vole", "build", "-target=x", "-o", "a.hex", "-opt", "z", "--json", "-e", "--", "-target=y"];
        let expected = ["vole", "build", "--target=x", "-o", "a.hex", "--opt", "z", "--json", "-e", "--", "-target=y"];
        assert_eq!(normal(&words), expected);
    }

    #[test]
    fn the_command_line_is_consistent() {
        Vole::command().debug_assert();
    }
}
