//! `// ERROR "regexp"` comments against the errors found, by the conventions of Go's own test driver.

use regex::Regex;

/// An error at a line, counted from 1.
#[derive(Clone, Debug)]
pub struct Found {
    pub line: usize,
    pub text: String,
}

/// All differences between the errors a source says it has and those found.
pub fn differences(source: &str, name: &str, mut found: Vec<Found>) -> Vec<String> {
    let mut out = Vec::new();
    for (at, text) in source.split('\n').enumerate() {
        let line = at + 1;
        for pattern in wanted(text) {
            let pattern = with_lines(&pattern, name, line);
            let regex = match Regex::new(&pattern) {
                Ok(regex) => regex,
                Err(error) => {
                    out.push(format!("{name}:{line}: {error}"));
                    continue;
                }
            };
            let (here, elsewhere): (Vec<_>, Vec<_>) = found.into_iter().partition(|found| found.line == line);
            let (matching, others): (Vec<_>, Vec<_>) = here.into_iter().partition(|found| regex.is_match(&found.text));
            if matching.is_empty() {
                let texts: Vec<_> = others.iter().map(|other| other.text.as_str()).collect();
                out.push(format!("{name}:{line}: no error matches `{pattern}` but {texts:?}"));
            }
            found = elsewhere;
            found.extend(others);
        }
    }
    out.extend(found.iter().map(|found| format!("{name}:{}: unexpected: {}", found.line, found.text)));
    out
}

/// The lines on which the errors found differ from a source's `/* ERROR "text" */` and `/* ERRORx "regexp" */` comments: those of the tests of
/// Go's type checker, which stand behind the token in error.
pub fn checker_differences(source: &str, mut found: Vec<Found>) -> Vec<String> {
    let mut out = Vec::new();
    // Go's tests have two built-in functions more.
    found.retain(|found| found.text != "undefined: assert" && found.text != "undefined: trace");
    for (line, pattern) in checker_comments(source) {
        let at = found.iter().position(|found| found.line == line && pattern.is_match(&found.text));
        match at {
            Some(at) => {
                found.remove(at);
            }
            None => {
                let others: Vec<_> =
                    found.iter().filter(|found| found.line == line).map(|found| found.text.as_str()).collect();
                out.push(format!("{line}: no error matches `{pattern}` but {others:?}"));
            }
        }
    }
    out.extend(found.iter().map(|found| format!("{}: unexpected: {}", found.line, found.text)));
    out
}

fn checker_comments(source: &str) -> Vec<(usize, Regex)> {
    let mut out = Vec::new();
    let Ok(comment) = Regex::new("ERROR(x?) (\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`)") else { return out };
    for (at, text) in source.split('\n').enumerate() {
        // A line that is all comment says nothing about code.
        let code = if text.trim_start().starts_with("//") { "" } else { text };
        for found in comment.captures_iter(code) {
            let quoted = &found[2];
            let inner = &quoted[1..quoted.len() - 1];
            let inner = if quoted.starts_with('"') {
                inner.replace("\\\"", "\"").replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")
            } else {
                inner.to_owned()
            };
            let pattern = if found[1].is_empty() { regex::escape(&inner) } else { as_rust(&inner) };
            out.extend(Regex::new(&pattern).ok().map(|pattern| (at + 1, pattern)));
        }
    }
    out
}

/// The patterns of a line.
fn wanted(line: &str) -> Vec<String> {
    if line.contains("////") {
        return Vec::new();
    }
    let marks = ["// ERROR ", "// GC_ERROR ", "// ERRORAUTO ", "// GC_ERRORAUTO "];
    let Some(rest) = marks.iter().find_map(|mark| line.split_once(mark).map(|(_, rest)| rest)) else {
        return Vec::new();
    };
    let mut parts = rest.split('"').skip(1);
    let mut patterns = Vec::new();
    // A quote without its partner ends no pattern.
    while let (Some(pattern), Some(_)) = (parts.next(), parts.next()) {
        patterns.push(as_rust(pattern));
    }
    patterns
}

/// Go takes a lone brace, and `\<`, for themselves.
fn as_rust(pattern: &str) -> String {
    let pattern = pattern.replace(r"\<", "<").replace(r"\>", ">");
    let mut out = String::new();
    let chars: Vec<char> = pattern.chars().collect();
    for (at, next) in chars.iter().enumerate() {
        let escaped = at > 0 && chars[at - 1] == '\\';
        let counts = chars.get(at + 1).is_some_and(char::is_ascii_digit);
        match next {
            '{' if !escaped && !counts => out.push_str(r"\{"),
            '}' if !escaped && !chars[..at].contains(&'{') => out.push_str(r"\}"),
            _ => out.push(*next),
        }
    }
    out
}

fn with_lines(pattern: &str, name: &str, line: usize) -> String {
    let Ok(regex) = Regex::new(r"LINE(?:([+-])(\d+))?") else { return pattern.to_owned() };
    regex
        .replace_all(pattern, |found: &regex::Captures<'_>| {
            let delta: usize = found.get(2).and_then(|digits| digits.as_str().parse().ok()).unwrap_or(0);
            let at = if found.get(1).is_some_and(|sign| sign.as_str() == "-") { line - delta } else { line + delta };
            format!("{name}:{at}")
        })
        .into_owned()
}
