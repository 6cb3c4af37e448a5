//! `// ERROR "regexp"` comments: the errors a source file says it has, against those a compiler found.
//!
//! The conventions are those of Go's own test driver (`cmd/internal/testdir`): every quoted pattern of a line needs an
//! error on that line that it matches, and no error may stay that no pattern of its line matched.

use std::sync::LazyLock;

use regex::Regex;

use crate::pattern::pattern;

static ERROR: LazyLock<Regex> = LazyLock::new(|| pattern(r"// (?:GC_)?ERROR (.*)"));
static ERROR_AUTO: LazyLock<Regex> = LazyLock::new(|| pattern(r"// (?:GC_)?ERRORAUTO (.*)"));
static QUOTED: LazyLock<Regex> = LazyLock::new(|| pattern(r#""([^"]*)""#));
static LINE: LazyLock<Regex> = LazyLock::new(|| pattern(r"LINE(?:([+-])(\d+))?"));
static COUNTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\{\d+(,\d*)?\}"));

/// An error the compiler reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Counted from 1; 0 for one that is at no place in the file.
    pub line: usize,
    /// The message, and its notes on lines of their own.
    pub text: String,
}

/// An error the source says it has.
#[derive(Debug)]
struct Wanted {
    line: usize,
    /// At no place in the source, but in code the compiler made up.
    generated: bool,
    regex: Regex,
}

/// The first way in which the errors differ from those the source asks for; `name` is the source's file name without folders.
pub fn check(source: &str, name: &str, mut reported: Vec<Reported>) -> Result<(), String> {
    let mut seen = Vec::new();
    reported.retain(|error| {
        let new = !seen.contains(error);
        seen.push(error.clone());
        new
    });
    for wanted in wanted(source, name)? {
        let line = if wanted.generated { 0 } else { wanted.line };
        let (here, elsewhere): (Vec<_>, Vec<_>) = reported.into_iter().partition(|error| error.line == line);
        reported = elsewhere;
        if here.is_empty() {
            return Err(format!("{name}:{}: missing error \"{}\"", wanted.line, wanted.regex));
        }
        let (matching, others): (Vec<_>, Vec<_>) =
            here.into_iter().partition(|error| wanted.regex.is_match(&error.text));
        if matching.is_empty() {
            let other = others.first().map(|error| error.text.as_str()).unwrap_or_default();
            return Err(format!("{name}:{}: \"{}\" does not match: {other}", wanted.line, wanted.regex));
        }
        reported.extend(others);
    }
    match reported.first() {
        None => Ok(()),
        Some(error) => Err(format!("{name}:{}: unexpected error: {}", error.line, error.text)),
    }
}

/// Whether the source says that it has errors at all.
pub fn wants_errors(source: &str) -> bool {
    source.lines().any(|line| !line.contains("////") && (ERROR.is_match(line) || ERROR_AUTO.is_match(line)))
}

fn wanted(source: &str, name: &str) -> Result<Vec<Wanted>, String> {
    let mut all = Vec::new();
    for (at, text) in source.split('\n').enumerate() {
        let line = at + 1;
        // Twice commented out: not asked for.
        if text.contains("////") {
            continue;
        }
        let auto = ERROR_AUTO.captures(text);
        let generated = auto.is_some();
        let Some(found) = auto.or_else(|| ERROR.captures(text)) else { continue };
        let mut any = false;
        for quoted in QUOTED.captures_iter(&found[1]) {
            any = true;
            let regex = as_rust(&with_lines(&quoted[1], name, line));
            let regex = Regex::new(&regex).map_err(|error| format!("{name}:{line}: {error}"))?;
            all.push(Wanted { line, generated, regex });
        }
        if !any {
            return Err(format!("{name}:{line}: ERROR without a quoted pattern"));
        }
    }
    Ok(all)
}

/// `LINE`, `LINE+1`, `LINE-2` stand for a position in the file.
fn with_lines(text: &str, name: &str, line: usize) -> String {
    LINE.replace_all(text, |found: &regex::Captures<'_>| {
        let delta: usize = found.get(2).and_then(|digits| digits.as_str().parse().ok()).unwrap_or(0);
        let line = match found.get(1).map(|sign| sign.as_str()) {
            Some("-") => line.saturating_sub(delta),
            _ => line + delta,
        };
        format!("{name}:{line}")
    })
    .into_owned()
}

/// Go takes a brace that counts nothing for itself, and `\<` for `<`; this crate's syntax does not.
fn as_rust(go: &str) -> String {
    let mut rust = String::with_capacity(go.len());
    let mut rest = go;
    while let Some(next) = rest.chars().next() {
        let mut taken = next.len_utf8();
        match next {
            '\\' => {
                let escaped = rest[1..].chars().next();
                taken += escaped.map_or(0, char::len_utf8);
                match escaped {
                    Some(angle @ ('<' | '>')) => rust.push(angle),
                    _ => rust.push_str(&rest[..taken]),
                }
            }
            '{' if !COUNTED.is_match(rest) => rust.push_str("\\{"),
            other => rust.push(other),
        }
        rest = &rest[taken..];
    }
    rust
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, text: &str) -> Reported {
        Reported { line, text: text.to_owned() }
    }

    const SOURCE: &str = "package p\nvar x int = \"a\" // ERROR \"cannot use|incompatible\"\nvar y = z // GC_ERROR \"undefined: z\" \"y\"\n";

    #[test]
    fn errors_as_asked_for_pass() {
        let reported = vec![at(3, "undefined: z"), at(2, "cannot use"), at(3, "y is odd"), at(2, "cannot use")];
        assert_eq!(check(SOURCE, "a.go", reported), Ok(()));
    }

    #[test]
    fn a_missing_error_fails() {
        assert_eq!(
            check(SOURCE, "a.go", vec![at(2, "cannot use")]).unwrap_err(),
            "a.go:3: missing error \"undefined: z\""
        );
    }

    #[test]
    fn a_wrong_message_fails() {
        let reported = vec![at(2, "no"), at(3, "undefined: z"), at(3, "y")];
        assert_eq!(
            check(SOURCE, "a.go", reported).unwrap_err(),
            "a.go:2: \"cannot use|incompatible\" does not match: no"
        );
    }

    #[test]
    fn an_error_too_many_fails() {
        let all = vec![at(2, "cannot use"), at(3, "undefined: z"), at(3, "y")];
        let elsewhere = [all.clone(), vec![at(1, "boo")]].concat();
        assert_eq!(check(SOURCE, "a.go", elsewhere).unwrap_err(), "a.go:1: unexpected error: boo");
        let same_line = [all, vec![at(2, "something else")]].concat();
        assert_eq!(check(SOURCE, "a.go", same_line).unwrap_err(), "a.go:2: unexpected error: something else");
    }

    #[test]
    fn lines_are_counted_from_the_comment() {
        let source = "x // ERROR \"other declaration at LINE+2|LINE-1|LINE\"\n";
        assert_eq!(check(source, "a.go", vec![at(1, "other declaration at a.go:3")]), Ok(()));
        assert_eq!(check(source, "a.go", vec![at(1, "a.go:0")]), Ok(()));
        assert!(check(source, "a.go", vec![at(1, "a.go:4")]).is_err());
    }

    #[test]
    fn what_is_commented_out_twice_is_not_asked_for() {
        assert_eq!(check("x //// ERROR \"a\"\n", "a.go", vec![]), Ok(()));
        assert!(!wants_errors("x //// ERROR \"a\"\n"));
    }

    #[test]
    fn generated_code_has_errors_of_its_own() {
        let source = "x // ERRORAUTO \"inlining\"\n";
        assert_eq!(check(source, "a.go", vec![at(0, "inlining call")]), Ok(()));
        assert!(check(source, "a.go", vec![at(1, "inlining call")]).is_err());
    }

    #[test]
    fn go_patterns_become_ours() {
        assert_eq!(as_rust(r"struct{} or {1,2} \{ \<"), r"struct\{} or {1,2} \{ <");
        assert!(Regex::new(&as_rust(r"func\(struct{ x int })")).is_err());
        assert!(Regex::new(&as_rust(r"interface{ x\(\) }")).is_ok());
    }
}
