//! What serde finds wrong, as a diagnostic.

use std::fmt;

use serde::de;
use vole_diag::{Code, Diagnostic, codes};
use vole_source::Span;

/// A decoding error. serde makes it without a place; the deserializer it passes through first adds the place.
#[derive(Debug)]
pub struct Error {
    span: Option<Span>,
    code: Code,
    message: String,
    help: Option<String>,
}

impl Error {
    fn new(code: Code, message: String) -> Self {
        Self { span: None, code, message, help: None }
    }

    /// With a place, unless it has one: the innermost is the most precise.
    pub(super) fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    pub(super) fn into_diagnostic(self) -> Diagnostic {
        let diagnostic = Diagnostic::error(self.code, self.span.unwrap_or(Span::NONE), self.message);
        Diagnostic { help: self.help, ..diagnostic }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(codes::TARGET_BAD_VALUE, message.to_string())
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(codes::TARGET_BAD_VALUE, format!("expected {}, found {}", wanted(expected), name(found)))
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(codes::TARGET_BAD_VALUE, format!("expected {}, found {}", wanted(expected), name(found)))
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Self {
        Self::new(codes::TARGET_BAD_VALUE, format!("unknown value `{found}`; possible are {}", list(expected)))
    }

    fn unknown_field(found: &str, expected: &'static [&'static str]) -> Self {
        let error = Self::new(codes::TARGET_UNKNOWN_KEY, format!("unknown key `{found}`"));
        let near = expected.iter().min_by_key(|key| strsim::damerau_levenshtein(key, found));
        let near = near.filter(|key| strsim::damerau_levenshtein(key, found) <= found.chars().count().div_ceil(3));
        let help = match near {
            Some(key) => format!("did you mean `{key}`?"),
            None => format!("keys possible here are {}", list(expected)),
        };
        Self { help: Some(help), ..error }
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(codes::TARGET_MISSING_KEY, format!("missing key `{key}`"))
    }
}

/// What serde expects, in the words of JSON.
fn wanted(expected: &dyn de::Expected) -> String {
    let expected = expected.to_string();
    match expected.as_str() {
        "u8" => "a whole number from 0 to 255".to_owned(),
        "u16" => "a whole number from 0 to 65535".to_owned(),
        "u32" => "a whole number from 0 to 4294967295".to_owned(),
        "a sequence" => "an array".to_owned(),
        "a map" => "an object".to_owned(),
        _ => expected,
    }
}

/// What was found, in the words of JSON.
fn name(found: de::Unexpected<'_>) -> String {
    match found {
        de::Unexpected::Unit | de::Unexpected::Option => "`null`".to_owned(),
        de::Unexpected::Bool(value) => format!("`{value}`"),
        de::Unexpected::Signed(value) => format!("`{value}`"),
        de::Unexpected::Unsigned(value) => format!("`{value}`"),
        de::Unexpected::Float(value) => format!("`{value}`"),
        de::Unexpected::Str(value) => format!("{value:?}"),
        de::Unexpected::Seq => "an array".to_owned(),
        de::Unexpected::Map => "an object".to_owned(),
        other => other.to_string(),
    }
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
