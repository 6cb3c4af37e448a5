//! From bytes to a tree. RFC 8259, and nothing beyond it; a key that stands twice in one object is an error.

use vole_diag::{Diagnostic, codes};
use vole_source::{FileId, Span};

use super::{Entry, Node, Spanned, Value};

/// Deeper nesting than any target file has; hostile input must not exhaust the stack.
const MAX_DEPTH: u32 = 32;

/// Files are read by people; a larger one is a mistake, and spans are 32 bits.
const MAX_BYTES: usize = 4 << 20;

/// The tree of a whole file.
pub fn parse(text: &[u8], file: FileId) -> Result<Node, Diagnostic> {
    if text.len() > MAX_BYTES {
        let message = format!("the file has {} bytes; a target file has at most {MAX_BYTES}", text.len());
        return Err(Diagnostic::error(codes::TARGET_JSON, Span::new(file, 0, 0), message));
    }
    let text = std::str::from_utf8(text).map_err(|error| {
        let at = error.valid_up_to() as u32;
        Diagnostic::error(codes::TARGET_JSON, Span::new(file, at, at + 1), "invalid UTF-8")
    })?;
    let mut parser = Parser { text, at: 0, file };
    let node = parser.value(0)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.unexpected("the end of the file")),
    }
}

struct Parser<'a> {
    text: &'a str,
    /// Offset of the next byte; always at a character's start.
    at: usize,
    file: FileId,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn skip_space(&mut self) {
        while let Some(' ' | '\t' | '\n' | '\r') = self.peek() {
            self.at += 1;
        }
    }

    fn span_from(&self, start: usize) -> Span {
        Span::new(self.file, start as u32, self.at as u32)
    }

    fn error_from(&self, start: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(codes::TARGET_JSON, self.span_from(start), message)
    }

    /// The next character is not what must stand here.
    fn unexpected(&mut self, wanted: &str) -> Diagnostic {
        let start = self.at;
        match self.bump() {
            Some(found) => {
                self.error_from(start, format!("unexpected `{}`, expected {wanted}", found.escape_default()))
            }
            None => self.error_from(start, format!("unexpected end of file, expected {wanted}")),
        }
    }

    fn value(&mut self, depth: u32) -> Result<Node, Diagnostic> {
        self.skip_space();
        let start = self.at;
        let value = match self.peek() {
            Some('{' | '[') if depth == MAX_DEPTH => {
                self.at += 1;
                return Err(self.error_from(start, format!("nested more than {MAX_DEPTH} levels deep")));
            }
            Some('{') => self.object(depth)?,
            Some('[') => self.array(depth)?,
            Some('"') => Value::String(self.string()?),
            Some('-' | '0'..='9') => self.number()?,
            Some('a'..='z') => self.word()?,
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node { span: self.span_from(start), value })
    }

    fn object(&mut self, depth: u32) -> Result<Value, Diagnostic> {
        self.at += 1;
        let mut entries: Vec<Entry> = Vec::new();
        self.skip_space();
        if self.eat('}') {
            return Ok(Value::Object(entries));
        }
        loop {
            self.skip_space();
            let start = self.at;
            if self.peek() != Some('"') {
                return Err(self.unexpected("a key in quotes"));
            }
            let key = self.string()?;
            let span = self.span_from(start);
            if let Some(first) = entries.iter().find(|entry| entry.key.value == key) {
                let twice = Diagnostic::error(codes::TARGET_JSON, span, format!("key `{key}` stands twice"));
                return Err(twice.with_secondary(first.key.span, "first here"));
            }
            self.skip_space();
            if !self.eat(':') {
                return Err(self.unexpected("`:`"));
            }
            let value = self.value(depth + 1)?;
            entries.push(Entry { key: Spanned::new(key, span), value });
            self.skip_space();
            if self.eat('}') {
                return Ok(Value::Object(entries));
            }
            if !self.eat(',') {
                return Err(self.unexpected("`,` or `}`"));
            }
        }
    }

    fn array(&mut self, depth: u32) -> Result<Value, Diagnostic> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.eat(']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat(']') {
                return Ok(Value::Array(items));
            }
            if !self.eat(',') {
                return Err(self.unexpected("`,` or `]`"));
            }
        }
    }

    fn word(&mut self) -> Result<Value, Diagnostic> {
        let start = self.at;
        while let Some('a'..='z' | 'A'..='Z' | '0'..='9' | '_') = self.peek() {
            self.at += 1;
        }
        match self.text.get(start..self.at) {
            Some("null") => Ok(Value::Null),
            Some("true") => Ok(Value::Bool(true)),
            Some("false") => Ok(Value::Bool(false)),
            word => Err(self.error_from(start, format!("unexpected `{}`, expected a value", word.unwrap_or_default()))),
        }
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while let Some('0'..='9') = self.peek() {
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Result<Value, Diagnostic> {
        let start = self.at;
        self.eat('-');
        let leading_zero = self.peek() == Some('0');
        let digits = self.digits();
        if digits == 0 {
            return Err(self.unexpected("a digit"));
        }
        if leading_zero && digits > 1 {
            return Err(self.error_from(start, "a number does not begin with 0"));
        }
        let mut integer = true;
        if self.eat('.') {
            integer = false;
            if self.digits() == 0 {
                return Err(self.unexpected("a digit"));
            }
        }
        if self.eat('e') || self.eat('E') {
            integer = false;
            if !self.eat('-') {
                self.eat('+');
            }
            if self.digits() == 0 {
                return Err(self.unexpected("a digit"));
            }
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        let parsed = if integer { text.parse().ok().map(Value::Integer) } else { None };
        let parsed = parsed.or_else(|| text.parse().ok().filter(|value: &f64| value.is_finite()).map(Value::Float));
        parsed.ok_or_else(|| self.error_from(start, "number out of range"))
    }

    fn string(&mut self) -> Result<String, Diagnostic> {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            let here = self.at;
            match self.bump() {
                None => return Err(self.error_from(start, "string without an end")),
                Some('"') => return Ok(out),
                Some('\\') => out.push(self.escape(here)?),
                Some(control) if control < ' ' => {
                    let message = format!("`{}` in a string must be written as an escape", control.escape_default());
                    return Err(self.error_from(here, message));
                }
                Some(other) => out.push(other),
            }
        }
    }

    /// The character an escape stands for; the backslash, at `start`, is already read.
    fn escape(&mut self, start: usize) -> Result<char, Diagnostic> {
        Ok(match self.bump() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => {
                let mut units = vec![self.code_unit(start)?];
                if matches!(units.as_slice(), [0xD800..=0xDBFF]) && self.eat('\\') && self.eat('u') {
                    units.push(self.code_unit(start)?);
                }
                let decoded: Result<Vec<char>, _> = char::decode_utf16(units).collect();
                match decoded.as_deref() {
                    Ok([only]) => *only,
                    _ => return Err(self.error_from(start, "half of a surrogate pair")),
                }
            }
            _ => return Err(self.error_from(start, "unknown escape")),
        })
    }

    fn code_unit(&mut self, start: usize) -> Result<u16, Diagnostic> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.bump().and_then(|digit| digit.to_digit(16));
            let digit = digit.ok_or_else(|| self.error_from(start, "`\\u` takes four hexadecimal digits"))?;
            unit = unit << 4 | digit as u16;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fails(text: &[u8]) -> (String, u32, u32) {
        let error = parse(text, FileId(0)).expect_err(&String::from_utf8_lossy(text));
        assert_eq!(error.code, codes::TARGET_JSON);
        (error.message, error.span.start, error.span.end)
    }

    #[test]
    fn values_keep_their_spans() {
        let text = br#" {"a": [1, -2.5e1, "x\u00e9\ud83d\ude00\n"], "b": null}"#;
        let node = parse(text, FileId(3)).unwrap();
        assert_eq!(node.span, Span::new(FileId(3), 1, text.len() as u32));
        let Some(Value::Array(items)) = node.get("a").map(|node| &node.value) else { panic!("not an array") };
        let values: Vec<_> = items.iter().map(|item| item.value.clone()).collect();
        assert_eq!(values, [Value::Integer(1), Value::Float(-25.0), Value::String("xé😀\n".to_owned())]);
        assert_eq!((items[1].span.start, items[1].span.end), (11, 17));
    }

    #[test]
    fn mistakes_are_named_where_they_stand() {
        let cases: &[(&[u8], &str, u32)] = &[
            (b"", "unexpected end of file, expected a value", 0),
            (b"{\"a\" 1}", "unexpected `1`, expected `:`", 5),
            (b"{\"a\": 1,}", "unexpected `}`, expected a key in quotes", 8),
            (b"{\"a\": 1 \"b\"}", "unexpected `\\\"`, expected `,` or `}`", 8),
            (b"[1 2]", "unexpected `2`, expected `,` or `]`", 3),
            (b"{} x", "unexpected `x`, expected the end of the file", 3),
            (b"// c\n{}", "unexpected `/`, expected a value", 0),
            (b"{\"a\": 1, \"a\": 2}", "key `a` stands twice", 9),
            (b"nul", "unexpected `nul`, expected a value", 0),
            (b"\"abc", "string without an end", 0),
            (b"\"a\nb\"", "`\\n` in a string must be written as an escape", 2),
            (b"\"\\x\"", "unknown escape", 1),
            (b"\"\\u12g4\"", "`\\u` takes four hexadecimal digits", 1),
            (b"\"\\ud800x\"", "half of a surrogate pair", 1),
            (b"01", "a number does not begin with 0", 0),
            (b"-", "unexpected end of file, expected a digit", 1),
            (b"1e999", "number out of range", 0),
            (b"\"\xff\"", "invalid UTF-8", 1),
        ];
        for (text, message, start) in cases {
            let (found, at, _) = fails(text);
            assert_eq!((found.as_str(), at), (*message, *start), "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        assert!(fails("[".repeat(1_000_000).as_bytes()).0.contains("32 levels"));
        let deep = format!("{}{}", "[".repeat(32), "]".repeat(32));
        assert!(parse(deep.as_bytes(), FileId(0)).is_ok());
    }

    proptest! {
        #[test]
        fn bytes_of_any_kind_give_a_tree_or_a_diagnostic_inside_the_file(text in prop::collection::vec(any::<u8>(), 0..64)) {
            if let Err(error) = parse(&text, FileId(0)) {
                prop_assert!(error.span.end as usize <= text.len() && error.span.start <= error.span.end);
            }
        }

        #[test]
        fn what_serde_json_accepts_is_accepted(text in "[\\[\\]{}\",:0-9a-z\\\\ .eE+-]{0,24}") {
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            let ours = parse(text.as_bytes(), FileId(0));
            // Only a key that stands twice is ours alone to refuse.
            let twice = ours.as_ref().is_err_and(|error| error.message.contains("twice"));
            prop_assert!(theirs.is_ok() == ours.is_ok() || twice, "{text:?}: {theirs:?} {ours:?}");
        }
    }
}
