//! The encoding of source text (spec: Source code representation): UTF-8 without NUL, and without a byte order mark but at the
//! very beginning.

use std::borrow::Cow;

use crate::tokens::LexicalError;

/// The byte order mark, in UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The text, of the same length as `bytes` and with the same characters at the same places, and what is wrong with it. What is
/// no UTF-8 is replaced by NULs, which the scanner skips.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<LexicalError>) {
    let mut errors = Vec::new();
    let mut complain = |at: usize, length: usize, message: &str| {
        let (start, end) = (at as u32, (at + length) as u32);
        errors.push(LexicalError { start, end, message: message.to_owned() });
    };
    // `contains` searches a single byte fast, and few texts have even one of these.
    if bytes.contains(&0) {
        for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == 0) {
            complain(at, 1, "invalid NUL character");
        }
    }
    if bytes.contains(&BOM[0]) {
        for (at, _) in bytes.windows(BOM.len()).enumerate().skip(1).filter(|(_, window)| *window == BOM) {
            complain(at, BOM.len(), "invalid BOM in the middle of the file");
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), errors);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for _ in chunk.invalid() {
            complain(text.len(), 1, "invalid UTF-8 encoding");
            text.push('\0');
        }
    }
    (Cow::Owned(text), errors)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn wrong_bytes_are_reported_where_they_stand() {
        let (text, errors) = decode(b"\xEF\xBB\xBFa\xFFb\0\xEF\xBB\xBF");
        assert_eq!(text, "\u{feff}a\0b\0\u{feff}");
        let mut errors: Vec<_> = errors.iter().map(|error| (error.start, error.message.as_str())).collect();
        errors.sort_unstable();
        assert_eq!(
            errors,
            [(4, "invalid UTF-8 encoding"), (6, "invalid NUL character"), (7, "invalid BOM in the middle of the file")]
        );
    }
}
