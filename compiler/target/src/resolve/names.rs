//! Names that must be fit for where they go: linker symbols, Go identifiers, build tags.

use vole_diag::codes;
use vole_source::Span;

use super::Mistakes;
use crate::file::Board;
use crate::json::Spanned;

/// Whether a name is an identifier in Go, assembly and linker scripts alike.
pub(super) fn is_identifier(name: &str) -> bool {
    !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The tags a file names, and one for each file of the chain.
pub(super) fn tags(mistakes: &mut Mistakes, named: Vec<Spanned<String>>, chain: &[String]) -> Vec<String> {
    for tag in &named {
        if tag.value.is_empty() || !tag.value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '.') {
            let message = format!("`{}` cannot be a build tag: letters, digits, `_` and `.` can", tag.value);
            mistakes.add(codes::TARGET_BAD_VALUE, tag.span, message);
        }
    }
    let mut tags: Vec<String> = chain.iter().map(|name| name.replace('-', "_")).collect();
    tags.extend(named.into_iter().map(|tag| tag.value));
    tags.sort();
    tags.dedup();
    tags
}

/// Pins and names of a board become Go constants.
pub(super) fn board(mistakes: &mut Mistakes, board: &Board, whole: Span) {
    let on = board.leds.iter().chain(&board.buttons);
    let mut names: Vec<&String> = on.flat_map(|led| [&led.name, &led.pin]).collect();
    names.extend(board.pins.iter().flat_map(|(name, pin)| [name, pin]));
    if let Some(uart) = &board.uart {
        names.push(&uart.peripheral);
        names.extend(uart.tx.iter().chain(&uart.rx));
    }
    for name in names.into_iter().filter(|name| !is_identifier(name)) {
        let brace = Span { end: whole.start.saturating_add(1), ..whole };
        let message = format!("`{name}` cannot name a pin or a part of a board: letters, digits and `_` can");
        mistakes.add(codes::TARGET_BAD_VALUE, brace, message);
    }
}
