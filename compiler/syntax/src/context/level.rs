//! What is known between two brackets.

use crate::tokens::Token;

/// The statements that have a header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Control {
    /// `if`
    If,
    /// `for`
    For,
    /// `switch`
    Switch,
    /// `select`
    Select,
}

/// What a bracket was opened for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Opener {
    /// `(` behind an operand.
    Call,
    /// `(` behind `import`, `const`, `type` or `var`.
    Declarations,
    /// Any other `(`.
    Parens,
    /// `[`
    Brackets,
    /// `{` of a composite literal.
    Composite,
    /// `{` of a struct type.
    Struct,
    /// `{` of an interface type.
    Interface,
    /// Any other `{`, or no bracket at all.
    #[default]
    Block,
}

impl Opener {
    /// Whether there are no semicolons inside.
    pub fn is_expression(self) -> bool {
        matches!(self, Self::Call | Self::Parens | Self::Brackets | Self::Composite)
    }

    /// Whether `closer` belongs to it.
    pub fn is_closed_by(self, closer: Token<'_>) -> bool {
        match self {
            Self::Call | Self::Declarations | Self::Parens => closer == Token::RParen,
            Self::Brackets => closer == Token::RBrack,
            Self::Composite | Self::Struct | Self::Interface | Self::Block => closer == Token::RBrace,
        }
    }
}

/// The type that the tokens before may be part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum TypeSoFar {
    /// None, or a name.
    #[default]
    Name,
    /// A literal type: it began with `[`, `map` or `struct`.
    Literal,
    /// The same, `func` being a part of it.
    LiteralOfFunc,
    /// It began with `func`.
    Signature,
}

/// What is known between two brackets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Level {
    /// What the bracket was opened for.
    pub opener: Opener,
    /// Between this keyword and the brace of its body.
    pub header: Option<Control>,
    /// The type that the tokens before may be part of.
    pub ty: TypeSoFar,
    /// How many tokens that deepen the tree have come since the last separator, outer levels included.
    pub depth: u32,
}
