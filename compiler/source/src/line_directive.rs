//! `//line` directives (Go's compiler directives): where what follows them is said to come from.

/// What a line directive says of the text behind it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineDirective {
    /// The first byte it is about.
    pub offset: u32,
    /// The file; none for the one named before.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, if it names one.
    pub column: Option<u32>,
}

/// Why a directive is none: what is wrong, and from which byte of its text on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BadDirective {
    /// What is wrong, in Go's words.
    pub message: String,
    /// Where, counted from the start of the text.
    pub at: usize,
}

/// Larger numbers are no line or column.
const LARGEST: u32 = 1 << 30;

impl LineDirective {
    /// Reads what follows `line ` in a comment: `file:line` or `file:line:column`. Nothing if it is no directive at all.
    pub fn parse(text: &str, offset: u32) -> Result<Option<Self>, BadDirective> {
        let bad =
            |what: &str, at: usize| BadDirective { message: format!("invalid {what} number: {}", &text[at..]), at };
        let Some((last_at, last)) = trailing_number(text) else { return Ok(None) };
        let last = last.ok_or_else(|| bad("line", last_at))?;
        let (line_at, line, column, rest) = match trailing_number(&text[..last_at - 1]) {
            Some((line_at, Some(line))) => {
                if last == 0 || last > LARGEST {
                    return Err(bad("column", last_at));
                }
                (line_at, line, Some(last), &text[..last_at - 1])
            }
            _ => (last_at, last, None, text),
        };
        if line == 0 || line > LARGEST {
            return Err(BadDirective { message: format!("invalid line number: {}", &rest[line_at..]), at: line_at });
        }
        let file = &text[..line_at - 1];
        let file = (!file.is_empty() || column.is_none()).then(|| file.to_owned());
        Ok(Some(Self { offset, file, line, column }))
    }
}

/// What follows the last colon: where, and the number it is, if it is one.
fn trailing_number(text: &str) -> Option<(usize, Option<u32>)> {
    let at = text.rfind(':')? + 1;
    let digits = &text[at..];
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    Some((at, is_number.then(|| digits.parse().unwrap_or(u32::MAX))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Option<(Option<String>, u32, Option<u32>)>, String> {
        let parsed = LineDirective::parse(text, 0).map_err(|bad| format!("{} at {}", bad.message, bad.at))?;
        Ok(parsed.map(|found| (found.file, found.line, found.column)))
    }

    #[test]
    fn files_lines_and_columns_are_read() {
        assert_eq!(parse("a.go:10"), Ok(Some((Some("a.go".to_owned()), 10, None))));
        assert_eq!(parse("a.go:10:5"), Ok(Some((Some("a.go".to_owned()), 10, Some(5)))));
        assert_eq!(parse("c:/a.go:10:5"), Ok(Some((Some("c:/a.go".to_owned()), 10, Some(5)))));
        assert_eq!(parse(":10:5"), Ok(Some((None, 10, Some(5)))));
        assert_eq!(parse(":10"), Ok(Some((Some(String::new()), 10, None))));
        assert_eq!(parse("a.go"), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_told() {
        assert_eq!(parse("a.go:x"), Err("invalid line number: x at 5".to_owned()));
        assert_eq!(parse("a.go:0"), Err("invalid line number: 0 at 5".to_owned()));
        assert_eq!(parse("a.go:1:0"), Err("invalid column number: 0 at 7".to_owned()));
        assert_eq!(parse("a.go:0:1"), Err("invalid line number: 0 at 5".to_owned()));
        assert_eq!(parse("a.go:99999999999"), Err("invalid line number: 99999999999 at 5".to_owned()));
    }
}
