//! `// ERROR "regexp"` comments against the errors found, by the conventions of Go's own test driver.

use regex::Regex;

/// An error at a line and column, counted from 1.
#[derive(Clone, Debug)]
pub struct Found {
    pub line: usize,
    pub column: usize,
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
pub fn as_rust(pattern: &str) -> String {
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
