//! Patterns for names, as Go's package path matches them: `*`, `?`, `[a-z]`, `[^a-z]`, and `\` before what stands for itself.

use std::iter::Peekable;
use std::str::Chars;

use regex::Regex;

/// A pattern for one element of a path.
pub(super) struct Pattern(Regex);

impl Pattern {
    /// The elements of a pattern for paths; `None` if it is malformed, or leads out of the folder.
    pub(super) fn parse(pattern: &str) -> Option<Vec<Self>> {
        match pattern {
            "." => Some(Vec::new()),
            _ => pattern.split('/').map(Self::element).collect(),
        }
    }

    fn element(text: &str) -> Option<Self> {
        if matches!(text, "" | "." | "..") {
            return None;
        }
        let mut chars = text.chars().peekable();
        let mut regex = String::from("(?s)^");
        while let Some(char) = chars.next() {
            match char {
                '*' => regex.push_str(".*"),
                '?' => regex.push('.'),
                '[' => class(&mut chars, &mut regex)?,
                '\\' => literal(chars.next()?, &mut regex),
                _ => literal(char, &mut regex),
            }
        }
        regex.push('$');
        Regex::new(&regex).ok().map(Self)
    }

    pub(super) fn matches(&self, name: &str) -> bool {
        self.0.is_match(name)
    }
}

/// What follows `[`, up to and with `]`.
fn class(chars: &mut Peekable<Chars<'_>>, regex: &mut String) -> Option<()> {
    regex.push('[');
    if chars.next_if_eq(&'^').is_some() {
        regex.push('^');
    }
    let mut empty = true;
    while empty || chars.next_if_eq(&']').is_none() {
        let from = class_char(chars)?;
        let to = if chars.next_if_eq(&'-').is_some() { class_char(chars)? } else { from };
        literal(from, regex);
        regex.push('-');
        literal(to, regex);
        empty = false;
    }
    regex.push(']');
    Some(())
}

/// A character of a class.
fn class_char(chars: &mut Peekable<Chars<'_>>) -> Option<char> {
    match chars.next()? {
        '-' | ']' => None,
        '\\' => chars.next(),
        char => Some(char),
    }
}

/// A character that stands for itself.
fn literal(char: char, regex: &mut String) {
    regex.push_str(&regex::escape(char.encode_utf8(&mut [0; 4])));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, name: &str) -> Option<bool> {
        let elements = Pattern::parse(pattern)?;
        Some(elements.iter().all(|element| element.matches(name)))
    }

    #[test]
    fn names_match_as_in_package_path() {
        let cases = [
            ("abc", "abc", true),
            ("abc", "abcd", false),
            ("*c", "abc", true),
            ("a**c", "abbc", true),
            ("a?c", "abc", true),
            ("a.c", "abc", false),
            ("[a-c]x", "bx", true),
            ("[^a-c]x", "bx", false),
            ("[^a-c]x", "dx", true),
            ("[!a]x", "!x", true),
            ("[!a]x", "bx", false),
            ("[\\]]", "]", true),
            ("{a,b}", "a", false),
            ("{a,b}", "{a,b}", true),
            ("a\\*b", "a*b", true),
            ("a\\*b", "axb", false),
        ];
        for (pattern, name, expected) in cases {
            assert_eq!(matches(pattern, name), Some(expected), "{pattern} {name}");
        }
        for malformed in ["[a", "[]a]", "[a-]", "[z-a]", "a\\", "a//b", "/a", "../a"] {
            assert_eq!(matches(malformed, "a"), None, "{malformed}");
        }
    }
}
