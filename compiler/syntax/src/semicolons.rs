//! Automatic semicolons (spec: Semicolons): a newline, or the end of the file, after a token that can end a statement
//! becomes a semicolon.

use logos::{Lexer, Logos};

use crate::tokens::{Findings, LexicalError, SemicolonKind, Token, code_point};

/// A token and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Spanned<'s> {
    /// First byte.
    pub start: u32,
    /// The token.
    pub token: Token<'s>,
    /// Just past the last byte.
    pub end: u32,
}

/// The tokens of a text, newlines turned into semicolons or dropped.
pub struct Semicolons<'s> {
    lexer: Lexer<'s, Token<'s>>,
    /// Whether a newline now would be a semicolon.
    ends_statement: bool,
}

impl<'s> Semicolons<'s> {
    /// Starts at the first byte of `text`.
    pub fn new(text: &'s str) -> Self {
        Self { lexer: Token::lexer(text), ends_statement: false }
    }

    /// What the scanner noticed so far.
    pub fn findings(&mut self) -> &mut Findings {
        &mut self.lexer.extras
    }

    /// Records a character Go does not know and goes on behind it.
    fn skip_invalid(&mut self) {
        let span = self.lexer.span();
        for (at, character) in self.lexer.slice().char_indices() {
            let start = span.start + at;
            let message = format!("invalid character {}", code_point(character as u32));
            let end = start + character.len_utf8();
            self.lexer.extras.errors.push(LexicalError { start: start as u32, end: end as u32, message });
        }
    }
}

impl<'s> Iterator for Semicolons<'s> {
    type Item = Spanned<'s>;

    fn next(&mut self) -> Option<Spanned<'s>> {
        loop {
            match self.lexer.next() {
                Some(Ok(Token::Newline)) => {
                    if std::mem::take(&mut self.ends_statement) {
                        let start = self.lexer.span().start as u32;
                        return Some(Spanned {
                            start,
                            token: Token::Semicolon(SemicolonKind::Newline),
                            end: start + 1,
                        });
                    }
                }
                Some(Ok(token)) => {
                    self.ends_statement = ends_statement(token);
                    let span = self.lexer.span();
                    return Some(Spanned { start: span.start as u32, token, end: span.end as u32 });
                }
                Some(Err(())) => self.skip_invalid(),
                None => {
                    let end = self.lexer.source().len() as u32;
                    return std::mem::take(&mut self.ends_statement).then_some(Spanned {
                        start: end,
                        token: Token::Semicolon(SemicolonKind::EndOfFile),
                        end,
                    });
                }
            }
        }
    }
}

/// Whether a line may end a statement with this token.
fn ends_statement(token: Token<'_>) -> bool {
    matches!(
        token,
        Token::Ident(_)
            | Token::Literal(..)
            | Token::String(_)
            | Token::Break
            | Token::Continue
            | Token::Fallthrough
            | Token::Return
            | Token::IncDec(_)
            | Token::RParen
            | Token::RBrack
            | Token::RBrace
    )
}

#[cfg(test)]
mod tests {
    use super::Semicolons;
    use crate::tokens::{SemicolonKind, Token};

    /// Where semicolons stand, and of which kind.
    fn semicolons(text: &str) -> Vec<(u32, SemicolonKind)> {
        Semicolons::new(text)
            .filter_map(|spanned| match spanned.token {
                Token::Semicolon(kind) => Some((spanned.start, kind)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn a_newline_after_what_can_end_a_statement_is_a_semicolon() {
        use SemicolonKind::{EndOfFile, Newline, Written};
        let cases = [
            ("x\ny", vec![(1, Newline), (3, EndOfFile)]),
            ("x\n\n\n", vec![(1, Newline)]),
            ("x;\n", vec![(1, Written)]),
            ("x // c\n+", vec![(6, Newline)]),
            ("x // c", vec![(6, EndOfFile)]),
            ("x /* c */ y", vec![(11, EndOfFile)]),
            ("x /* c\n */ y", vec![(2, Newline), (12, EndOfFile)]),
            ("x +\ny,\n(\n[\n{\n=\nfunc\n", vec![]),
            (
                "1\n1.5\n2i\n'a'\n\"s\"\n`r\n`\n",
                vec![(1, Newline), (5, Newline), (8, Newline), (12, Newline), (16, Newline), (21, Newline)],
            ),
            (
                "break\ncontinue\nfallthrough\nreturn\ngoto\n",
                vec![(5, Newline), (14, Newline), (26, Newline), (33, Newline)],
            ),
            ("++\n--\n)\n]\n}\n", vec![(2, Newline), (5, Newline), (7, Newline), (9, Newline), (11, Newline)]),
            ("", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(semicolons(text), expected, "{text:?}");
        }
    }
}
